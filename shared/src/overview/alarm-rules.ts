/** What alarms a building's supervisors, and since when somebody could have been expected to do something. */
import type { AlarmRules, BuildingConfig, Calendar } from '../queue/index.js';

const usual: AlarmRules = {
  lateLine: { people: 1, minutes: 0 },
  forsakenLine: { minutes: 0 },
  longPause: { minutes: 20 },
  idleCounter: { minutes: 10 },
  deviceAway: { minutes: 1 },
  crowdedZone: true,
  helpAsked: true,
  paperOut: true,
  paperLow: true,
  printerFault: true,
  otherFault: true,
  soundBlocked: true,
};

/** The building's own rules: the usual ones, with what its file puts in place of some of them. */
export const alarmRules = ({ alarms }: Pick<BuildingConfig, 'alarms'>): AlarmRules => ({
  ...usual,
  ...alarms,
});

/**
 * The moment (epoch ms), `from` at the earliest, since when one of the services has been given without a break; `null`
 * while all of them rest: nobody is late to open a counter at noon.
 */
export function workingSince(
  calendar: Calendar | null,
  serviceIds: readonly string[],
  from: number,
  now: number,
): number | null {
  const since = serviceIds.flatMap((id) => {
    const schedule = calendar?.services[id];
    if (schedule?.state !== 'open') return from;
    const { opensAt, breaks } = schedule;
    if (now < opensAt || breaks.some((rest) => rest.from <= now && now < rest.to)) return [];
    return Math.max(from, opensAt, ...breaks.map(({ to }) => to).filter((to) => to <= now));
  });
  return since.length === 0 ? null : Math.min(...since);
}
