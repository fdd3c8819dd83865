import type { DeviceInfo } from '../contract/index.js';

/** A kiosk that nothing ails. */
export const fineKiosk: DeviceInfo = {
  id: 'k1',
  kind: 'kiosk',
  buildingId: 'uji',
  place: 'Lobi',
  printer: null,
  online: true,
  lastSeenAt: null,
  paper: 'ok',
  sound: 'ok',
  fault: null,
  helpSince: null,
};
