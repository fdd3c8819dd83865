/** Commands that bring a ticket to a counter. */
import type { CounterCommand } from '../command.js';
import type { Candidate } from '../calling-rule.js';
import type { CallReason } from '../event.js';
import { keptFor, mayCall, nextAt, servedAt, serviceOf } from '../lines.js';
import { get } from '../table.js';
import { reasonOf } from '../why.js';
import { accept, found, refuse, type Context, type Decision, type Found } from './decision.js';
import { busy, calledElsewhere, findAtHand, findCurrent, findOwnCounter } from './find.js';

type Of<T extends CounterCommand['type']> = Extract<CounterCommand, { type: T }>;

/** Refuses unless the counter is open, ours and has nobody at hand. */
function findFreeCounter(context: Context, counterId: string): Decision | null {
  const result = findOwnCounter(context, counterId);
  if (!result.ok) return result;
  const { counter, state } = result.value;
  if (state.state === 'paused') return refuse('counter-paused', { counter: counter.label });
  return state.current ? busy(context, counter.label, state.current) : null;
}

function call(context: Context, counterId: string, candidate: Candidate, how: CallReason['how']): Decision {
  const { day, at } = context;
  const { ticketId, stop } = candidate.waiting;
  const officerId = day.counters[counterId]?.officerId ?? null;
  const why = reasonOf(day, counterId, candidate, how, at);
  return accept({ type: 'ticket.called', ticketId, stop, counterId, officerId, why });
}

/** What this counter's officer has looked at and may still call. */
function lookedAt({ day, at }: Context, counterId: string): Candidate | null {
  const reserved = day.looked[counterId];
  if (!reserved) return null;
  const stop = get(day.tickets, reserved.ticketId)?.stops[reserved.stop];
  if (stop?.state !== 'waiting' || keptFor(day, stop, at) !== counterId) return null;
  return asCandidate(day, counterId, reserved.ticketId, reserved.stop);
}

function asCandidate(
  day: Context['day'],
  counterId: string,
  ticketId: number,
  index: number,
): Candidate | null {
  const ticket = get(day.tickets, ticketId);
  const stop = ticket?.stops[index];
  const service = stop && day.config && serviceOf(day.config, stop.serviceId);
  if (!ticket || !stop || !service) return null;
  const rank = servedAt(day, counterId).find(({ serviceId }) => serviceId === stop.serviceId)?.rank ?? 'help';
  const waiting = { ticketId, stop: index, since: stop.since, frontAt: stop.frontAt, pace: ticket.pace };
  return { waiting, serviceId: stop.serviceId, rank, targetMinutes: service.targetMinutes };
}

export function callNext(context: Context, { counterId }: Of<'callNext'>): Decision {
  const busy = findFreeCounter(context, counterId);
  if (busy) return busy;
  const looked = lookedAt(context, counterId);
  if (looked) return call(context, counterId, looked, 'looked');
  const next = nextAt(context.day, counterId, context.at);
  return next ? call(context, counterId, next, 'next') : refuse('nobody-waiting');
}

export function look(context: Context, { counterId }: Of<'look'>): Decision {
  const busy = findFreeCounter(context, counterId);
  if (busy) return busy;
  const { day, config, at } = context;
  const next = lookedAt(context, counterId) ?? nextAt(day, counterId, at);
  if (!next) return refuse('nobody-waiting');
  const { ticketId, stop } = next.waiting;
  return accept({
    type: 'ticket.looked',
    ticketId,
    stop,
    counterId,
    until: at + config.rules.lookSeconds * 1000,
  });
}

export function callTicket(context: Context, { counterId, ticketId }: Of<'callTicket'>): Decision {
  const busy = findFreeCounter(context, counterId);
  if (busy) return busy;
  const result = findCallable(context, counterId, ticketId);
  return result.ok ? call(context, counterId, result.value, 'chosen') : result;
}

function findCallable(context: Context, counterId: string, ticketId: number): Found<Candidate> {
  const { day, at } = context;
  const result = findCurrent(context, ticketId);
  if (!result.ok) return result;
  const { ticket, stop, ref } = result.value;
  const { number } = ticket;
  if (stop.state === 'called' || stop.state === 'serving') return calledElsewhere(context, ticket, stop);
  if (stop.state !== 'waiting') return refuse('ticket-not-waiting', { number });
  if (!servedAt(day, counterId).some(({ serviceId }) => serviceId === stop.serviceId)) {
    return refuse('service-not-at-counter', { service: stop.serviceId, number });
  }
  if (!mayCall(day, counterId, ref, at)) return refuse('ticket-kept-elsewhere', { number });
  const candidate = asCandidate(day, counterId, ticketId, ref.stop);
  return candidate ? found(candidate) : refuse('unknown-service', { service: stop.serviceId });
}

/** Calls again; once the calls that the rules allow are used up, the ticket is missed instead. */
export function recall(context: Context, { counterId }: Of<'recall'>): Decision {
  const result = findAtHand(context, counterId);
  if (!result.ok) return result;
  const { ticket, stop, ref } = result.value;
  if (stop.state === 'serving') return refuse('already-serving', { number: ticket.number });
  return stop.calls >= context.config.rules.missAfterCalls
    ? accept({ type: 'ticket.missed', ...ref, counterId, byRule: true })
    : accept({ type: 'ticket.recalled', ...ref, counterId });
}
