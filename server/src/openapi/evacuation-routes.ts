/** What the document says of the routes of the evacuation list. */
import type { RouteWords } from './route-words.js';
import { list, named, text } from './schema.js';

export const evacuationRoutes: Readonly<Record<string, RouteWords>> = {
  'GET /api/v1/buildings/{buildingId}/evacuations/believed': {
    summary: 'Wardens: who would be on the list if an evacuation were started now',
    asker: 'staff',
    answer: named('BelievedInside'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/evacuations/under-way': {
    summary: 'Whether the building is being evacuated now, or has a drill',
    asker: 'anybody',
    answer: named('EvacuationAnswer'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'GET /api/v1/buildings/{buildingId}/evacuations/current': {
    summary: 'Wardens: the evacuation under way',
    asker: 'staff',
    answer: named('EvacuationState'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/evacuations/parts': {
    summary: 'Wardens: starts, marks, people added and notes; the same part again has no second effect',
    asker: 'staff',
    answer: named('EvacuationState'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/evacuations/{evacuationId}/end': {
    summary: 'Wardens: it is over, or was a false alarm',
    asker: 'staff',
    answer: named('EvacuationSummary'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/evacuations': {
    summary: 'Wardens: all evacuations and drills, the newest first',
    asker: 'staff',
    answer: list(named('EvacuationSummary')),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/evacuations/{evacuationId}': {
    summary:
      'Wardens: an evacuation with everybody who was on its list, or what is new beyond what the asker has',
    asker: 'staff',
    query: 'AfterDto',
    answer: named('EvacuationState'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/evacuations/{evacuationId}/report.csv': {
    summary: 'Wardens: its floors as CSV (RFC 4180)',
    asker: 'staff',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/evacuations/{evacuationId}/people.csv': {
    summary: 'Wardens: its people as CSV (RFC 4180)',
    asker: 'staff',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
};
