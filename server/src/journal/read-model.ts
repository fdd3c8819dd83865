/** Rows of tickets and stops, for search and statistics: made of the journal, and made again from it. */
import type { Day, Ticket } from '@satuatap/shared/queue';

export const ticketShape = {
  table: 'ticket',
  columns: ['building_id', 'date', 'ticket_id', 'number', 'issued_at', 'channel', 'language', 'priority'],
  key: ['building_id', 'date', 'ticket_id'],
};

export const stopShape = {
  table: 'stop',
  columns: [
    'building_id',
    'date',
    'ticket_id',
    'stop',
    'service_id',
    'state',
    'waiting_since',
    'waited_ms',
    'counter_id',
    'officer_id',
    'first_called_at',
    'called_at',
    'calls',
    'serving_since',
    'outcome',
    'ended_at',
  ],
  key: ['building_id', 'date', 'ticket_id', 'stop'],
};

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
  ]);
