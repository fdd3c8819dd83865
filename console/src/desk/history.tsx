/** What happened to a ticket so far. Read when it is opened, and again when the ticket changes. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { QueueEvent, Ticket } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { EventList } from '../ticket-story/event-list.js';

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
  return <EventList events={events} config={config} language={language} names={names} />;
}
