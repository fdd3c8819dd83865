/** What the document says of the routes of the audit log, retention, persons and the watch list. */
import type { RouteWords } from './route-words.js';
import { list, named, text } from './schema.js';

export const privacyRoutes: Readonly<Record<string, RouteWords>> = {
  'GET /api/v1/buildings/{buildingId}/audit': {
    summary: 'Who did or saw what, the newest first, a hundred at a time',
    asker: 'staff',
    query: 'AuditQueryDto',
    answer: named('AuditPage'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/audit.csv': {
    summary: 'The same as CSV (RFC 4180)',
    asker: 'staff',
    query: 'AuditExportQueryDto',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/retention': {
    summary: 'How long each kind of personal data is kept, and what went',
    asker: 'staff',
    answer: named('RetentionPage'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/people/find': {
    summary: 'Persons by phone, identity number or code; what is found is masked',
    asker: 'staff',
    answer: list(named('FoundPerson')),
    refusals: ['not-found', 'too-many-requests', 'personal-key-missing'],
  },
  'GET /api/v1/buildings/{buildingId}/people/{personId}': {
    summary: 'All that is kept of a person',
    asker: 'staff',
    answer: named('PersonFile'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/people/{personId}/file': {
    summary: 'The same to hand over to the person, nothing masked',
    asker: 'staff',
    answer: named('PersonFile'),
    refusals: ['not-found'],
  },
  'DELETE /api/v1/buildings/{buildingId}/people/{personId}': {
    summary: 'Delete what is kept of a person',
    asker: 'staff',
    answer: named('ForgottenPerson'),
    refusals: ['not-found', 'person-inside'],
  },
  'GET /api/v1/buildings/{buildingId}/watch-list': {
    summary: 'The entries of the watch list that the asker may see',
    asker: 'staff',
    answer: list(named('WatchEntry')),
    refusals: ['not-found', 'personal-key-missing'],
  },
  'PUT /api/v1/buildings/{buildingId}/watch-list/{entryId}': {
    summary: 'Add an entry, or put one in place of the old one; the same again changes nothing',
    asker: 'staff',
    answer: named('WatchEntry'),
    refusals: ['not-found', 'too-many-requests', 'personal-key-missing'],
  },
  'DELETE /api/v1/buildings/{buildingId}/watch-list/{entryId}': {
    summary: 'Take an entry off the list',
    asker: 'staff',
    answer: null,
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/watch-list/alert': {
    summary: "Numbers of today's visits that match the list; nothing personal",
    asker: 'staff',
    answer: named('WatchAlert'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/watch-list/hits': {
    summary: 'Visits that matched entries that the asker may see',
    asker: 'staff',
    answer: list(named('WatchHit')),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/watch-list/hits/{visitId}/dismiss': {
    summary: 'A match was none',
    asker: 'staff',
    answer: null,
    refusals: ['not-found'],
  },
};
