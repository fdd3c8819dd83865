/** What the document says of the routes of the directory. */
import type { RouteWords } from './route-words.js';
import { list, named, text } from './schema.js';

export const directoryRoutes: Readonly<Record<string, RouteWords>> = {
  'GET /api/v1/buildings/{buildingId}/directory': {
    summary: 'Officers of all agencies and where they are; at a kiosk only what their agency lets out',
    asker: 'kiosk or staff',
    query: 'DirectoryQueryDto',
    answer: { anyOf: [list(named('OfficerEntry')), list(named('KioskOfficer'))] },
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/directory/self': {
    summary: 'Whoever asks, where she is in the directory',
    asker: 'staff',
    answer: named('OwnEntry'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/directory/agencies': {
    summary: 'What the kiosk shows of the officers of each agency',
    asker: 'staff',
    answer: list(named('AgencyDisclosure')),
    refusals: ['not-found'],
  },
  'PUT /api/v1/buildings/{buildingId}/directory/agencies/{agencyId}': {
    summary: 'Set what the kiosk shows of the officers of an agency: supervisors and secretaries of theirs',
    asker: 'staff',
    answer: named('AgencyDisclosure'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/officers': {
    summary: 'Add an officer: supervisors and secretaries, of their agencies',
    asker: 'staff',
    answer: named('OfficerEntry'),
    refusals: ['not-found'],
  },
  'PUT /api/v1/buildings/{buildingId}/officers/{officerId}': {
    summary: 'Change an officer: supervisors and secretaries, of their agencies',
    asker: 'staff',
    answer: named('OfficerEntry'),
    refusals: ['not-found'],
  },
  'DELETE /api/v1/buildings/{buildingId}/officers/{officerId}': {
    summary: 'Take an officer out of the directory: supervisors and secretaries, of their agencies',
    asker: 'staff',
    answer: null,
    refusals: ['not-found'],
  },
  'PUT /api/v1/buildings/{buildingId}/officers/{officerId}/presence': {
    summary: 'Say where an officer is: she herself, reception, or who keeps the directory of her agency',
    asker: 'staff',
    answer: named('OfficerEntry'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/officers/import': {
    summary: 'Take officers in from a CSV or XLSX file, all or none; what is wrong is told by line',
    asker: 'staff',
    answer: named('ImportReport'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'GET /api/v1/buildings/{buildingId}/officers.csv': {
    summary: 'What the import takes: its columns, and the officers whom the asker keeps',
    asker: 'staff',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
};
