/** The alarms of a hall and the troubles of its devices, in words. */
import type { DeviceInfo } from '@satuatap/shared/contract';
import { deviceTrouble, type Alarm, type DeviceTrouble } from '@satuatap/shared/overview';
import type { Language } from '@satuatap/shared/queue';
import { shortDuration } from '../words/durations.js';
import type { Words } from '../words/index.js';

export interface AlarmText {
  /** The line, the counter or the device. */
  readonly who: string;
  readonly what: string;
}

interface Speech {
  readonly language: Language;
  readonly say: Words;
  /** Epoch ms. */
  readonly now: number;
}

const troubleWords: Readonly<Record<DeviceTrouble, keyof Words>> = {
  'help-asked': 'helpAsked',
  away: 'away',
  'paper-out': 'paperOut',
  'printer-away': 'printerAway',
  'printer-fault': 'printerFault',
  'other-fault': 'otherFault',
  'sound-blocked': 'soundBlocked',
  'paper-low': 'paperLow',
};

export const deviceName = ({ kind, place }: Pick<DeviceInfo, 'kind' | 'place'>, say: Words): string =>
  [say[kind], place].filter((part) => part !== '').join(' · ');

/** What is wrong with the device; `null` if nothing is. */
export function deviceTroubleText(device: DeviceInfo, say: Words): string | null {
  const trouble = deviceTrouble(device);
  return trouble && say[troubleWords[trouble]];
}

/** Who it is, and what is the matter. */
export function alarmText(alarm: Alarm, { language, say, now }: Speech): AlarmText {
  switch (alarm.kind) {
    case 'device':
      return { who: deviceName(alarm.device, say), what: say[troubleWords[alarm.trouble]] };
    case 'forsaken': {
      const { service, waiting } = alarm.line;
      return { who: service.name[language], what: `${waiting} ${say.forsaken}` };
    }
    case 'late': {
      const { service, due, longestMs } = alarm.line;
      const longest = `${say.longest.toLowerCase()} ${shortDuration(longestMs, language)}`;
      return { who: service.name[language], what: `${due} ${say.beyondAlarm}, ${longest}` };
    }
    case 'crowd': {
      const { zone, people, limit, state } = alarm;
      const what = state === 'full' ? say.zoneFull : say.zoneNearlyFull;
      return { who: zone.name[language], what: `${what}, ${people}/${limit}` };
    }
    case 'pause':
    case 'idle': {
      const lasting = shortDuration(now - alarm.since, language);
      const what = alarm.kind === 'pause' ? say.longPause : say.idleWhileWaiting;
      return { who: `${say.counter} ${alarm.counter.label}`, what: `${what} ${lasting}` };
    }
  }
}
