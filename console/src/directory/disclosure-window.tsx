/** What the kiosk shows of the officers of each agency that the account keeps; each choice counts at once. */
import type { AgencyDisclosure } from '@satuatap/shared/contract';
import type { Agency } from '@satuatap/shared/queue';
import { CloseRow } from '../hall/close-row.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { useFresh } from '../hall/use-fresh.js';
import { directoryWords } from './directory-words.js';

interface DisclosureWindowProps {
  readonly kept: readonly Agency[];
  readonly onClose: () => void;
}

export function DisclosureWindow({ kept, onClose }: DisclosureWindowProps) {
  const { config, language } = useHall();
  const say = directoryWords[language];
  const requests = useFloorRequests();
  const { busy, problem } = requests;
  const { answer } = useFresh<AgencyDisclosure[]>(`/buildings/${config.id}/directory/agencies`, 'directory');
  const set = (disclosure: AgencyDisclosure): void =>
    void requests.ask('PUT', `directory/agencies/${disclosure.agencyId}`, disclosure);
  return (
    <Frame wide title={say.kiosk} onClose={() => onClose()}>
      <p>{say.kioskWhy}</p>
      {!answer && <p role="status">{say.loading}</p>}
      <div className="stack">
        {answer?.flatMap((each) => {
          const agency = kept.find(({ id }) => id === each.agencyId);
          if (!agency) return [];
          return (
            <fieldset key={agency.id} className="row" disabled={busy}>
              <legend>{agency.short}</legend>
              <select
                aria-label={`${say.kiosk}: ${agency.short}`}
                value={each.shows}
                onChange={({ target }) => set({ ...each, shows: target.value as AgencyDisclosure['shows'] })}
              >
                {Object.entries(say.shows).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
              {(['room', 'presence'] as const).map((what) => (
                <label key={what}>
                  <input
                    type="checkbox"
                    disabled={each.shows === 'nothing'}
                    checked={each[what]}
                    onChange={({ target }) => set({ ...each, [what]: target.checked })}
                  />{' '}
                  {what === 'room' ? say.showsRoom : say.showsPresence}
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
      <ProblemLine problem={problem} />
      <CloseRow onClose={onClose} />
    </Frame>
  );
}
