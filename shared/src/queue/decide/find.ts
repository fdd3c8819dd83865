/** Finds what a command speaks of, or refuses. */
import type { CounterState } from '../day.js';
import { closedCounter } from '../day-changes.js';
import type { Counter } from '../config.js';
import { get } from '../table.js';
import { currentStop, type Stop, type StopRef, type Ticket } from '../ticket.js';
import { found, refuse, type Context, type Decision, type Found } from './decision.js';

export interface CounterFacts {
  readonly counter: Counter;
  readonly state: CounterState;
}

export function findCounter({ day, config }: Context, counterId: string): Found<CounterFacts> {
  const counter = config.counters.find(({ id }) => id === counterId);
  if (!counter) return refuse('unknown-counter', { counter: counterId });
  return found({ counter, state: day.counters[counterId] ?? closedCounter(counterId) });
}

/** The counter, which must be open or paused and held by whoever asks. */
export function findOwnCounter(context: Context, counterId: string): Found<CounterFacts> {
  const result = findCounter(context, counterId);
  if (!result.ok) return result;
  const { counter, state } = result.value;
  const label = { counter: counter.label };
  if (state.state === 'closed') return refuse('counter-closed', label);
  const { by } = context;
  if (by.kind === 'staff' && by.id !== state.officerId) return refuse('counter-not-yours', label);
  return result;
}

export interface StopFacts {
  readonly ticket: Ticket;
  readonly stop: Stop;
  readonly ref: StopRef;
}

export function findTicket({ day }: Context, ticketId: number): Found<Ticket> {
  const ticket = get(day.tickets, ticketId);
  return ticket ? found(ticket) : refuse('unknown-ticket', { ticket: ticketId });
}

/** The stop that the ticket is at; refused when the visit is over, or the ticket missed. */
export function findCurrent(context: Context, ticketId: number): Found<StopFacts> {
  const result = findTicket(context, ticketId);
  if (!result.ok) return result;
  const ticket = result.value;
  const index = currentStop(ticket);
  const stop = ticket.stops[index];
  if (stop) return found({ ticket, stop, ref: { ticketId, stop: index } });
  const missed = ticket.stops.some(({ state }) => state === 'missed');
  return refuse(missed ? 'ticket-not-waiting' : 'ticket-ended', { number: ticket.number });
}

/** Refuses because the counter has somebody at hand. */
export const busy = ({ day }: Context, counter: string, { ticketId }: StopRef): Decision & { ok: false } =>
  refuse('counter-busy', { counter, number: get(day.tickets, ticketId)?.number ?? '' });

/** Refuses because another counter has the ticket at hand. */
export const calledElsewhere = ({ config }: Context, { number }: Ticket, { counterId }: Stop) =>
  refuse('ticket-called-elsewhere', {
    number,
    counter: config.counters.find(({ id }) => id === counterId)?.label ?? '',
  });

/** What the counter has at hand. */
export function findAtHand(context: Context, counterId: string): Found<StopFacts & CounterFacts> {
  const result = findOwnCounter(context, counterId);
  if (!result.ok) return result;
  const ref = result.value.state.current;
  const ticket = ref && get(context.day.tickets, ref.ticketId);
  const stop = ref && ticket?.stops[ref.stop];
  if (!ref || !ticket || !stop) return refuse('counter-idle', { counter: result.value.counter.label });
  return found({ ...result.value, ticket, stop, ref });
}
