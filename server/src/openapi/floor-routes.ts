/** What the document says of the routes of the live floor. */
import type { RouteWords } from './route-words.js';
import { list, named } from './schema.js';

export const floorRoutes: Readonly<Record<string, RouteWords>> = {
  'POST /api/v1/buildings/{buildingId}/alarms/take': {
    summary: 'See to an alarm: by name, until it is over or let go',
    asker: 'leaders',
    answer: null,
    refusals: ['not-found', 'alarm-taken'],
  },
  'POST /api/v1/buildings/{buildingId}/alarms/release': {
    summary: 'Let an alarm go',
    asker: 'leaders',
    answer: null,
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/messages': {
    summary: 'Send a short message to counters; the same id again is the same message',
    asker: 'leaders',
    answer: list(named('DeskMessage')),
    refusals: ['not-found', 'too-many-requests'],
    decides: true,
  },
  'GET /api/v1/buildings/{buildingId}/messages': {
    summary: "Today's messages: all for a supervisor, else those for the own counter",
    asker: 'staff',
    answer: list(named('DeskMessage')),
    refusals: ['not-found'],
  },
  'DELETE /api/v1/buildings/{buildingId}/messages/{messageId}': {
    summary: 'Take a message back',
    asker: 'leaders',
    answer: null,
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/messages/{messageId}/read': {
    summary: 'Whoever sits at the counter has read it',
    asker: 'staff',
    answer: null,
    refusals: ['not-found'],
    decides: true,
  },
};
