/** Who sits where and when on one simulated day: late openings, shifts, rests, prayers, somebody who is ill. */
import { between, exponential, type Random } from '../chance/index.js';
import type { BuildingConfig, Calendar, Counter } from '../queue/index.js';

const minute = 60_000;

interface PlannedPause {
  readonly at: number;
  readonly ms: number;
  readonly reason: string;
}

export interface Shift {
  readonly counterId: string;
  readonly from: number;
  /** From then on the officer goes as soon as she has nobody at hand; `null`: when nobody waits any more. */
  readonly until: number | null;
  /** In order of time. */
  readonly pauses: readonly PlannedPause[];
}

interface Hours {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
}

/** Mean time between two short rests of a counter. */
const betweenRestsMs = 150 * minute;

/** The shifts of the day; a service's only counter is never without its officer. */
export function planShifts(config: BuildingConfig, calendar: Calendar, random: Random): Shift[] {
  return config.counters.flatMap((counter) => {
    const hours = hoursOf(counter, calendar);
    if (counter.retired || !hours) return [];
    const helpsOnly = counter.services.every(({ rank }) => rank === 'help');
    const indispensable = !helpsOnly && isIndispensable(counter, config);
    if (!indispensable && random() < (helpsOnly ? 0.3 : 0.08)) return [];
    const { opensAt, closesAt } = hours;
    let from = opensAt + between(random, -2, 12) * minute;
    let until: number | null = null;
    if (helpsOnly) {
      // Opened for the rush.
      from = opensAt + between(random, 45, 120) * minute;
      until = from + between(random, 120, 240) * minute;
    } else if (!indispensable && random() < 0.15) {
      if (random() < 0.5) from += between(random, 60, 150) * minute;
      else until = closesAt - between(random, 60, 180) * minute;
    }
    return [{ counterId: counter.id, from, until, pauses: pausesOf(config, hours, from, random) }];
  });
}

const isIndispensable = ({ id, services }: Counter, { counters }: BuildingConfig): boolean =>
  services.some(
    ({ serviceId, rank }) =>
      rank === 'own' &&
      !counters.some(
        (other) =>
          other.id !== id &&
          other.services.some((each) => each.serviceId === serviceId && each.rank === 'own'),
      ),
  );

/** Of the services that the counter gives today, all together. */
function hoursOf({ services }: Counter, calendar: Calendar): Hours | null {
  const open = services.flatMap(({ serviceId }) => {
    const schedule = calendar.services[serviceId];
    return schedule?.state === 'open' ? [schedule] : [];
  });
  const [first] = open;
  if (!first) return null;
  return {
    opensAt: Math.min(...open.map(({ opensAt }) => opensAt)),
    closesAt: Math.max(...open.map(({ closesAt }) => closesAt)),
    breaks: first.breaks,
  };
}

function pausesOf(config: BuildingConfig, hours: Hours, from: number, random: Random): PlannedPause[] {
  const reason = (id: string): string =>
    (config.pauseReasons.find((each) => each.id === id) ?? config.pauseReasons[0])?.id ?? 'rest';
  const { breaks, closesAt } = hours;
  const pauses: PlannedPause[] = breaks.map((rest) => ({
    at: rest.from,
    ms: rest.to - rest.from + between(random, -1, 8) * minute,
    reason: reason('rest'),
  }));
  const noon = hours.opensAt + 4 * 60 * minute;
  if (breaks.length === 0 && closesAt > noon)
    pauses.push({
      at: noon + between(random, -30, 75) * minute,
      ms: between(random, 25, 50) * minute,
      reason: reason('rest'),
    });
  if (random() < 0.5)
    pauses.push({
      at: hours.opensAt + between(random, 430, 460) * minute,
      ms: between(random, 8, 15) * minute,
      reason: reason('prayer'),
    });
  for (
    let at = from + exponential(random, betweenRestsMs);
    at < closesAt;
    at += exponential(random, betweenRestsMs)
  )
    pauses.push({
      at,
      ms: between(random, 5, 20) * minute,
      reason: reason(random() < 0.8 ? 'rest' : 'meeting'),
    });
  return pauses.sort((a, b) => a.at - b.at);
}
