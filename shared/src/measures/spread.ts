/** Mean and percentiles of a set of durations. No mean is shown without its percentiles: a few long ones move it. */

/** What of a set can be asked, also of one that keeps it roughly (a sketch). */
export interface Spread {
  readonly count: number;
  /** `null` of none. */
  readonly mean: number | null;
  /** @param part 0 to 1, say 0.9; `null` of none */
  percentile(part: number): number | null;
}

/** Exact; `null`s are passed over. */
export function spreadOf(values: Iterable<number | null>): Spread {
  const sorted = Float64Array.from([...values].filter((value) => value !== null)).sort();
  const sum = sorted.reduce((total, value) => total + value, 0);
  return {
    count: sorted.length,
    mean: sorted.length === 0 ? null : sum / sorted.length,
    percentile: (part) => percentileOf(sorted, part),
  };
}

/**
 * By the nearest rank: the smallest value that at least this part of them do not exceed. It is always one that
 * occurred; nothing is interpolated. Of four, the median is the second.
 */
function percentileOf(sorted: Float64Array, part: number): number | null {
  // Products of fractions may lie a hair above the whole number that they are.
  const rank = Math.ceil(part * sorted.length - 1e-9);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1] ?? null;
}
