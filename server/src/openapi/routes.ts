/** What the document says of each route beside what Nest knows. A route that is not here fails a test. */
import { accessRoutes } from './access-routes.js';
import { appointmentRoutes } from './appointment-routes.js';
import { deliveryRoutes } from './delivery-routes.js';
import { directoryRoutes } from './directory-routes.js';
import { evacuationRoutes } from './evacuation-routes.js';
import { floorRoutes } from './floor-routes.js';
import { occupancyRoutes } from './occupancy-routes.js';
import { privacyRoutes } from './privacy-routes.js';
import { queueRoutes } from './queue-routes.js';
import type { RouteWords } from './route-words.js';
import { list, named } from './schema.js';
import { statisticsRoutes } from './statistics-routes.js';
import { surveyRoutes } from './survey-routes.js';
import { visitRoutes } from './visit-routes.js';

export const routes: Readonly<Record<string, RouteWords>> = {
  'GET /api/v1/buildings': {
    summary: 'The buildings',
    asker: 'anybody',
    answer: list(named('BuildingSummary')),
  },
  'GET /api/v1/buildings/{buildingId}': {
    summary: 'What a building is and gives',
    asker: 'anybody',
    answer: named('BuildingConfig'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/notices/faults': {
    summary: 'Notices that did not go out, by why; nothing of what they say',
    asker: 'leaders',
    answer: list(named('NoticeFaults')),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/push': {
    summary: 'What a browser subscribes with to be told of visitors (Web Push)',
    asker: 'staff',
    answer: named('PushState'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/push/subscriptions': {
    summary: 'Let the own browser be told; the same again says that it is still there',
    asker: 'staff',
    answer: null,
    refusals: ['not-found', 'personal-key-missing'],
  },
  'POST /api/v1/buildings/{buildingId}/push/subscriptions/remove': {
    summary: 'Let the own browser be told no more',
    asker: 'staff',
    answer: null,
    refusals: ['not-found', 'personal-key-missing'],
  },
  'GET /api/v1/about': {
    summary: 'Whether the server runs in demo mode',
    asker: 'anybody',
    answer: named('About'),
  },
  'GET /health': {
    summary: 'Whether the server reads and writes',
    asker: 'anybody',
    answer: named('Health'),
  },
  'GET /ready': {
    summary: 'Whether a balancer should send requests here: until the server is told to stop',
    asker: 'anybody',
    answer: null,
  },
  ...accessRoutes,
  ...appointmentRoutes,
  ...deliveryRoutes,
  ...directoryRoutes,
  ...evacuationRoutes,
  ...floorRoutes,
  ...occupancyRoutes,
  ...privacyRoutes,
  ...queueRoutes,
  ...statisticsRoutes,
  ...surveyRoutes,
  ...visitRoutes,
};
