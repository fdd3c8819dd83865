/** What the document says of the routes of sessions, staff and devices. */
import type { RouteWords } from './route-words.js';
import { list, named } from './schema.js';

export const accessRoutes: Readonly<Record<string, RouteWords>> = {
  'POST /api/v1/session': {
    summary: 'Sign in: the answer sets a cookie',
    asker: 'anybody',
    answer: named('Session'),
    refusals: ['wrong-credentials', 'too-many-requests'],
  },
  'GET /api/v1/session': { summary: 'Who is signed in', asker: 'staff', answer: named('Session') },
  'DELETE /api/v1/session': { summary: 'Sign out', asker: 'anybody', answer: null },
  'GET /api/v1/staff': {
    summary: 'Names of those who work where the asker works',
    asker: 'staff',
    answer: list(named('StaffName')),
  },
  'POST /api/v1/devices': {
    summary: 'A new device asks to be paired',
    asker: 'anybody',
    answer: named('PairingStarted'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'POST /api/v1/devices/pairing': {
    summary: 'Whether the device was let in, and with which token',
    asker: 'anybody',
    answer: named('PairingState'),
    refusals: ['pairing-expired'],
  },
  'POST /api/v1/devices/approve': {
    summary: 'Let a device in by the code that it shows',
    asker: 'leaders',
    answer: named('DeviceInfo'),
    refusals: ['pairing-unknown'],
  },
  'POST /api/v1/devices/status': { summary: 'A device tells how it is', asker: 'device', answer: null },
  'GET /api/v1/devices/self': {
    summary: 'How the device stands with staff: whether somebody comes to who called',
    asker: 'device',
    answer: named('DeviceInfo'),
  },
  'POST /api/v1/devices/{deviceId}/attend': {
    summary: 'An officer goes to the citizen who called from the device',
    asker: 'staff',
    answer: null,
    refusals: ['not-found'],
  },
  'GET /api/v1/devices/printer': {
    summary: 'The paper in the own printer of a kiosk',
    asker: 'kiosk',
    answer: named('PrinterAnswer'),
    refusals: ['printer-none', 'printer-unreachable', 'printer-fault'],
  },
  'DELETE /api/v1/devices/{deviceId}': {
    summary: 'Let a device in no longer',
    asker: 'leaders',
    answer: null,
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/devices': {
    summary: 'The devices of a building and how they are',
    asker: 'leaders',
    answer: list(named('DeviceInfo')),
    refusals: ['not-found'],
  },
};
