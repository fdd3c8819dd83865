/** What the document says of the routes about who is inside. */
import type { RouteWords } from './route-words.js';
import { named } from './schema.js';

export const occupancyRoutes: Readonly<Record<string, RouteWords>> = {
  'GET /api/v1/buildings/{buildingId}/occupancy': {
    summary: 'How many are inside, by floor and zone',
    asker: 'staff',
    answer: named('OccupancyView'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/occupancy/counts': {
    summary: 'Somebody has counted a zone',
    asker: 'staff',
    answer: named('ZoneCountEntry'),
    refusals: ['not-found', 'command-id-used'],
  },
  'POST /api/v1/buildings/{buildingId}/occupancy/counts/{countId}/undo': {
    summary: 'A count of today did not hold',
    asker: 'staff',
    answer: named('ZoneCountEntry'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/occupancy/history': {
    summary: 'How many were inside by the hour, and of a single day every five minutes',
    asker: 'staff',
    query: 'OccupancyHistoryQueryDto',
    answer: named('OccupancyHistory'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/occupancy/doors': {
    summary: 'A door counter tells who came in and went out in a minute',
    asker: 'door counter',
    answer: named('DoorAnswer'),
    refusals: ['not-found', 'command-id-used'],
  },
  'GET /api/v1/buildings/{buildingId}/occupancy/kiosk': {
    summary: 'Which zones are full, and when there is room again',
    asker: 'anybody',
    answer: named('KioskOccupancy'),
    refusals: ['not-found'],
  },
};
