/** The hall in a few numbers. */
import { serviceOf, values, type Day, type Stop } from '@satuatap/shared/queue';

/** "Now" of the mean: calls of so long, ms. */
const recentMs = 30 * 60_000;

export interface HallFigures {
  readonly served: number;
  readonly missed: number;
  /** Cancelled, or still there when the day closed. */
  readonly left: number;
  /** Of those called in the last 30 minutes, ms; `null` if nobody was. */
  readonly meanWaitMs: number | null;
  /** Nine of ten of them waited no longer, ms. */
  readonly highWaitMs: number | null;
  /** Part of today's calls that came within the promise, 0 to 1; `null` before the first. */
  readonly withinPromise: number | null;
}

export function hallFigures(day: Day, now: number): HallFigures {
  const stops = [...values(day.tickets)].flatMap((ticket) => ticket.stops);
  const count = (...states: readonly Stop['state'][]): number =>
    stops.filter(({ state }) => states.includes(state)).length;
  const called = stops.filter(({ firstCalledAt, state }) => firstCalledAt !== null && state !== 'waiting');
  const kept = called.filter(({ serviceId, waitedMs }) => {
    const target = day.config && serviceOf(day.config, serviceId)?.targetMinutes;
    return target !== null && target !== undefined && waitedMs <= target * 60_000;
  });
  const waits = called
    .filter(({ firstCalledAt }) => firstCalledAt !== null && firstCalledAt > now - recentMs)
    .map(({ waitedMs }) => waitedMs)
    .toSorted((a, b) => a - b);
  return {
    served: count('done'),
    missed: count('missed'),
    left: count('cancelled', 'left'),
    meanWaitMs: waits.length === 0 ? null : waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
    highWaitMs: waits[Math.ceil(waits.length * 0.9) - 1] ?? null,
    withinPromise: called.length === 0 ? null : kept.length / called.length,
  };
}
