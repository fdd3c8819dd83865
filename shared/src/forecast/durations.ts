/**
 * A distribution of durations as a table of its quantiles: what was seen, and a lognormal prior that counts as so many
 * observations while little was seen (shrinkage).
 */
import type { Random } from '../chance/index.js';

/** Quantiles at (i + ½) / size. */
const size = 128;

export type Durations = Float64Array;

/** Quantile of the standard normal distribution (Acklam's rational approximation, relative error below 1.2e-9). */
function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ] as const;
  const b = [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  ] as const;
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ] as const;
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416] as const;
  const low = 0.02425;
  if (p < low || p > 1 - low) {
    const q = Math.sqrt(-2 * Math.log(p < low ? p : 1 - p));
    const tail =
      (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
      ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
    return p < low ? tail : -tail;
  }
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q) /
    (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1)
  );
}

const normals = Float64Array.from({ length: size }, (_, i) => normalQuantile((i + 0.5) / size));

export interface Prior {
  readonly medianMs: number;
  /** Standard deviation of the logarithm. */
  readonly spread: number;
  /** As many observations is it worth. */
  readonly strength: number;
}

/** What the logarithms of durations have in common: their mean, shrunk to the prior's. */
export function shrunkMean(logs: readonly number[], { medianMs, strength }: Prior): number {
  let sum = strength * Math.log(medianMs);
  for (const log of logs) sum += log;
  return sum / (strength + logs.length);
}

/** The table of `exp(mean + residual)`: the residuals seen, and the prior's normal ones for as much as it counts. */
export function durationsOf(
  mean: number,
  residuals: readonly number[],
  { spread, strength }: Pick<Prior, 'spread' | 'strength'>,
): Durations {
  const sorted = Float64Array.from(residuals).sort();
  const seen = sorted.length / (sorted.length + strength);
  return Float64Array.from(normals, (z, i) => {
    const observed = sorted.length === 0 ? 0 : at(sorted, ((i + 0.5) / size) * sorted.length - 0.5);
    return Math.exp(mean + seen * observed + (1 - seen) * spread * z);
  });
}

/** The value at a place between two of them. */
function at(sorted: Float64Array, place: number): number {
  const inside = Math.min(Math.max(place, 0), sorted.length - 1);
  const below = Math.floor(inside);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (inside - below) * (high - low);
}

/** A duration by chance, ms. */
export const draw = (durations: Durations, random: Random): number => at(durations, random() * size - 0.5);

/** One by chance of those that are longer than what has gone by already, ms; the whole of it. */
export function drawBeyond(durations: Durations, elapsedMs: number, random: Random): number {
  if (elapsedMs <= 0) return draw(durations, random);
  let below = 0;
  while (below < size && (durations[below] ?? 0) <= elapsedMs) below += 1;
  // Beyond all that was seen: the longer it took, the longer it will take.
  if (below === size) return elapsedMs * (1 - 0.3 * Math.log(1 - random()));
  const drawn = at(durations, below + random() * (size - below) - 0.5);
  return Math.max(drawn, elapsedMs);
}
