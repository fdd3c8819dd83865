/** What of a stop is measured in time. The facts have it ready (see `StopFact` for each formula); this names it. */
import type { StopFact } from './facts.js';

export const durations = ['wait', 'walk', 'service', 'hold', 'wrapUp', 'visit'] as const;
export type Duration = (typeof durations)[number];

/** ms; `null` where the stop has none: it then counts in no mean and no percentile. */
export function durationOf(stop: StopFact, duration: Duration): number | null {
  switch (duration) {
    case 'wait':
      return stop.waitMs;
    case 'walk':
      return stop.walkMs;
    case 'service':
      return stop.serviceMs;
    case 'hold':
      return stop.holdMs === 0 ? null : stop.holdMs;
    case 'wrapUp':
      return stop.wrapMs;
    case 'visit':
      return stop.visitMs;
  }
}
