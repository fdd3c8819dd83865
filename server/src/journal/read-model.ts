/** Rows of tickets and stops, for search and statistics: made of the journal, and made again from it. */
import type { Day, Ticket } from '@satuatap/shared/queue';
import type { RowShape } from '../storage/rows.js';

export const ticketShape = {
  table: 'ticket',
  columns: {
    building_id: 'text',
    date: 'text',
    ticket_id: 'bigint',
    number: 'text',
    issued_at: 'bigint',
    channel: 'text',
    language: 'text',
    priority: 'text',
  },
  key: ['building_id', 'date', 'ticket_id'],
} as const satisfies RowShape;

export const stopShape = {
  table: 'stop',
  columns: {
    building_id: 'text',
    date: 'text',
    ticket_id: 'bigint',
    stop: 'bigint',
    service_id: 'text',
    state: 'text',
    waiting_since: 'bigint',
    waited_ms: 'bigint',
    counter_id: 'text',
    officer_id: 'text',
    first_called_at: 'bigint',
    called_at: 'bigint',
    calls: 'bigint',
    serving_since: 'bigint',
    outcome: 'text',
    ended_at: 'bigint',
    booked_for: 'bigint',
  },
  key: ['building_id', 'date', 'ticket_id', 'stop'],
} as const satisfies RowShape;

export const ticketRow = (day: Day, ticket: Ticket): unknown[] => [
  day.buildingId,
  day.date,
  ticket.id,
  ticket.number,
  ticket.issuedAt,
  ticket.channel,
  ticket.language,
  ticket.priority,
];

export const stopRows = (day: Day, ticket: Ticket): unknown[][] =>
  ticket.stops.map((stop, index) => [
    day.buildingId,
    day.date,
    ticket.id,
    index,
    stop.serviceId,
    stop.state,
    stop.waitingSince,
    stop.waitedMs,
    stop.counterId,
    stop.officerId,
    stop.firstCalledAt,
    stop.calledAt,
    stop.calls,
    stop.servingSince,
    stop.outcome,
    stop.endedAt,
    stop.appointment?.at ?? null,
  ]);
