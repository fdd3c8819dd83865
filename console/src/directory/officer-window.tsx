/** An officer, new or to be changed. */
import type { OfficerBody, OfficerEntry } from '@satuatap/shared/contract';
import type { Agency } from '@satuatap/shared/queue';
import { useState } from 'react';
import { AskForm } from '../hall/ask-form.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import type { Said } from '@satuatap/shared/react';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { words } from '../words/index.js';
import { directoryWords } from './directory-words.js';

interface OfficerWindowProps {
  /** `null`: a new one. */
  readonly officer: OfficerEntry | null;
  readonly kept: readonly Agency[];
  /** With what was done, in words. */
  readonly onClose: (told?: Said) => void;
}

export function OfficerWindow({ officer, kept, onClose }: OfficerWindowProps) {
  const { config, language, names } = useHall();
  const say = directoryWords[language];
  const requests = useFloorRequests();
  const { busy, problem } = requests;
  const [removing, setRemoving] = useState(false);
  const save = async (form: FormData): Promise<void> => {
    const body = bodyOf(form);
    const [method, path] = officer
      ? (['PUT', `officers/${officer.id}`] as const)
      : (['POST', 'officers'] as const);
    if (!busy && (await requests.ask(method, path, body)))
      onClose((to) => directoryWords[to].saved(body.name));
  };
  const remove = async (): Promise<void> => {
    if (officer && (await requests.ask('DELETE', `officers/${officer.id}`)))
      onClose((to) => directoryWords[to].removed(officer.name));
  };
  const account = (officer?.staffId ?? null) === null ? '' : (names.get(officer?.staffId ?? '') ?? '');
  return (
    <Frame wide title={officer ? say.changeOf(officer.name) : say.add} onClose={() => onClose()}>
      <AskForm
        verb={say.save}
        away={words[language].back}
        onSend={(form) => void save(form)}
        onClose={() => onClose()}
      >
        <div className="officer-fields">
          <Field label={say.name} name="name" value={officer?.name} longest={120} needed />
          <label className="field">
            {say.agency}
            <select name="agencyId" defaultValue={officer?.agencyId ?? kept[0]?.id}>
              {kept.map(({ id, short }) => (
                <option key={id} value={id}>
                  {short}
                </option>
              ))}
            </select>
          </label>
          <Field label={say.office} name="title" value={officer?.title} longest={160} needed />
          <label className="field">
            {say.account}
            <select name="account" defaultValue={account}>
              <option value="">{say.noAccount}</option>
              {[...names.values()].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <label className="field">
            {say.floor}
            <select name="floorId" defaultValue={officer?.floorId ?? ''}>
              <option value="">{say.noFloor}</option>
              {config.floors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name[language]}
                </option>
              ))}
            </select>
          </label>
          <Field label={say.room} name="room" value={officer?.room} longest={60} />
          <Field label={say.extension} name="extension" value={officer?.extension} longest={30} />
          <Field label={say.email} name="email" type="email" value={officer?.email ?? ''} longest={200} />
          <label className="field tasks">
            {say.tasks}
            <textarea
              name="tasks"
              rows={3}
              placeholder={say.tasksHint}
              defaultValue={officer?.tasks.join('\n')}
            />
          </label>
        </div>
      </AskForm>
      <ProblemLine problem={problem} />
      {officer && (
        <div className="row">
          {removing ? (
            <>
              <p role="status">{say.removeSure(officer.name)}</p>
              <button type="button" onClick={() => setRemoving(false)}>
                {words[language].cancel}
              </button>
              <button type="button" className="bad" disabled={busy} onClick={() => void remove()}>
                {say.removeReally}
              </button>
            </>
          ) : (
            <button type="button" className="quiet" onClick={() => setRemoving(true)}>
              {say.remove}
            </button>
          )}
        </div>
      )}
    </Frame>
  );
}

interface FieldProps {
  readonly label: string;
  readonly name: keyof OfficerBody;
  readonly value: string | undefined;
  readonly longest: number;
  readonly type?: 'text' | 'email';
  readonly needed?: boolean;
}

const Field = ({ label, name, value = '', longest, type = 'text', needed = false }: FieldProps) => (
  <label className="field">
    {label}
    <input
      name={name}
      type={type}
      defaultValue={value}
      maxLength={longest}
      required={needed}
      autoComplete="off"
    />
  </label>
);

function bodyOf(form: FormData): OfficerBody {
  const text = (name: keyof OfficerBody): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    name: text('name'),
    agencyId: text('agencyId'),
    title: text('title'),
    tasks: text('tasks')
      .split('\n')
      .map((task) => task.trim())
      .filter((task) => task !== ''),
    floorId: text('floorId') || null,
    room: text('room'),
    extension: text('extension'),
    email: text('email') || null,
    account: text('account') || null,
  };
}
