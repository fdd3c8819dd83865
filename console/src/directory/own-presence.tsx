/** In the bar of every page: where I am, said in one touch; a small window asks only until when. */
import '../visits/visits.css';
import {
  presenceStates,
  type OfficerEntry,
  type OwnEntry,
  type PresenceBody,
} from '@satuatap/shared/contract';
import { atLocal, localDate } from '@satuatap/shared/time';
import { useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { PresenceMark } from '../visits/presence-mark.js';
import { useFresh } from '../visits/use-fresh.js';
import { directoryWords } from './words.js';

export function OwnPresence() {
  const { config, language } = useHall();
  const { answer, again } = useFresh<OwnEntry>(`/buildings/${config.id}/directory/self`, 'directory');
  const [opened, setOpened] = useState(false);
  const say = directoryWords[language];
  // Who is not in the directory says nothing there.
  if (!answer?.officer) return null;
  return (
    <>
      <button
        type="button"
        className="quiet own-presence"
        title={say.meWhere}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {say.me}: <PresenceMark presence={answer.officer.presence} />
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
  const { ask, busy, problem } = useFloorRequests();
  const [time, setTime] = useState('');
  const until = (): number | null => {
    if (time === '') return null;
    const at = atLocal(localDate(now, config.timeZone), time, config.timeZone);
    return at > now ? at : null;
  };
  const tell = async (state: PresenceBody['state']): Promise<void> => {
    const body: PresenceBody =
      state === 'away' || state === 'meeting' ? { state, until: until() } : { state };
    if (await ask('PUT', `officers/${officer.id}/presence`, body)) onClose();
  };
  return (
    <Frame title={say.meWhere} onClose={onClose}>
      <label className="field">
        {say.untilWhen}
        <input type="time" value={time} onChange={({ target }) => setTime(target.value)} />
        <small>{say.untilUnknown}</small>
      </label>
      <div className="presence-choice">
        {presenceStates.map((state) => (
          <button
            type="button"
            key={state}
            disabled={busy}
            aria-pressed={officer.presence.state === state}
            onClick={() => void tell(state)}
          >
            {say.states[state]}
          </button>
        ))}
      </div>
      {problem !== '' && (
        <p role="alert" className="banner bad">
          {problem}
        </p>
      )}
      <button type="button" className="quiet" onClick={onClose}>
        {say.back}
      </button>
    </Frame>
  );
}
