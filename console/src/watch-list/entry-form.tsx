import {
  longestWatchDays,
  usualWatchRoles,
  watchRoles,
  type WatchEntry,
  type WatchEntryBody,
} from '@satuatap/shared/contract';
import { atLocal, localDate, plusDays } from '@satuatap/shared/time';
import { AskForm } from '../hall/ask-form.js';
import { textOf } from '../hall/form.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { words } from '../words/index.js';
import { watchWords } from './words.js';

/** Days that a new entry stands unless she says otherwise. */
const usualDays = 90;

interface EntryFormProps {
  /** `null`: a new one. */
  readonly entry: WatchEntry | null;
  readonly problem: string;
  readonly onSave: (body: WatchEntryBody) => void;
  readonly onClose: () => void;
}

export function EntryForm({ entry, problem, onSave, onClose }: EntryFormProps) {
  const { config, language, now } = useHall();
  const say = watchWords[language];
  const today = localDate(now, config.timeZone);
  const until = entry ? localDate(entry.expiresAt - 1, config.timeZone) : plusDays(today, usualDays);
  const send = (form: FormData): void => {
    const identity = textOf(form, 'identity');
    const orNull = (text: string): string | null => (text === '' ? null : text);
    onSave({
      name: orNull(textOf(form, 'name')),
      phone: orNull(textOf(form, 'phone')),
      // It is shown masked: what she does not type anew stays.
      ...(identity === '' && entry ? {} : { identity: orNull(identity) }),
      reason: textOf(form, 'reason'),
      // To the end of the day.
      expiresAt: atLocal(plusDays(textOf(form, 'until'), 1), '00:00', config.timeZone),
      roles: watchRoles.filter((role) => form.has(`role-${role}`)),
      staffIds: entry?.staffIds ?? [],
    });
  };
  return (
    <AskForm verb={say.save} away={words[language].cancel} onSend={send} onClose={onClose}>
      {(['name', 'phone'] as const).map((field) => (
        <label key={field} className="field">
          {say[field]}
          <input
            name={field}
            autoComplete="off"
            maxLength={field === 'name' ? 120 : 30}
            defaultValue={entry?.[field] ?? ''}
            data-first={field === 'name' ? '' : undefined}
          />
        </label>
      ))}
      <label className="field">
        {say.identity}
        <input name="identity" autoComplete="off" maxLength={40} />
        {entry && entry.identity !== null && (
          <span className="quiet-text">{say.identityKept(entry.identity)}</span>
        )}
      </label>
      <label className="field">
        {say.reason}
        <textarea name="reason" required maxLength={500} rows={2} defaultValue={entry?.reason ?? ''} />
      </label>
      <label className="field">
        {say.until}
        <input
          type="date"
          name="until"
          required
          min={today}
          max={plusDays(today, longestWatchDays - 1)}
          defaultValue={until}
        />
      </label>
      <fieldset className="seen-by">
        <legend>{say.seenBy}</legend>
        {watchRoles
          .filter((role) => role !== 'administrator')
          .map((role) => (
            <label key={role} className="check">
              <input
                type="checkbox"
                name={`role-${role}`}
                defaultChecked={(entry?.roles ?? usualWatchRoles).includes(role)}
              />
              {say.roles[role]}
            </label>
          ))}
        <p className="quiet-text">{say.alsoAdmin}</p>
      </fieldset>
      <ProblemLine problem={problem} />
    </AskForm>
  );
}
