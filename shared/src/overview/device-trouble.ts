/** What ails a device. */
import type { DeviceInfo } from '../contract/index.js';

export type DeviceTrouble =
  | 'help-asked'
  | 'away'
  | 'paper-out'
  | 'printer-away'
  | 'printer-fault'
  | 'other-fault'
  | 'sound-blocked'
  | 'paper-low';

export const isOutOfPaper = ({ paper, fault }: DeviceInfo): boolean =>
  paper === 'out' || fault === 'printer-out-of-paper';

/** All that is wrong with the device, the worst first. Of one that is away the rest is old. */
export function deviceTroubles(device: DeviceInfo): DeviceTrouble[] {
  const { helpSince, kind, fault, sound, paper } = device;
  // A door counter holds no connection; that it is silent, its zone tells.
  const online = device.online || kind === 'door';
  const help: DeviceTrouble[] = helpSince === null ? [] : ['help-asked'];
  if (!online) return [...help, 'away'];
  const outOfPaper = isOutOfPaper(device);
  const troubles: readonly (DeviceTrouble | false)[] = [
    outOfPaper && 'paper-out',
    fault !== null && fault !== 'printer-out-of-paper' && faultTrouble(fault),
    sound === 'blocked' && 'sound-blocked',
    !outOfPaper && paper === 'low' && 'paper-low',
  ];
  return [...help, ...troubles.filter((trouble) => trouble !== false)];
}

function faultTrouble(fault: string): DeviceTrouble {
  if (fault === 'printer-unreachable') return 'printer-away';
  return fault.startsWith('printer-') ? 'printer-fault' : 'other-fault';
}

/** The worst that is wrong with the device; `null` if nothing is. */
export const deviceTrouble = (device: DeviceInfo): DeviceTrouble | null => deviceTroubles(device)[0] ?? null;
