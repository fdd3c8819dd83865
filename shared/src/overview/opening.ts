/** Whether a building is open at a moment, and until when. */
import type { BuildingOverview } from '../contract/index.js';
import type { BuildingConfig, Calendar, Day, ServiceSchedule } from '../queue/index.js';
import { atLocal, nextOpening, plusDays } from '../time/index.js';

type Opening = Pick<BuildingOverview, 'state' | 'until'>;
type OpenSchedule = Extract<ServiceSchedule, { state: 'open' }>;

/** Open while any service is within its hours; on break while all of those rest. */
export function openingOf({ config, calendar, state }: Day, now: number): Opening {
  if (!config || !calendar) return { state: 'closed', until: null };
  const schedules = config.services.flatMap(({ id, retired }): OpenSchedule[] => {
    const schedule = calendar.services[id];
    return !retired && schedule?.state === 'open' ? [schedule] : [];
  });
  const within =
    state === 'open' ? schedules.filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt) : [];
  if (within.length === 0) {
    const today = schedules.filter(({ opensAt }) => opensAt > now).map(({ opensAt }) => opensAt);
    return { state: 'closed', until: today.length > 0 ? Math.min(...today) : opensAfter(config, calendar) };
  }
  const restUntil = within.map(({ breaks }) => breaks.find(({ from, to }) => from <= now && now < to)?.to);
  const resting = restUntil.filter((to) => to !== undefined);
  if (resting.length < within.length)
    return { state: 'open', until: Math.max(...within.map(({ closesAt }) => closesAt)) };
  return { state: 'break', until: Math.min(...resting) };
}

/** The same for as long as the calendar is: worked out once, for it looks through many dates. */
const known = new WeakMap<Calendar, number | null>();

/** When the building first opens after the calendar's date; `null` if not within the time that is looked through. */
function opensAfter(config: BuildingConfig, calendar: Calendar): number | null {
  let opensAt = known.get(calendar);
  if (opensAt === undefined) {
    const midnight = atLocal(plusDays(calendar.date, 1), '00:00', config.timeZone);
    // Services that keep the building's hours open when it does; one of them is enough.
    const byHours = new Map(
      config.services.filter(({ retired }) => !retired).map(({ hours, id }) => [hours, id]),
    );
    const openings = [...byHours.values()].flatMap(
      (id) => nextOpening(config, id, midnight - 1)?.opensAt ?? [],
    );
    opensAt = openings.length > 0 ? Math.min(...openings) : null;
    known.set(calendar, opensAt);
  }
  return opensAt;
}
