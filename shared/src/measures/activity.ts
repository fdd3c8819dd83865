/** What counters, and the officers at them, spend their time on. */
import { counterActivities, type CounterActivity, type CounterStretch } from './facts.js';

export interface ActivityTime {
  /** ms, each; they add up to `openMs`. */
  readonly byActivity: Readonly<Record<CounterActivity, number>>;
  /** From opening to closing, pauses included. */
  readonly openMs: number;
  /** Of the time paused, by the id of the reason. */
  readonly pausedByReason: Readonly<Record<string, number>>;
}

/**
 * All of these stretches together: of one counter, or of one officer at whatever counters, as they are chosen. Over
 * several counters it is counter time, and may be longer than the day.
 */
export function activityTime(stretches: Iterable<CounterStretch>): ActivityTime {
  const byActivity = Object.fromEntries(counterActivities.map((each) => [each, 0])) as Record<
    CounterActivity,
    number
  >;
  const pausedByReason: Record<string, number> = {};
  let openMs = 0;
  for (const { state, reason, from, to } of stretches) {
    byActivity[state] += to - from;
    openMs += to - from;
    if (reason !== null) pausedByReason[reason] = (pausedByReason[reason] ?? 0) + to - from;
  }
  return { byActivity, openMs, pausedByReason };
}
