import { get, values, versionOf, type Day, type QueueEvent, type Ticket } from '@satuatap/shared/queue';
import type { Transaction } from '../storage/database.js';
import type { RowShape, Statement } from '../storage/rows.js';
import { commandRow, commandShape, type DecidedCommand } from './command-table.js';
import { stopRows, stopShape, ticketRow, ticketShape } from './read-model.js';

const journalShape: RowShape = {
  table: 'journal',
  columns: { building_id: 'text', date: 'text', seq: 'bigint', version: 'bigint', event: 'text' },
};

/** What a commit writes: events, rows of the tickets that they touched, answers. `day` is the day after them. */
export function appending(tx: Transaction, day: Day, commands: readonly DecidedCommand[]): Statement[] {
  const events = commands.flatMap(({ outcome }) => (outcome.ok ? outcome.events : []));
  const key = [day.buildingId, day.date];
  const ofTickets = events.filter(({ type }) => changesTicketRow.has(type));
  const inserts: readonly (readonly [RowShape, readonly unknown[][]])[] = [
    [journalShape, events.map((event) => [...key, event.seq, versionOf(event.type), JSON.stringify(event)])],
    [commandShape, commands.flatMap((command) => commandRow(day, command))],
    [ticketShape, touchedTickets(day, ofTickets).map((ticket) => ticketRow(day, ticket))],
    [stopShape, touchedTickets(day, events).flatMap((ticket) => stopRows(day, ticket))],
  ];
  return [
    ...advance(day, events),
    ...inserts.flatMap(([shape, rows]) => tx.inserting(shape, rows)),
    ...dropUndoneStops(day, events),
  ];
}

/**
 * Moves the day's row; fails if somebody else moved it meanwhile, so that a fork never gets into the journal: the row's
 * `seq` is never null.
 */
function advance(day: Day, events: readonly QueueEvent[]): Statement[] {
  if (events.length === 0) return [];
  const before = (events[0]?.seq ?? 1) - 1;
  const key = [day.buildingId, day.date];
  if (before === 0) {
    const sql = 'INSERT INTO building_day (seq, building_id, date) VALUES (?, ?, ?)';
    return [{ sql, parameters: [day.seq, ...key] }];
  }
  const sql =
    'UPDATE building_day SET seq = CASE WHEN seq = ? THEN CAST(? AS INTEGER) END WHERE building_id = ? AND date = ?';
  return [{ sql, parameters: [before, day.seq, ...key] }];
}

/** An undone transfer takes back the stops that it had added. */
function dropUndoneStops(day: Day, events: readonly QueueEvent[]): Statement[] {
  const undone = events.flatMap((event) => (event.type === 'action.undone' ? event.tickets : []));
  return undone.map(({ id }) => ({
    sql: 'DELETE FROM stop WHERE building_id = ? AND date = ? AND ticket_id = ? AND stop >= ?',
    parameters: [day.buildingId, day.date, id, get(day.tickets, id)?.stops.length ?? 0],
  }));
}

/** What a ticket's own row tells changes by these only; all the rest is told by its stops. */
const changesTicketRow: ReadonlySet<QueueEvent['type']> = new Set<QueueEvent['type']>([
  'ticket.issued',
  'appointment.booked',
  'ticket.priorityChanged',
  'action.undone',
]);

/** The tickets that the events changed, as they are in the end. */
function touchedTickets(day: Day, events: readonly QueueEvent[]): Ticket[] {
  if (events.some(({ type }) => type === 'day.closed')) return [...values(day.tickets)];
  const ids = new Set<number>();
  for (const event of events) {
    if ('ticketId' in event) ids.add(event.ticketId);
    if (event.type === 'action.undone') for (const { id } of event.tickets) ids.add(id);
  }
  return [...ids].flatMap((id) => get(day.tickets, id) ?? []);
}
