/** What needs attention, and who sees to it. */
import type { TakenAlarm } from '@satuatap/shared/contract';
import type { Alarm } from '@satuatap/shared/overview';
import { Together } from '@satuatap/shared/react';
import { timeText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useFloorRequests, type FloorRequests } from '../hall/use-floor-requests.js';
import { alarmText } from './alarm-texts.js';

export function Alarms({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const { view, say } = useHall();
  const requests = useFloorRequests();
  const takenBy = new Map(view.floor.taken.map((taken) => [taken.key, taken]));
  // What nobody sees to yet stands first.
  const inOrder = [
    ...alarms.filter(({ key }) => !takenBy.has(key)),
    ...alarms.filter(({ key }) => takenBy.has(key)),
  ];
  const open = alarms.filter(({ key }) => !takenBy.has(key)).length;
  return (
    <section className="alarms" aria-label={say.alarms}>
      <h2>
        {say.alarms} {open > 0 && <strong className="count">{open}</strong>}
      </h2>
      {alarms.length === 0 ? (
        <p className="quiet-text">✓ {say.noAlarms}</p>
      ) : (
        <ul>
          {inOrder.map((alarm) => (
            <Row key={alarm.key} alarm={alarm} taken={takenBy.get(alarm.key)} requests={requests} />
          ))}
        </ul>
      )}
      <ProblemLine problem={requests.problem} />
    </section>
  );
}

interface RowProps {
  readonly alarm: Alarm;
  readonly taken: TakenAlarm | undefined;
  readonly requests: FloorRequests;
}

function Row({ alarm, taken, requests }: RowProps) {
  const { config, language, names, say, now } = useHall();
  const { who, what } = alarmText(alarm, { language, say, now });
  const verb = taken ? say.releaseAlarm : say.takeAlarm;
  const ask = (): void =>
    void requests.ask('POST', `alarms/${taken ? 'release' : 'take'}`, { key: alarm.key });
  return (
    <li data-taken={taken !== undefined}>
      <span aria-hidden="true">{taken ? '●' : '▲'}</span>
      <span>
        <strong>
          <Together text={who} />
        </strong>
        : {what}
        {taken && (
          <span className="taken">
            {say.takenBy} {names.get(taken.staffId) ?? say.someone}, {timeText(taken.at, config, language)}
          </span>
        )}
      </span>
      <button
        type="button"
        className={taken ? 'quiet' : ''}
        aria-disabled={requests.busy}
        aria-label={`${verb}: ${who}`}
        onClick={() => {
          if (!requests.busy) ask();
        }}
      >
        {verb}
      </button>
    </li>
  );
}
