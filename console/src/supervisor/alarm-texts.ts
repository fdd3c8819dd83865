/** The alarms of a hall and the troubles of its devices, in words. */
import type { DeviceInfo } from '@satuatap/shared/contract';
import {
  alarmsOf,
  deviceTrouble,
  type Alarm as AlarmFacts,
  type DeviceTrouble,
} from '@satuatap/shared/overview';
import { waitingFacts, type Language, type LineFacts } from '@satuatap/shared/queue';
import { shortDuration } from '../words/durations.js';
import type { Words } from '../words/index.js';

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

export const deviceName = ({ kind, place }: DeviceInfo, say: Words): string =>
  [say[kind], place].filter((part) => part !== '').join(' · ');

/** What is wrong with the device; `null` if nothing is. */
export function deviceTroubleText(device: DeviceInfo, say: Words): string | null {
  const trouble = deviceTrouble(device);
  return trouble && say[troubleWords[trouble]];
}

export const alarmTexts = (
  lines: readonly LineFacts[],
  devices: readonly DeviceInfo[],
  speech: Speech,
): Alarm[] => alarmsOf(lines, devices).map((alarm) => inWords(alarm, speech));

function inWords(alarm: AlarmFacts, { language, say }: Speech): Alarm {
  switch (alarm.kind) {
    case 'device':
      return {
        id: alarm.device.id,
        who: deviceName(alarm.device, say),
        what: say[troubleWords[alarm.trouble]],
      };
    case 'forsaken': {
      const { service, waiting } = alarm.line;
      return { id: service.id, who: service.name[language], what: `${waiting} ${say.forsaken}` };
    }
    case 'late':
      return { id: 'late', ...lateWords(alarm.lines, { language, say }) };
  }
}

/** One alarm for all lines beyond their promise: the table has a row for each. */
function lateWords(late: readonly LineFacts[], { language, say }: Speech): Pick<Alarm, 'who' | 'what'> {
  const { due, longestMs } = waitingFacts(late);
  const named = late.map((line) => `${line.service.name[language]} ${line.due}`).join(', ');
  return {
    who: `${due} ${say.beyondAlarm}`,
    what: `${named}. ${say.longest} ${shortDuration(longestMs ?? 0, language)}.`,
  };
}
