/** What somebody must see to now, the most urgent first, in words. */
import type { DeviceInfo } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { shortDuration } from '../words/durations.js';
import type { Words } from '../words/index.js';
import { isForsaken, type LineFacts } from './line-facts.js';

export interface Alarm {
  readonly id: string;
  /** The line or the device. */
  readonly who: string;
  readonly what: string;
}

interface Speech {
  readonly language: Language;
  readonly say: Words;
}

export const deviceName = ({ kind, place }: DeviceInfo, say: Words): string =>
  [say[kind], place].filter((part) => part !== '').join(' · ');

/** What is wrong with the device; `null` if nothing is. */
export function deviceTrouble(device: DeviceInfo, say: Words): string | null {
  if (device.helpSince !== null) return say.helpAsked;
  if (!device.online) return say.away;
  if (device.paper === 'out') return say.paperOut;
  if (device.fault === 'printer-out-of-paper') return say.paperOut;
  if (device.fault === 'printer-unreachable') return say.printerAway;
  if (device.fault !== null) return device.fault.startsWith('printer-') ? say.printerFault : say.otherFault;
  if (device.sound === 'blocked') return say.soundBlocked;
  if (device.paper === 'low') return say.paperLow;
  return null;
}

export function alarmsOf(
  lines: readonly LineFacts[],
  devices: readonly DeviceInfo[],
  { language, say }: Speech,
): Alarm[] {
  const ofDevices = devices.flatMap((device) => {
    const what = deviceTrouble(device, say);
    return what === null ? [] : [{ id: device.id, who: deviceName(device, say), what, device }];
  });
  const forsaken = lines.filter(isForsaken).map(({ service, waiting }) => ({
    id: service.id,
    who: service.name[language],
    what: `${waiting} ${say.forsaken}`,
  }));
  const late = lines.filter(({ due }) => due > 0);
  const ofLate = late.length === 0 ? [] : [{ id: 'late', ...lateWords(late, { language, say }) }];
  const asksForHelp = ofDevices.filter(({ device }) => device.helpSince !== null);
  return [
    ...asksForHelp,
    ...forsaken,
    ...ofLate,
    ...ofDevices.filter(({ device }) => device.helpSince === null),
  ].map(({ id, who, what }) => ({ id, who, what }));
}

/** One alarm for all lines beyond their promise: the table has a row for each. */
function lateWords(late: readonly LineFacts[], { language, say }: Speech): Pick<Alarm, 'who' | 'what'> {
  const count = late.reduce((sum, { due }) => sum + due, 0);
  const longest = Math.max(...late.map(({ longestMs }) => longestMs));
  const named = late.map(({ service, due }) => `${service.name[language]} ${due}`).join(', ');
  return {
    who: `${count} ${say.beyondAlarm}`,
    what: `${named}. ${say.longest} ${shortDuration(longest, language)}.`,
  };
}
