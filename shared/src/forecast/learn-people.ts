/** What former days teach of the people: how many come and when, who does not answer, who gives up. */
import type { BuildingConfig } from '../queue/index.js';
import type { PastDay, PastStop } from './past.js';

const minute = 60_000;

/** Arrivals are counted by the half hour. */
export const slotMs = 30 * minute;
export const slotsADay = 48;

/** People who enter a line in each half hour after midnight. */
export interface ServiceArrivals {
  /** On a usual day of each kind. */
  readonly arrivals: ReadonlyMap<string, Float64Array>;
  /** On a usual day of any kind. */
  readonly usualArrivals: Float64Array;
}

const missedBefore = { part: 0.06, strength: 30 };

/** Who waits longer answers more seldom: the place in `Learnt.missed`. */
export const missedBin = (waitMs: number): number =>
  waitMs < 30 * minute ? 0 : waitMs < 60 * minute ? 1 : waitMs < 120 * minute ? 2 : 3;

/** The list of a key, made if there is none. */
export function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Part of those called who did not come, by `missedBin` of their wait. */
export function missedParts(stops: readonly PastStop[]): number[] {
  const missed = [0, 0, 0, 0];
  const called = [0, 0, 0, 0];
  for (const { waitingFrom, calledAt, end } of stops) {
    if (calledAt === null) continue;
    const bin = missedBin(calledAt - waitingFrom);
    called[bin] = (called[bin] ?? 0) + 1;
    if (end === 'missed') missed[bin] = (missed[bin] ?? 0) + 1;
  }
  const { part, strength } = missedBefore;
  return called.map((count, bin) => ((missed[bin] ?? 0) + part * strength) / (count + strength));
}

/** How many gave up uncalled, for each ms that anybody waited. */
export function leavingRate(stops: readonly PastStop[]): number {
  let gone = 0;
  let waitedMs = 0;
  for (const { waitingFrom, calledAt, endedAt, end } of stops) {
    const until = calledAt ?? endedAt;
    if (until === null) continue;
    waitedMs += until - waitingFrom;
    if (end === 'gone' && calledAt === null) gone += 1;
  }
  return gone / (waitedMs + 100 * 60 * minute);
}

export function pacesOf(stops: readonly PastStop[], { priorityClasses }: BuildingConfig): [number, number][] {
  const counts = new Map<number, number>([[1, 9]]);
  for (const { pace } of priorityClasses)
    counts.set(pace, (counts.get(pace) ?? 0) + 1 / priorityClasses.length);
  for (const { pace } of stops) counts.set(pace, (counts.get(pace) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].map(([pace, count]) => [pace, count / all]);
}

export function arrivalsOf(days: readonly PastDay[], serviceId: string): ServiceArrivals {
  const kinds = new Map<string, PastDay[]>();
  for (const day of days) listIn(kinds, day.kind).push(day);
  return {
    arrivals: new Map([...kinds].map(([kind, same]) => [kind, ratesOf(same, serviceId)])),
    usualArrivals: ratesOf(days, serviceId),
  };
}

function ratesOf(days: readonly PastDay[], serviceId: string): Float64Array {
  const rates = new Float64Array(slotsADay);
  for (const { midnight, stops } of days)
    for (const stop of stops) {
      // Who is booked is known by name, as it were, and not a matter of how many usually come.
      if (stop.serviceId !== serviceId || stop.booked) continue;
      const slot = Math.floor((stop.waitingFrom - midnight) / slotMs);
      if (slot >= 0 && slot < slotsADay) rates[slot] = (rates[slot] ?? 0) + 1 / days.length;
    }
  return rates;
}
