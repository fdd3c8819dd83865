/** What a ticket was at each of its events: the service of each stop and its priority. Both may change later. */
import type { QueueEvent } from '@satuatap/shared/queue';

export interface TicketThen {
  /** Service ids of its stops, in the order of the route. */
  readonly serviceIds: readonly string[];
  /** Class id. */
  readonly priority: string | null;
}

/** @param events of one ticket, in order @returns by `seq` */
export function ticketThen(events: readonly QueueEvent[]): ReadonlyMap<number, TicketThen> {
  let ticketId = 0;
  let then: TicketThen = { serviceIds: [], priority: null };
  const bySeq = new Map<number, TicketThen>();
  for (const event of events) {
    if (event.type === 'ticket.issued') ({ ticketId } = event);
    then = after(then, event, ticketId);
    bySeq.set(event.seq, then);
  }
  return bySeq;
}

function after(then: TicketThen, event: QueueEvent, ticketId: number): TicketThen {
  const { serviceIds } = then;
  if (event.type === 'ticket.issued') return { serviceIds: event.serviceIds, priority: event.priority };
  if (event.type === 'ticket.priorityChanged') return { ...then, priority: event.priority };
  if (event.type === 'ticket.stopAdded')
    return { ...then, serviceIds: serviceIds.toSpliced(event.stop, 0, event.serviceId) };
  if (event.type === 'ticket.transferred') {
    const from = serviceIds[event.stop] ?? '';
    const back = event.comeBack ? [from] : [];
    return { ...then, serviceIds: serviceIds.toSpliced(event.stop, 1, from, event.to.serviceId, ...back) };
  }
  const restored =
    event.type === 'action.undone' ? event.tickets.find(({ id }) => id === ticketId) : undefined;
  return restored
    ? { serviceIds: restored.stops.map(({ serviceId }) => serviceId), priority: restored.priority }
    : then;
}
