/** A city's buildings together. */
import type { BuildingOverview, BuildingState, DeviceFacts } from '../contract/index.js';

export interface CityTotals extends Pick<
  BuildingOverview,
  | 'waiting'
  | 'longestWaitMs'
  | 'serving'
  | 'ticketsToday'
  | 'counters'
  | 'beyondPromise'
  | 'forsakenLines'
  | 'stoppedLines'
  | 'devices'
  | 'alarms'
> {
  /** So many buildings are in each state. */
  readonly buildings: Readonly<Record<BuildingState, number>>;
  /** Where somebody waits longest; `null` with nobody waiting. */
  readonly longestIn: BuildingOverview | null;
  /** Buildings whose figures may be old. */
  readonly notCurrent: number;
}

const nothing: CityTotals = {
  buildings: { open: 0, break: 0, closed: 0 },
  waiting: 0,
  longestWaitMs: null,
  longestIn: null,
  serving: 0,
  ticketsToday: 0,
  counters: { open: 0, paused: 0, closed: 0 },
  beyondPromise: { people: 0, lines: 0 },
  forsakenLines: 0,
  stoppedLines: 0,
  devices: { total: 0, offline: 0, outOfPaper: 0, silent: 0, callingForHelp: 0, otherFault: 0, troubled: 0 },
  alarms: 0,
  notCurrent: 0,
};

export const cityTotals = (buildings: readonly BuildingOverview[]): CityTotals =>
  buildings.reduce(withBuilding, nothing);

function withBuilding(sum: CityTotals, one: BuildingOverview): CityTotals {
  const longer = (one.longestWaitMs ?? -1) > (sum.longestWaitMs ?? -1);
  return {
    buildings: { ...sum.buildings, [one.state]: sum.buildings[one.state] + 1 },
    waiting: sum.waiting + one.waiting,
    longestWaitMs: longer ? one.longestWaitMs : sum.longestWaitMs,
    longestIn: longer ? one : sum.longestIn,
    serving: sum.serving + one.serving,
    ticketsToday: sum.ticketsToday + one.ticketsToday,
    counters: {
      open: sum.counters.open + one.counters.open,
      paused: sum.counters.paused + one.counters.paused,
      closed: sum.counters.closed + one.counters.closed,
    },
    beyondPromise: {
      people: sum.beyondPromise.people + one.beyondPromise.people,
      lines: sum.beyondPromise.lines + one.beyondPromise.lines,
    },
    forsakenLines: sum.forsakenLines + one.forsakenLines,
    stoppedLines: sum.stoppedLines + one.stoppedLines,
    devices: withDevices(sum.devices, one.devices),
    alarms: sum.alarms + one.alarms,
    notCurrent: sum.notCurrent + (one.current ? 0 : 1),
  };
}

const withDevices = (sum: DeviceFacts, one: DeviceFacts): DeviceFacts => ({
  total: sum.total + one.total,
  offline: sum.offline + one.offline,
  outOfPaper: sum.outOfPaper + one.outOfPaper,
  silent: sum.silent + one.silent,
  callingForHelp: sum.callingForHelp + one.callingForHelp,
  otherFault: sum.otherFault + one.otherFault,
  troubled: sum.troubled + one.troubled,
});
