/** In the bar of every page: where I am, in or out by one touch; the rest, and until when, in a small window. */
import '../visits/visits.css';
import type { OfficerEntry, OwnEntry, PresenceBody, PresenceState } from '@satuatap/shared/contract';
import { canBeMet } from '@satuatap/shared/directory';
import { atLocal, localDate } from '@satuatap/shared/time';
import { useId, useRef, useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { PresenceMark } from '../visits/presence-mark.js';
import { useFresh } from '../hall/use-fresh.js';
import { words } from '../words/index.js';
import { directoryWords } from './directory-words.js';

export function OwnPresence() {
  const { config, language } = useHall();
  const { answer, again } = useFresh<OwnEntry>(`/buildings/${config.id}/directory/self`, 'directory');
  const requests = useFloorRequests();
  const { busy } = requests;
  const [opened, setOpened] = useState(false);
  const say = directoryWords[language];
  // Who is not in the directory says nothing there.
  if (!answer?.officer) return null;
  const { id, presence } = answer.officer;
  const sits = presence.state === 'counter';
  const other = canBeMet(presence) ? 'out' : 'in';
  const turn = async (): Promise<void> => {
    await requests.ask('PUT', `officers/${id}/presence`, { state: other } satisfies PresenceBody);
    again();
  };
  return (
    <>
      {!sits && (
        <button type="button" disabled={busy} onClick={() => void turn()}>
          {say.turns[other]}
        </button>
      )}
      <button
        type="button"
        className="quiet"
        title={say.meWhere}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {say.me}: <PresenceMark presence={presence} />
      </button>
      {opened && (
        <PresenceWindow
          officer={answer.officer}
          onClose={() => {
            setOpened(false);
            again();
          }}
        />
      )}
    </>
  );
}

function PresenceWindow({
  officer,
  onClose,
}: {
  readonly officer: OfficerEntry;
  readonly onClose: () => void;
}) {
  const { config, language, now } = useHall();
  const say = directoryWords[language];
  const requests = useFloorRequests();
  const { busy, problem } = requests;
  const [time, setTime] = useState('');
  const [isPast, setIsPast] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const pastId = useId();
  const tell = async (state: PresenceBody['state']): Promise<void> => {
    const isUntil = state === 'away' || state === 'meeting';
    const until = time === '' ? null : atLocal(localDate(now, config.timeZone), time, config.timeZone);
    if (isUntil && until !== null && until <= now) {
      setIsPast(true);
      field.current?.focus();
      return;
    }
    const body: PresenceBody = isUntil ? { state, until } : { state };
    if (await requests.ask('PUT', `officers/${officer.id}/presence`, body)) onClose();
  };
  return (
    <Frame title={say.meWhere} onClose={onClose}>
      <StateChoice states={['in', 'out']} chosen={officer.presence.state} busy={busy} onChoose={tell} />
      <label className="field">
        {say.untilWhen}
        <input
          ref={field}
          type="time"
          value={time}
          aria-invalid={isPast || undefined}
          aria-describedby={isPast ? pastId : undefined}
          onChange={({ target }) => {
            setTime(target.value);
            setIsPast(false);
          }}
        />
        {isPast ? (
          <small id={pastId} role="alert" className="wrong">
            {say.untilPast}
          </small>
        ) : (
          <small>{say.untilUnknown}</small>
        )}
      </label>
      <StateChoice states={['away', 'meeting']} chosen={officer.presence.state} busy={busy} onChoose={tell} />
      <ProblemLine problem={problem} />
      <button type="button" className="quiet" onClick={onClose}>
        {words[language].back}
      </button>
    </Frame>
  );
}

interface StateChoiceProps {
  readonly states: readonly PresenceState[];
  readonly chosen: OfficerEntry['presence']['state'];
  readonly busy: boolean;
  readonly onChoose: (state: PresenceState) => Promise<void>;
}

function StateChoice({ states, chosen, busy, onChoose }: StateChoiceProps) {
  const say = directoryWords[useHall().language];
  return (
    <div className="presence-choice">
      {states.map((state) => (
        <button
          type="button"
          key={state}
          disabled={busy}
          aria-pressed={chosen === state}
          onClick={() => void onChoose(state)}
        >
          {say.states[state]}
        </button>
      ))}
    </div>
  );
}
