/** Who waits in the lines of this counter, in the order in which they would be called. */
import {
  get,
  lineOf,
  servedAt,
  serviceOf,
  stopKey,
  waitingCount,
  type LineEntry,
} from '@satuatap/shared/queue';
import { durationText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';

/** So many rows are enough to see what comes; the rest is a count. */
const shownRows = 40;

interface LinesProps {
  readonly counterId: string;
  readonly entries: readonly LineEntry[];
  readonly mayCall: boolean;
  readonly onCall: (ticketId: number) => void;
  readonly onOpen: (ticketId: number) => void;
}

export function Lines({ counterId, entries, mayCall, onCall, onOpen }: LinesProps) {
  const { say, busy } = useHall();
  return (
    <>
      <Services counterId={counterId} />
      {entries.length === 0 && <p className="nobody">{say.empty}</p>}
      <ol className="rows">
        {entries.slice(0, shownRows).map((entry) => (
          <Row
            key={stopKey(entry.ticketId, entry.stop)}
            entry={entry}
            mayCall={mayCall && !busy}
            counterId={counterId}
            onCall={onCall}
            onOpen={onOpen}
          />
        ))}
      </ol>
      {entries.length > shownRows && (
        <p className="quiet-text">
          + {entries.length - shownRows} {say.more}
        </p>
      )}
    </>
  );
}

/** Arrows move between the rows; each row's buttons are reached by Tab as well. */
function move(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const row = event.currentTarget.closest('li');
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
  if (!next) return;
  event.preventDefault();
  next.querySelector<HTMLButtonElement>('button.number')?.focus();
}

/** The services of the counter with how many wait for each. */
function Services({ counterId }: { readonly counterId: string }) {
  const { view, config, language, say } = useHall();
  return (
    <ul className="services">
      {servedAt(view.day, counterId).map(({ serviceId, rank }) => {
        const line = lineOf(view.day, serviceId);
        return (
          <li key={serviceId} data-rank={rank}>
            {serviceOf(config, serviceId)?.name[language]} <strong>{waitingCount(line)}</strong>
            {rank === 'help' && <em> · {say.helping}</em>}
            {line.stopped && <em> · ■ {say.stopped}</em>}
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps extends Omit<LinesProps, 'entries'> {
  readonly entry: LineEntry;
}

function Row({ entry, mayCall, counterId, onCall, onOpen }: RowProps) {
  const { view, config, language, say, now } = useHall();
  const kept = get(view.day.tickets, entry.ticketId)?.stops[entry.stop]?.reserved;
  const looked = kept && kept.until > now && kept.counterId === counterId;
  const priority = config.priorityClasses.find(({ id }) => id === entry.priority)?.name[language];
  const due = entry.share >= 1;
  return (
    <li data-due={due} data-rank={entry.rank}>
      <button
        type="button"
        className="number"
        title={say.details}
        onKeyDown={move}
        onClick={() => onOpen(entry.ticketId)}
      >
        {entry.number}
      </button>
      <span>
        {serviceOf(config, entry.serviceId)?.name[language]}
        {priority && <em className="tag"> ★ {priority}</em>}
        {looked && <em className="tag"> ◉ {say.keptFor}</em>}
      </span>
      <span className="wait">
        {durationText(entry.waitedMs, language)}
        <span className="quiet-text">
          {due ? `▲ ${say.due} · ` : ''}
          {Math.round(entry.share * 100)}% {say.share}
        </span>
      </span>
      <button
        type="button"
        disabled={!mayCall}
        onKeyDown={move}
        aria-label={`${say.call} ${entry.number}`}
        onClick={() => onCall(entry.ticketId)}
      >
        {say.call}
      </button>
    </li>
  );
}
