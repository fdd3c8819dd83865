/** Small changes of a day, each giving a new day. They keep lines, held and missed lists in step with the stops. */
import type { CounterState, Day } from './day.js';
import { enter, leave, lineOf } from './lines.js';
import { get, set } from './table.js';
import { currentStop, type Stop, type StopRef, type Ticket } from './ticket.js';

/** Lists of stops that the day keeps beside the tickets. */
type Index = Pick<Day, 'lines' | 'booked' | 'held' | 'missed'>;

const without = (refs: readonly StopRef[], ref: StopRef): readonly StopRef[] =>
  refs.filter((other) => other.ticketId !== ref.ticketId || other.stop !== ref.stop);

function unlist(index: Index, ref: StopRef, stop: Stop, pace: number): Index {
  switch (stop.state) {
    case 'waiting': {
      const line = index.lines[stop.serviceId];
      return line
        ? { ...index, lines: { ...index.lines, [stop.serviceId]: leave(line, ref, stop, pace) } }
        : index;
    }
    case 'booked':
      return { ...index, booked: without(index.booked, ref) };
    case 'held':
      return { ...index, held: without(index.held, ref) };
    case 'missed':
      return { ...index, missed: without(index.missed, ref) };
    case 'planned':
    case 'called':
    case 'serving':
    case 'done':
    case 'cancelled':
    case 'left':
    case 'lapsed':
      return index;
  }
}

function list(day: Day, index: Index, ref: StopRef, stop: Stop, pace: number): Index {
  switch (stop.state) {
    case 'waiting': {
      const line = index.lines[stop.serviceId] ?? lineOf(day, stop.serviceId);
      return { ...index, lines: { ...index.lines, [stop.serviceId]: enter(line, ref, stop, pace) } };
    }
    case 'booked':
      return { ...index, booked: [...index.booked, ref] };
    case 'held':
      return { ...index, held: [...index.held, ref] };
    case 'missed':
      return { ...index, missed: [...index.missed, ref] };
    case 'planned':
    case 'called':
    case 'serving':
    case 'done':
    case 'cancelled':
    case 'left':
    case 'lapsed':
      return index;
  }
}

/** By what they are, and not by being the same object: an undo that was read from the journal gives new ones. */
const standsAlike = (one: Stop, other: Stop): boolean =>
  one.state === other.state &&
  one.serviceId === other.serviceId &&
  one.since === other.since &&
  one.frontAt === other.frontAt;

/** The day with this ticket in the place of the one of the same id, or added. */
export function putTicket(day: Day, ticket: Ticket): Day {
  const before = get(day.tickets, ticket.id);
  const moved = (stop: Stop, other: Stop | undefined): boolean =>
    !other || !standsAlike(stop, other) || before?.pace !== ticket.pace;
  let index: Index = { lines: day.lines, booked: day.booked, held: day.held, missed: day.missed };
  before?.stops.forEach((stop, i) => {
    if (moved(stop, ticket.stops[i]))
      index = unlist(index, { ticketId: ticket.id, stop: i }, stop, before.pace);
  });
  ticket.stops.forEach((stop, i) => {
    if (moved(stop, before?.stops[i]))
      index = list(day, index, { ticketId: ticket.id, stop: i }, stop, ticket.pace);
  });
  return { ...day, ...index, tickets: set(day.tickets, ticket.id, ticket) };
}

/**
 * The day with one stop changed. A ticket that the day does not hold is passed over: screens hold only the
 * tickets that still matter to them.
 */
export function changeStop(day: Day, ref: StopRef, seq: number, change: (stop: Stop) => Partial<Stop>): Day {
  const ticket = get(day.tickets, ref.ticketId);
  const stop = ticket?.stops[ref.stop];
  if (!ticket || !stop) return day;
  const stops = ticket.stops.with(ref.stop, { ...stop, ...change(stop) });
  return putTicket(day, { ...ticket, stops, changedSeq: seq });
}

export const closedCounter = (id: string): CounterState => ({
  id,
  state: 'closed',
  officerId: null,
  serviceIds: null,
  lent: [],
  pauseReason: null,
  since: 0,
  current: null,
  idleSince: null,
  changedSeq: 0,
});

export function changeCounter(day: Day, id: string, seq: number, change: Partial<CounterState>): Day {
  const counter = day.counters[id] ?? closedCounter(id);
  return { ...day, counters: { ...day.counters, [id]: { ...counter, ...change, changedSeq: seq } } };
}

/** The day in which no counter has this ticket at hand. */
export function freeCounterOf(day: Day, ticketId: number, at: number, seq: number): Day {
  const counterId = counterWith(day, ticketId);
  return counterId === null ? day : changeCounter(day, counterId, seq, { current: null, idleSince: at });
}

/** The counter that the ticket is called to or served at; `null` without one. */
export function counterWith(day: Day, ticketId: number): string | null {
  const ticket = get(day.tickets, ticketId);
  const counterId = ticket?.stops[currentStop(ticket)]?.counterId ?? null;
  return counterId !== null && day.counters[counterId]?.current?.ticketId === ticketId ? counterId : null;
}

/** A stop that has not begun. */
export const plannedStop = (serviceId: string): Stop => ({
  serviceId,
  state: 'planned',
  waitingSince: null,
  since: 0,
  waitedMs: 0,
  frontAt: null,
  onlyCounterId: null,
  onlyOfficerId: null,
  reserved: null,
  counterId: null,
  officerId: null,
  callSeq: null,
  firstCalledAt: null,
  calledAt: null,
  calls: 0,
  heard: null,
  servingSince: null,
  hold: null,
  outcome: null,
  endedAt: null,
});

/** What a stop is once it stands in its line, counting from `since`. */
export const inLine = (at: number, since: number): Partial<Stop> => ({
  state: 'waiting',
  waitingSince: at,
  since,
  frontAt: null,
  reserved: null,
  hold: null,
  calls: 0,
  endedAt: null,
});
