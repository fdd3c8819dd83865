/** Invites one visitor or many, once or every week. */
import { newCommandId } from '@satuatap/shared/client';
import type { InvitationEntry, InviteBody, OfficerEntry } from '@satuatap/shared/contract';
import { atLocal, localDate } from '@satuatap/shared/time';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { useState } from 'react';
import { textOf } from '../hall/form.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useSaid } from '@satuatap/shared/react';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import type { Host } from '../visits/find-hosts.js';
import { HostChoice } from '../visits/host-choice.js';
import { words } from '../words/index.js';
import { readGuests, wrongAddress } from './guest-lines.js';
import { hostWords } from './words.js';

interface InviteWindowProps {
  /** In whose name it may be done; `null`: in her own only. */
  readonly hosts: readonly OfficerEntry[] | null;
  readonly onInvited: (invitation: InvitationEntry) => void;
  readonly onClose: () => void;
}

export function InviteWindow({ hosts, onInvited, onClose }: InviteWindowProps) {
  const { config, language, now } = useHall();
  const say = hostWords[language];
  const requests = useFloorRequests();
  const [commandId] = useState(newCommandId);
  const [host, setHost] = useState<Host | null>(null);
  const [lines, setLines] = useState('');
  const [wrong, setWrong] = useSaid(language);
  const rules = visitorRulesOf(config);
  const guests = readGuests(lines, rules);
  const today = localDate(now, config.timeZone);
  const send = async (form: FormData): Promise<void> => {
    const date = textOf(form, 'date');
    const from = atLocal(date, textOf(form, 'from'), config.timeZone);
    const until = atLocal(date, textOf(form, 'until'), config.timeZone);
    const weeklyUntil = textOf(form, 'weeklyUntil');
    const note = textOf(form, 'note');
    const address = wrongAddress(guests);
    if (address !== undefined) return setWrong((to) => hostWords[to].wrongAddress(address));
    if (until <= from) return setWrong((to) => hostWords[to].untilBeforeFrom);
    if (until < now) return setWrong((to) => hostWords[to].inPast);
    setWrong(null);
    const body: InviteBody = {
      commandId,
      guests,
      purposeId: textOf(form, 'purpose'),
      from,
      until,
      ...(host?.kind === 'officer' ? { hostId: host.officer.id } : {}),
      ...(weeklyUntil === '' ? {} : { weeklyUntil }),
      ...(note === '' ? {} : { note }),
      language: textOf(form, 'language') === 'en' ? 'en' : 'id',
    };
    const done = await requests.ask<InvitationEntry>('POST', 'invitations', body);
    if (done) onInvited(done.answer);
  };
  const problem = wrong || requests.problem;
  return (
    <Frame title={say.invite} onClose={onClose}>
      <form
        className="stack invite"
        onSubmit={(event) => {
          event.preventDefault();
          if (guests.length > 0) void send(new FormData(event.currentTarget));
        }}
      >
        {hosts && <HostChoice label={say.inviteFor} officers={hosts} chosen={host} onChoose={setHost} />}
        <label className="field">
          <span>
            {say.guests} <small className="quiet-text">{say.guestsHint(rules.fields)}</small>
          </span>
          <textarea
            rows={Math.min(8, Math.max(3, guests.length + 1))}
            data-first=""
            spellCheck={false}
            value={lines}
            onChange={({ target }) => setLines(target.value)}
          />
        </label>
        <p role="status" className="quiet-text">
          {say.guestsRead(guests.length)}
        </p>
        <div className="when">
          <label className="field">
            {say.date}
            <input name="date" type="date" required min={today} defaultValue={today} />
          </label>
          <label className="field">
            {say.from}
            <input name="from" type="time" required defaultValue="09:00" />
          </label>
          <label className="field">
            {say.until}
            <input name="until" type="time" required defaultValue="11:00" />
          </label>
          <label className="field">
            {say.weekly}
            <input name="weeklyUntil" type="date" min={today} />
          </label>
        </div>
        <div className="when">
          <label className="field">
            {say.language}
            <select name="language">
              <option value="id">{say.languages.id}</option>
              <option value="en">{say.languages.en}</option>
            </select>
          </label>
          <label className="field">
            {say.purpose}
            <select name="purpose">
              {rules.purposes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name[language]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label className="field">
          <span>
            {say.note} <small className="quiet-text">{say.noteHint}</small>
          </span>
          <input name="note" maxLength={300} autoComplete="off" />
        </label>
        <ProblemLine problem={problem} />
        <div className="row">
          <button
            type="submit"
            className="main"
            disabled={requests.busy || guests.length === 0 || (hosts !== null && host === null)}
          >
            {say.send}
          </button>
          <button type="button" className="quiet" onClick={onClose}>
            {words[language].cancel}
          </button>
        </div>
      </form>
    </Frame>
  );
}
