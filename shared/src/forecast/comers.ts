/** Those of whom the day knows that they may enter a line: booked, or on hold. Each run draws whether and when. */
import type { Random } from '../chance/index.js';
import type { BookingsLearnt } from './bookings.js';
import type { ExpectedNow, HallNow } from './hall-now.js';

export interface Comer {
  readonly lane: number;
  /** Part of the runs in which she comes. */
  readonly chance: number;
  /** When she may come, epoch ms; all alike probable. */
  readonly times: readonly number[];
  /** The moment that her wait counts from, given when she came. */
  readonly since: (cameAt: number) => number;
}

/** One who comes in a run. */
export interface Arrival {
  readonly at: number;
  readonly lane: number;
  readonly since: number;
}

export function comersOf(
  hall: HallNow,
  bookings: BookingsLearnt,
  laneOf: (serviceId: string, pace: number) => number,
): Comer[] {
  return hall.expected.flatMap((expected) => {
    const lane = laneOf(expected.serviceId, expected.pace);
    const comer = lane < 0 ? null : comerOf(expected, hall.at, bookings);
    return comer ? [{ ...comer, lane }] : [];
  });
}

function comerOf(
  { kind, serviceId, at, creditMs }: ExpectedNow,
  now: number,
  { shows, leads }: BookingsLearnt,
): Omit<Comer, 'lane'> | null {
  const since = (cameAt: number): number => Math.max(cameAt, at) - creditMs;
  if (kind === 'held') return { chance: 1, times: [Math.max(at, now)], since };
  const times = leads.map((lead) => at - lead).filter((time) => time > now);
  const part = times.length / leads.length;
  const shown = shows(serviceId) * part;
  // Of those who have not come yet: the later it is, the fewer will.
  const chance = shown / (1 - shows(serviceId) + shown);
  return times.length === 0 ? null : { chance, times, since };
}

/** Who comes in this run, the last one first. */
export function drawComers(comers: readonly Comer[], random: Random): Arrival[] {
  const arrivals: Arrival[] = [];
  for (const { lane, chance, times, since } of comers) {
    if (random() >= chance) continue;
    const at = times[Math.floor(random() * times.length)] ?? 0;
    arrivals.push({ at, lane, since: since(at) });
  }
  return arrivals.sort((a, b) => b.at - a.at);
}
