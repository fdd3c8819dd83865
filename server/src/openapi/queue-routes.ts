/** What the document says of the routes of tickets and the queue. */
import type { RouteWords } from './route-words.js';
import { list, named } from './schema.js';

export const queueRoutes: Readonly<Record<string, RouteWords>> = {
  'POST /api/v1/buildings/{buildingId}/tickets': {
    summary: 'Issue a ticket',
    asker: 'kiosk or staff',
    answer: named('IssuedTicket'),
    refusals: ['not-found', 'too-many-requests', 'command-id-used', 'hall-full', 'evacuation-under-way'],
    decides: true,
  },
  'GET /api/v1/buildings/{buildingId}/tickets': {
    summary: 'The newest ticket of today with that number',
    asker: 'staff',
    query: 'TicketQueryDto',
    answer: named('Ticket'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/announcements': {
    summary: 'A board tells how an announcement ended',
    asker: 'board or sign',
    answer: named('CommandAnswer'),
    refusals: ['not-found', 'command-id-used'],
    decides: true,
  },
  'POST /api/v1/buildings/{buildingId}/commands': {
    summary: 'A command of staff: call, start, finish, transfer …',
    asker: 'staff',
    answer: named('CommandAnswer'),
    refusals: ['not-found', 'command-id-used'],
    decides: true,
  },
  'GET /api/v1/buildings/{buildingId}/tickets/{ticketId}/events': {
    summary: 'The history of a ticket of today',
    asker: 'staff',
    answer: list(named('QueueEvent')),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/tickets/{ticketId}/print': {
    summary: 'Print a ticket at the own printer of a kiosk; asked again it prints the same number',
    asker: 'kiosk',
    answer: named('PrintAnswer'),
    refusals: ['not-found', 'printer-none', 'printer-unreachable', 'printer-out-of-paper', 'printer-fault'],
  },
  'GET /api/v1/tickets/{token}': {
    summary: 'What the page of a ticket starts with',
    asker: 'anybody',
    answer: named('TicketPage'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'POST /api/v1/tickets/{token}/cancel': {
    summary: 'Whoever holds the ticket gives it up; the answer tells no events',
    asker: 'anybody',
    answer: named('CommandAnswer'),
    refusals: ['not-found', 'too-many-requests', 'command-id-used'],
    decides: true,
  },
};
