/** Commands of staff on any ticket or line, wherever it is. */
import { availability } from '../availability.js';
import type { FloorCommand, TransferTarget } from '../command.js';
import { counterWith } from '../day-changes.js';
import { lineOf, servedAt, serviceOf } from '../lines.js';
import { currentStop, isEnded, isLive } from '../ticket.js';
import { accept, refuse, type Context, type Decision } from './decision.js';
import { calledElsewhere, findCounter, findCurrent, findTicket, type StopFacts } from './find.js';

type Of<T extends FloorCommand['type']> = Extract<FloorCommand, { type: T }>;

export function reinstate(context: Context, { ticketId }: Of<'reinstate'>): Decision {
  const result = findTicket(context, ticketId);
  if (!result.ok) return result;
  const ticket = result.value;
  const stop = ticket.stops.findIndex(({ state }) => state === 'missed');
  const missed = ticket.stops[stop];
  if (!missed || ticket.stops.some(({ state }) => atSomePlace.has(state))) {
    return refuse('ticket-not-missed', { number: ticket.number });
  }
  const credit = context.config.rules.reinstate === 'keep' ? missed.waitedMs : 0;
  return accept({ type: 'ticket.reinstated', ticketId, stop, since: context.at - credit });
}

/** States in which the citizen is somewhere already, and so cannot come back to a missed stop. */
const atSomePlace: ReadonlySet<string> = new Set(['waiting', 'called', 'serving', 'held']);

export function release(context: Context, { ticketId }: Of<'release'>): Decision {
  const result = findCurrent(context, ticketId);
  if (!result.ok) return result;
  const { ticket, stop, ref } = result.value;
  return stop.state === 'held'
    ? accept({ type: 'ticket.released', ...ref, since: context.at - stop.waitedMs, byRule: false })
    : refuse('ticket-not-held', { number: ticket.number });
}

export function transfer(context: Context, command: Of<'transfer'>): Decision {
  const { at, day } = context;
  const { ticketId, to, position, comeBack = false } = command;
  const result = findCurrent(context, ticketId);
  if (!result.ok) return result;
  const refusal =
    notHere(result.value) ??
    notAtHand(context, result.value) ??
    notGiven(context, to.serviceId) ??
    wrongTarget(context, to);
  if (refusal) return refusal;
  const since = position === 'tail' ? at : at - waitedMs(result.value, at);
  const counterId = counterWith(day, ticketId);
  return accept({
    type: 'ticket.transferred',
    ...result.value.ref,
    counterId,
    to,
    position,
    since,
    comeBack,
  });
}

const waitedMs = ({ stop }: StopFacts, at: number): number =>
  stop.state === 'waiting' ? Math.max(0, at - stop.since) : stop.waitedMs;

/** Who has not come yet is sent nowhere. */
const notHere = ({ ticket, stop }: Pick<StopFacts, 'ticket' | 'stop'>): Decision | null =>
  stop.state === 'booked' ? refuse('not-checked-in', { number: ticket.number }) : null;

/** What another officer has at hand is hers to send on; a supervisor may. */
function notAtHand(context: Context, { ticket, stop }: StopFacts): Decision | null {
  const { day, by } = context;
  const counterId = counterWith(day, ticket.id);
  if (counterId === null || by.kind !== 'staff' || by.role !== 'counter') return null;
  return day.counters[counterId]?.officerId === by.id ? null : calledElsewhere(context, ticket, stop);
}

/**
 * Nobody is sent to a service that is not given today at all. Whom staff send is not bound by its opening hours, its
 * breaks or its quota, nor by a line that takes no new tickets.
 */
export function notGiven(
  { day, config, at }: Pick<Context, 'day' | 'config' | 'at'>,
  serviceId: string,
): (Decision & { ok: false }) | null {
  const service = serviceOf(config, serviceId);
  if (!service || service.retired) return refuse('unknown-service', { service: serviceId });
  const state = availability(day, serviceId, at);
  const closed = !state.open && (state.code === 'service-closed-today' || state.code === 'service-holiday');
  return closed ? refuse(state.code, { ...state.facts, service: serviceId }) : null;
}

/** Nobody is sent to a counter that is closed, to an officer who is not at one, or where the service is not given. */
function wrongTarget(context: Context, { serviceId, counterId, officerId }: TransferTarget): Decision | null {
  const { day } = context;
  const gives = (id: string): boolean => servedAt(day, id).some((served) => served.serviceId === serviceId);
  if (officerId !== undefined) {
    const hers = Object.values(day.counters).find(
      (counter) => counter.state !== 'closed' && counter.officerId === officerId,
    );
    if (!hers) return refuse('officer-absent');
    if (!gives(hers.id)) return refuse('service-not-at-counter', { service: serviceId });
  }
  if (counterId === undefined) return null;
  const counter = findCounter(context, counterId);
  if (!counter.ok) return counter;
  const { label } = counter.value.counter;
  if (counter.value.state.state === 'closed') return refuse('counter-closed', { counter: label });
  return gives(counterId) ? null : refuse('service-not-at-counter', { service: serviceId, counter: label });
}

export function addStop(context: Context, { ticketId, serviceId }: Of<'addStop'>): Decision {
  const result = findTicket(context, ticketId);
  if (!result.ok) return result;
  const ticket = result.value;
  if (!isLive(ticket)) return refuse('ticket-ended', { number: ticket.number });
  const here = ticket.stops[currentStop(ticket)];
  const refusal = (here && notHere({ ticket, stop: here })) ?? notGiven(context, serviceId);
  if (refusal) return refusal;
  if (ticket.stops.some((stop) => stop.serviceId === serviceId && !isEnded(stop)))
    return refuse('route-repeats');
  return accept({ type: 'ticket.stopAdded', ticketId, stop: ticket.stops.length, serviceId });
}

export function dropStop(context: Context, { ticketId, stop }: Of<'dropStop'>): Decision {
  const result = findTicket(context, ticketId);
  if (!result.ok) return result;
  const state = result.value.stops[stop]?.state;
  if (state === undefined) return refuse('unknown-stop');
  return state === 'planned'
    ? accept({ type: 'ticket.stopDropped', ticketId, stop })
    : refuse('stop-not-planned');
}

export function setPriority(context: Context, { ticketId, priority }: Of<'setPriority'>): Decision {
  const result = findTicket(context, ticketId);
  if (!result.ok) return result;
  const ticket = result.value;
  if (!isLive(ticket)) return refuse('ticket-ended', { number: ticket.number });
  const chosen = context.config.priorityClasses.find(({ id }) => id === priority);
  if (priority !== null && !chosen) return refuse('unknown-priority');
  return accept({ type: 'ticket.priorityChanged', ticketId, priority, pace: chosen?.pace ?? 1 });
}

export function stopLine({ day, config }: Context, { serviceId, reason }: Of<'stopLine'>): Decision {
  if (!serviceOf(config, serviceId)) return refuse('unknown-service', { service: serviceId });
  if (lineOf(day, serviceId).stopped) return refuse('line-stopped', { service: serviceId });
  return accept({ type: 'line.stopped', serviceId, reason });
}

export function reopenLine({ day, config }: Context, { serviceId }: Of<'reopenLine'>): Decision {
  if (!serviceOf(config, serviceId)) return refuse('unknown-service', { service: serviceId });
  return lineOf(day, serviceId).stopped
    ? accept({ type: 'line.reopened', serviceId })
    : refuse('line-not-stopped', { service: serviceId });
}
