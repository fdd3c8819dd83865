/** What somebody must see to now, the most urgent first: facts, which screens put into words. */
import type { DeviceInfo } from '../contract/index.js';
import { isForsaken, type LineFacts } from '../queue/index.js';

export type DeviceTrouble =
  | 'help-asked'
  | 'away'
  | 'paper-out'
  | 'printer-away'
  | 'printer-fault'
  | 'other-fault'
  | 'sound-blocked'
  | 'paper-low';

export type Alarm =
  | { readonly kind: 'device'; readonly device: DeviceInfo; readonly trouble: DeviceTrouble }
  | { readonly kind: 'forsaken'; readonly line: LineFacts }
  /** One for all lines beyond their promise. */
  | { readonly kind: 'late'; readonly lines: readonly LineFacts[] };

export const isOutOfPaper = ({ paper, fault }: DeviceInfo): boolean =>
  paper === 'out' || fault === 'printer-out-of-paper';

/** The worst that is wrong with the device; `null` if nothing is. */
export function deviceTrouble(device: DeviceInfo): DeviceTrouble | null {
  const { helpSince, online, fault, sound, paper } = device;
  if (helpSince !== null) return 'help-asked';
  if (!online) return 'away';
  if (isOutOfPaper(device)) return 'paper-out';
  if (fault === 'printer-unreachable') return 'printer-away';
  if (fault !== null) return fault.startsWith('printer-') ? 'printer-fault' : 'other-fault';
  if (sound === 'blocked') return 'sound-blocked';
  if (paper === 'low') return 'paper-low';
  return null;
}

/** @param lines in the order in which they matter */
export function alarmsOf(lines: readonly LineFacts[], devices: readonly DeviceInfo[]): Alarm[] {
  const ofDevices = devices.flatMap((device) => {
    const trouble = deviceTrouble(device);
    return trouble === null ? [] : [{ kind: 'device' as const, device, trouble }];
  });
  const late = lines.filter(({ due }) => due > 0);
  return [
    ...ofDevices.filter(({ trouble }) => trouble === 'help-asked'),
    ...lines.filter(isForsaken).map((line) => ({ kind: 'forsaken' as const, line })),
    ...(late.length > 0 ? [{ kind: 'late' as const, lines: late }] : []),
    ...ofDevices.filter(({ trouble }) => trouble !== 'help-asked'),
  ];
}
