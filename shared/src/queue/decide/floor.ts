/** Commands of staff on any ticket or line, wherever it is. */
import type { FloorCommand } from '../command.js';
import { counterWith } from '../day-changes.js';
import { lineOf, servedAt, serviceOf } from '../lines.js';
import { isEnded, isLive } from '../ticket.js';
import { accept, refuse, type Context, type Decision } from './decision.js';
import { findCounter, findCurrent, findTicket, type StopFacts } from './find.js';

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
  const { config, at, day } = context;
  const { ticketId, to, position, comeBack = false } = command;
  const result = findCurrent(context, ticketId);
  if (!result.ok) return result;
  const refusal = notAtHand(context, ticketId) ?? wrongTarget(context, to);
  if (refusal) return refusal;
  const service = serviceOf(config, to.serviceId);
  if (!service || service.retired) return refuse('unknown-service', { service: to.serviceId });
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

/** What another officer has at hand is hers to send on; a supervisor may. */
function notAtHand({ day, config, by }: Context, ticketId: number): Decision | null {
  const counterId = counterWith(day, ticketId);
  if (counterId === null || by.kind !== 'staff' || by.role !== 'counter') return null;
  if (day.counters[counterId]?.officerId === by.id) return null;
  return refuse('ticket-called-elsewhere', {
    counter: config.counters.find(({ id }) => id === counterId)?.label ?? '',
  });
}

/** Nobody is sent to a counter that is closed or to an officer who is not at one. */
function wrongTarget(context: Context, to: Of<'transfer'>['to']): Decision | null {
  const { counters } = context.day;
  const atWork = Object.values(counters).some(
    ({ state, officerId }) => state !== 'closed' && officerId === to.officerId,
  );
  if (to.officerId !== undefined && !atWork) return refuse('officer-absent');
  if (to.counterId === undefined) return null;
  const counter = findCounter(context, to.counterId);
  if (!counter.ok) return counter;
  const { label } = counter.value.counter;
  if (counter.value.state.state === 'closed') return refuse('counter-closed', { counter: label });
  return servedAt(context.day, to.counterId).some(({ serviceId }) => serviceId === to.serviceId)
    ? null
    : refuse('service-not-at-counter', { service: to.serviceId, counter: label });
}

export function addStop(context: Context, { ticketId, serviceId }: Of<'addStop'>): Decision {
  const result = findTicket(context, ticketId);
  if (!result.ok) return result;
  const ticket = result.value;
  if (!isLive(ticket)) return refuse('ticket-ended', { number: ticket.number });
  const service = serviceOf(context.config, serviceId);
  if (!service || service.retired) return refuse('unknown-service', { service: serviceId });
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
