/** What happened to a ticket, event by event in words; each call with the reason why it was this one's turn. */
import { serviceOf, type BuildingConfig, type Language, type QueueEvent } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { eventText } from '../words/history.js';
import { whyText } from '../words/why.js';
import { ticketThen } from './call-facts.js';

interface EventListProps {
  /** Of one ticket, in order. */
  readonly events: readonly QueueEvent[];
  readonly config: BuildingConfig;
  readonly language: Language;
  /** Officers' names by id; without it nobody is named. */
  readonly names?: ReadonlyMap<string, string>;
  /** Where the time of an event leads to. */
  readonly linkTo?: (event: QueueEvent) => string;
}

export function EventList({ events, config, language, names, linkTo }: EventListProps) {
  const then = ticketThen(events);
  return (
    <ol className="history">
      {events.map((event) => {
        const text = eventText(event, { config, language });
        if (text === null) return null;
        const who = event.by.kind === 'staff' ? names?.get(event.by.id) : undefined;
        const { serviceIds = [], priority = null } = then.get(event.seq) ?? {};
        const service =
          event.type === 'ticket.called' ? serviceOf(config, serviceIds[event.stop] ?? '') : undefined;
        const time = (
          <time dateTime={new Date(event.at).toISOString()}>{timeText(event.at, config, language)}</time>
        );
        return (
          <li key={event.seq}>
            {linkTo ? <a href={linkTo(event)}>{time}</a> : time}
            <span>
              {text}
              {who && <span className="quiet-text"> · {who}</span>}
              {event.type === 'ticket.called' && service && (
                <span className="quiet-text because">
                  {whyText({ why: event.why, service, priority }, config, language).join(' ')}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
