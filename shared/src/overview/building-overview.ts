/** A building in a few numbers, for whoever looks at many: the same that its supervisor sees in its hall. */
import type { BuildingOverview, DeviceFacts, DeviceInfo } from '../contract/index.js';
import {
  counterFacts,
  isForsaken,
  lineAt,
  lineStandings,
  waitingFacts,
  type CounterFacts,
  type Day,
  type LineStanding,
} from '../queue/index.js';
import { alarmsOf, type ZonePeople } from './alarms.js';
import { deviceTrouble, isOutOfPaper, type DeviceTrouble } from './device-trouble.js';
import { openingOf } from './opening.js';

/** What does not depend on the time: as good for as long as the day is the same, and worth keeping as long. */
export interface BuildingStanding {
  readonly day: Day;
  readonly lines: readonly LineStanding[];
  readonly counters: CounterFacts;
}

export const standingOf = (day: Day): BuildingStanding => ({
  day,
  lines: lineStandings(day),
  counters: counterFacts(day),
});

interface Beside {
  /** Who are in each zone, where that is known. */
  readonly people?: ZonePeople;
  readonly evacuation?: BuildingOverview['evacuation'];
}

/**
 * @param now epoch ms
 * @param current whether the day is known to be what the journal says
 * @param beside what is no part of the day
 */
export function overviewOf(
  { day, lines: standings, counters }: BuildingStanding,
  devices: readonly DeviceInfo[],
  now: number,
  current: boolean,
  { people = {}, evacuation = null }: Beside = {},
): BuildingOverview {
  const lines = standings.map((standing) => lineAt(standing, now));
  const { waiting, longestMs, due } = waitingFacts(lines);
  const { serving, open, paused, closed } = counters;
  const { config } = day;
  return {
    id: day.buildingId,
    name: config?.name ?? day.buildingId,
    city: config?.city ?? '',
    timeZone: config?.timeZone ?? 'UTC',
    zoneLabel: config?.zoneLabel ?? 'UTC',
    date: day.date,
    ...openingOf(day, now),
    waiting,
    longestWaitMs: longestMs,
    serving,
    // Who is booked still has not taken one.
    ticketsToday: day.lastTicketId - day.booked.length,
    counters: { open, paused, closed },
    beyondPromise: { people: due, lines: lines.filter((line) => line.due > 0).length },
    forsakenLines: lines.filter(isForsaken).length,
    stoppedLines: lines.filter(({ stopped }) => stopped !== null).length,
    devices: deviceFacts(devices),
    alarms: alarmsOf({ day, lines: standings }, devices, now, people).length,
    evacuation,
    current,
  };
}

const isOther = (trouble: DeviceTrouble | null): boolean =>
  trouble === 'printer-away' ||
  trouble === 'printer-fault' ||
  trouble === 'other-fault' ||
  trouble === 'paper-low';

function deviceFacts(devices: readonly DeviceInfo[]): DeviceFacts {
  const count = (is: (device: DeviceInfo) => boolean): number => devices.filter(is).length;
  return {
    total: devices.length,
    offline: count(({ online }) => !online),
    outOfPaper: count(isOutOfPaper),
    silent: count(({ sound }) => sound === 'blocked'),
    callingForHelp: count(({ helpSince }) => helpSince !== null),
    otherFault: count((device) => isOther(deviceTrouble(device))),
    troubled: count((device) => deviceTrouble(device) !== null),
  };
}
