/** What happened last before the moment, in words, the newest first. */
import { get, serviceOf, type BuildingConfig, type Language, type QueueEvent } from '@satuatap/shared/queue';
import { hrefOf } from '../looking-back/route.js';
import { clockText } from '../words/clock.js';
import { happeningOf } from '../words/happenings.js';
import type { LookingBackWords } from '../words/looking-back.js';
import { whyText } from '../words/why.js';
import type { Replay } from './replay.js';

/** So many are shown. */
const shown = 5;

interface HappeningsProps {
  readonly replay: Replay;
  readonly count: number;
  readonly buildingId: string;
  readonly date: string;
  readonly config: BuildingConfig;
  readonly language: Language;
  readonly say: LookingBackWords;
}

export function Happenings(props: HappeningsProps) {
  const { replay, count, say } = props;
  const last = replay.events.slice(Math.max(0, count - shown), count).toReversed();
  return (
    <section aria-label={say.happened}>
      <h2>{say.happened}</h2>
      {last.length === 0 && <p className="quiet-text">{say.nothingYet}</p>}
      <ol className="history happenings">
        {last.map((event, index) => (
          <Line key={event.seq} event={event} newest={index === 0} {...props} />
        ))}
      </ol>
    </section>
  );
}

interface LineProps extends HappeningsProps {
  readonly event: QueueEvent;
  readonly newest: boolean;
}

function Line({ event, newest, replay, count, buildingId, date, config, language }: LineProps) {
  // Tickets keep number, priority and route: the day of the moment serves for the few events before it too.
  const day = replay.dayAfter(count);
  const happening = happeningOf(event, day, language);
  if (!happening) return null;
  const { who, what } = happening;
  const ticket = 'ticketId' in event ? get(day.tickets, event.ticketId) : undefined;
  const service =
    event.type === 'ticket.called'
      ? serviceOf(config, ticket?.stops[event.stop]?.serviceId ?? '')
      : undefined;
  return (
    <li aria-current={newest ? 'true' : undefined}>
      <time dateTime={new Date(event.at).toISOString()}>{clockText(event.at, config, language)}</time>
      <span>
        {ticket ? (
          <a href={hrefOf({ view: 'ticket', buildingId, date, ticketId: ticket.id })}>{who}</a>
        ) : (
          who !== '' && <strong>{who}</strong>
        )}{' '}
        {what}
        {newest && event.type === 'ticket.called' && service && (
          <span className="quiet-text because">
            {whyText({ why: event.why, service, priority: ticket?.priority ?? null }, config, language).join(
              ' ',
            )}
          </span>
        )}
      </span>
    </li>
  );
}
