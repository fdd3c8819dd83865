import { currentStop, type Ticket } from '@satuatap/shared/queue';

/** Where the citizen is, by its index; after the last stop, that one. */
export function stopAt(ticket: Ticket): number {
  const now = currentStop(ticket);
  return now === -1
    ? Math.max(
        0,
        ticket.stops.findLastIndex(({ state }) => state !== 'planned'),
      )
    : now;
}
