/** How stops end, and how many of each kind there are: the demand, and what became of it. */
import type { StopStanding } from './facts.js';

/**
 * `transferred`: an officer sent it on, and a stop elsewhere goes on with it. `here`: it waits, is called, served or on
 * hold. `missed` was called and did not come, and has not been reinstated.
 */
export type StopEnd = 'served' | 'transferred' | 'missed' | 'cancelled' | 'left' | 'here';

type Ending = Pick<StopStanding, 'state' | 'outcome' | 'waitingFrom'>;

/** `null` for a stop that never entered its line: planned still, dropped from the route, or its visit ended before. */
export function endOf({ state, outcome, waitingFrom }: Ending): StopEnd | null {
  if (waitingFrom === null) return null;
  switch (state) {
    case 'done':
      return outcome === 'transferred' ? 'transferred' : 'served';
    case 'missed':
    case 'cancelled':
    case 'left':
      return state;
    case 'booked':
    case 'lapsed':
      // Nobody has come: what has entered its line is neither.
      return null;
    case 'planned':
    case 'waiting':
    case 'called':
    case 'serving':
    case 'held':
      return 'here';
  }
}

/** All counts. `arrived` is the sum of the others, whatever happened. */
export interface EndCounts extends Readonly<Record<StopEnd, number>> {
  /** Stops that entered their line: by a ticket, by the route's going on, or by a transfer to here. */
  readonly arrived: number;
}

export function countEnds(stops: Iterable<Ending>): EndCounts {
  const counts = { arrived: 0, served: 0, transferred: 0, missed: 0, cancelled: 0, left: 0, here: 0 };
  for (const stop of stops) {
    const end = endOf(stop);
    if (end === null) continue;
    counts[end] += 1;
    counts.arrived += 1;
  }
  return counts;
}

/**
 * Abandonment, 0 to 1: (missed + cancelled + left) ÷ (arrived − here); `null` while nothing has ended.
 *
 * Trap: who is still here may give up yet, so in the morning it is low.
 */
export function abandonmentOf(counts: Omit<EndCounts, 'arrived' | 'here'>): number | null {
  const gaveUp = counts.missed + counts.cancelled + counts.left;
  return shareOf(gaveUp, gaveUp + counts.served + counts.transferred);
}

/**
 * Share within target, 0 to 1: waits within the target ÷ waits of which it can be said (see `StopFact.withinTarget`);
 * `null` without any.
 *
 * Traps: whoever gave up within the target is in neither number. The target is the service's own, so priority does not
 * shorten it here as it shortens the promise of `dueNow`.
 */
export function withinTargetOf(stops: Iterable<{ readonly withinTarget: boolean | null }>): number | null {
  let [within, judged] = [0, 0];
  for (const { withinTarget } of stops) {
    if (withinTarget !== null) judged += 1;
    if (withinTarget) within += 1;
  }
  return shareOf(within, judged);
}

/** A part of a whole, 0 to 1; `null` of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * Arrivals an hour: arrived ÷ hours in which the service, or any of the building, gave tickets; `null` without any.
 *
 * @param openMs that time
 */
export const arrivalsPerHour = (arrived: number, openMs: number): number | null =>
  openMs <= 0 ? null : arrived / (openMs / 3_600_000);
