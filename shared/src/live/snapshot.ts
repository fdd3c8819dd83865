/** A day as JSON and back. */
import { emptyTable, isLive, set, values, type Day, type Table, type Ticket } from '../queue/index.js';
import type { DaySnapshot } from './protocol.js';

/** How long a ticket that has ended still goes into snapshots: longer than any undo of its end. */
const endedKeptMs = 10 * 60_000;

const matters = (ticket: Ticket, at: number): boolean =>
  isLive(ticket) ||
  ticket.stops.some((stop) => stop.state === 'missed' || (stop.endedAt ?? 0) > at - endedKeptMs);

/** The day without the tickets that have long ended; a screen that needs one asks for it. */
export function toSnapshot(day: Day): DaySnapshot {
  return { ...day, tickets: [...values(day.tickets)].filter((ticket) => matters(ticket, day.at)) };
}

export function fromSnapshot(snapshot: DaySnapshot): Day {
  let tickets: Table<Ticket> = emptyTable();
  for (const ticket of snapshot.tickets) tickets = set(tickets, ticket.id, ticket);
  return { ...snapshot, tickets };
}

type Reached = Pick<Day, 'date' | 'seq'>;

/** Whether one has seen more of a building than another. */
export const isAhead = (one: Reached, other: Reached): boolean =>
  one.date === other.date ? one.seq > other.seq : one.date > other.date;
