/** Who waits in the lines of this counter, in the order in which they would be called. */
import { get, serviceOf, stopKey, type LineEntry } from '@satuatap/shared/queue';
import { Together } from '@satuatap/shared/react';
import { ActsHead } from '../hall/acts-head.js';
import { useHall } from '../hall/hall-screen.js';
import { moveInColumn } from '../keys/move-in-column.js';
import { appointmentText } from '../words/appointment.js';
import { shortDuration } from '../words/durations.js';
import { paceText } from '../words/pace.js';
import { NumberButton } from './number-button.js';

/** So many rows are enough to see what comes; the rest is a count. */
const shownRows = 40;

interface WaitingProps {
  readonly counterId: string;
  readonly entries: readonly LineEntry[];
  readonly mayCall: boolean;
  readonly onCall: (ticketId: number) => void;
  readonly onOpen: (ticketId: number) => void;
}

export function Waiting({ entries, ...rest }: WaitingProps) {
  const { say } = useHall();
  if (entries.length === 0) return <p className="nothing">{say.empty}</p>;
  return (
    <>
      <table className="queue">
        <thead>
          <tr>
            <th scope="col">{say.number}</th>
            <th scope="col">{say.service}</th>
            <th scope="col">{say.waited}</th>
            <th scope="col">{say.promiseUsed}</th>
            <ActsHead />
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, shownRows).map((entry) => (
            <Row key={stopKey(entry.ticketId, entry.stop)} entry={entry} {...rest} />
          ))}
        </tbody>
      </table>
      {entries.length > shownRows && (
        <p className="quiet-text">
          + {entries.length - shownRows} {say.more}
        </p>
      )}
    </>
  );
}

interface RowProps extends Omit<WaitingProps, 'entries'> {
  readonly entry: LineEntry;
}

function Row({ entry, mayCall, counterId, onCall, onOpen }: RowProps) {
  const { view, config, language, say, now, busy } = useHall();
  const stop = get(view.day.tickets, entry.ticketId)?.stops[entry.stop];
  const kept = stop?.reserved;
  const booked = appointmentText(stop, config, language);
  const looked = kept && kept.until > now && kept.counterId === counterId;
  const priority = config.priorityClasses.find(({ id }) => id === entry.priority);
  const service = serviceOf(config, entry.serviceId);
  const due = entry.share >= 1;
  return (
    <tr data-due={due}>
      <td>
        <NumberButton number={entry.number} onOpen={() => onOpen(entry.ticketId)} />
      </td>
      <td>
        <Together text={service?.name[language] ?? ''} />
        {entry.rank === 'help' && <span className="quiet-text"> · {say.helping}</span>}
        {booked && <span className="tag"> ◷ {booked}</span>}
        {priority && (
          <span className="tag">
            {' '}
            ★ {priority.name[language]} · {paceText(priority.pace, language)}
          </span>
        )}
        {looked && <span className="tag"> ◉ {say.keptFor}</span>}
      </td>
      <td className="figure">{shortDuration(entry.waitedMs, language)}</td>
      <td className="promise">
        <strong>
          {due && '▲ '}
          {Math.round(entry.share * 100)}%
        </strong>{' '}
        {say.of} {service?.targetMinutes} {say.minutesShort}
        {due && <span className="only-heard">, {say.due}</span>}
      </td>
      <td>
        <button
          type="button"
          disabled={!mayCall}
          aria-disabled={busy}
          aria-label={`${say.call} ${entry.number}`}
          onKeyDown={moveInColumn}
          onClick={() => {
            if (!busy) onCall(entry.ticketId);
          }}
        >
          {say.call}
        </button>
      </td>
    </tr>
  );
}
