/** What a stop's row says, in every table of stops: its state, its counter and its times. */
import type { StopRow } from '@satuatap/shared/contract';
import { serviceOf, type BuildingConfig, type Language } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { stateWords } from '@satuatap/shared/words';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { shortDuration } from '../words/durations.js';

export const serviceName = (config: BuildingConfig, serviceId: string, language: Language): string =>
  serviceOf(config, serviceId)?.name[language] ?? serviceId;

export function StopHeads() {
  const { say } = useLookingBack();
  return (
    <>
      <th scope="col">{say.state}</th>
      <th scope="col">{say.counter}</th>
      {[say.cameAt, say.wait, say.serviceTime, say.calls].map((head) => (
        <th key={head} scope="col" className="figure">
          {head}
        </th>
      ))}
    </>
  );
}

interface StopCellsProps {
  readonly stop: StopRow;
  readonly config: BuildingConfig;
}

export function StopCells({ stop, config }: StopCellsProps) {
  const { language, say } = useLookingBack();
  const { state, counterId, waitingFrom, waitMs, censoredMs, serviceMs, withinTarget, calls, outcome } = stop;
  const time = (ms: number | null): string => (ms === null ? '–' : shortDuration(ms, language));
  const how = config.outcomes.find(({ id }) => id === outcome)?.name[language];
  return (
    <>
      <td>
        {stateWords(state, language)}
        {how && state === 'done' && how !== stateWords(state, language) && (
          <span className="quiet-text"> · {how}</span>
        )}
      </td>
      <td>{config.counters.find(({ id }) => id === counterId)?.label ?? counterId ?? '–'}</td>
      <td className="figure">{waitingFrom === null ? '–' : timeText(waitingFrom, config, language)}</td>
      <td className="figure">
        {withinTarget === false && (
          <span title={say.beyond}>
            ▲<span className="only-heard"> {say.beyond}</span>{' '}
          </span>
        )}
        {waitMs === null && censoredMs !== null ? `${time(censoredMs)} ${say.neverCalled}` : time(waitMs)}
      </td>
      <td className="figure">{time(serviceMs)}</td>
      <td className="figure">{calls}</td>
    </>
  );
}
