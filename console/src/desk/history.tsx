/** What happened to a ticket so far. Read when it is opened, and again when the ticket changes. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import { serviceOf, type QueueEvent, type Ticket } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { useEffect, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { eventText } from '../words/history.js';
import { whyText } from '../words/why.js';

export function History({ ticket }: { readonly ticket: Ticket }) {
  const { say } = useHall();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.history}</summary>
      {open && <Events key={ticket.id} ticket={ticket} />}
    </details>
  );
}

function Events({ ticket }: { readonly ticket: Ticket }) {
  const { view, config, language, names, say } = useHall();
  const { buildingId } = view.day;
  const [events, setEvents] = useState<readonly QueueEvent[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    senderWith({})
      .send<QueueEvent[]>('GET', `/buildings/${buildingId}/tickets/${ticket.id}/events`)
      .then(
        (list) => {
          if (!wanted) return;
          setEvents(list);
          setFailed(false);
        },
        (error: unknown) => {
          if (!(error instanceof ProblemError)) throw error;
          if (wanted) setFailed(true);
        },
      );
    return () => {
      wanted = false;
    };
  }, [buildingId, ticket.id, ticket.changedSeq]);
  if (failed) return <p role="status">{say.historyFailed}</p>;
  if (events === null) return <p role="status">{say.loading}</p>;
  const priorityAt = priorities(events);
  return (
    <ol className="history">
      {events.map((event) => {
        const text = eventText(event, { config, language });
        if (text === null) return null;
        const who = event.by.kind === 'staff' ? names.get(event.by.id) : undefined;
        const service =
          event.type === 'ticket.called'
            ? serviceOf(config, ticket.stops[event.stop]?.serviceId ?? '')
            : undefined;
        return (
          <li key={event.seq}>
            <time dateTime={new Date(event.at).toISOString()}>{timeText(event.at, config, language)}</time>
            <span>
              {text}
              {who && <span className="quiet-text"> · {who}</span>}
              {event.type === 'ticket.called' && service && (
                <span className="quiet-text because">
                  {whyText(
                    { why: event.why, service, priority: priorityAt.get(event.seq) ?? null },
                    config,
                    language,
                  ).join(' ')}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The priority that the ticket had at each of its events, by `seq`. */
function priorities(events: readonly QueueEvent[]): ReadonlyMap<number, string | null> {
  let priority: string | null = null;
  return new Map(
    events.map((event) => {
      if (event.type === 'ticket.issued' || event.type === 'ticket.priorityChanged')
        priority = event.priority;
      return [event.seq, priority];
    }),
  );
}
