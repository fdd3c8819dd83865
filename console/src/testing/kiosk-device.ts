import type { DeviceInfo } from '@satuatap/shared/contract';

/** A kiosk of the test's building that nothing ails. */
export const kiosk: DeviceInfo = {
  id: 'k1',
  kind: 'kiosk',
  buildingId: 'uji',
  place: 'Lobi',
  printer: null,
  online: true,
  lastSeenAt: null,
  paper: 'ok',
  sound: 'unknown',
  fault: null,
  helpSince: null,
};
