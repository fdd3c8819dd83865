/**
 * The wait forecast: the real calling rule run forward a few hundred times over the real lines and counters, with
 * chance in all that nobody can know. Of each who waits, and of a newcomer to each service, the median and the 90 %
 * time of the call.
 */
import type { Random } from '../chance/index.js';
import { corrected, type Correction } from './correction.js';
import type { HallNow } from './hall-now.js';
import type { Learnt } from './learn.js';
import { modelOf } from './model.js';
import { Run } from './run.js';
import type { WaitRange } from './wait-range.js';

export interface WaitForecast {
  readonly at: number;
  /** For somebody who would take a ticket now, by service; `null`: no call is in sight. */
  readonly services: Readonly<Record<string, ForecastPair | null>>;
  /** By `stopKey`. */
  readonly stops: Readonly<Record<string, ForecastPair | null>>;
}

/** What is told, and what came of the runs before experience corrected it. */
export interface ForecastPair extends WaitRange {
  readonly raw: WaitRange;
}

export const usualRuns = 250;

export interface ForecastOptions {
  readonly random: Random;
  readonly correction?: Correction;
  readonly runs?: number;
}

export function forecastWaits(
  hall: HallNow,
  learnt: Learnt,
  { random, correction, runs = usualRuns }: ForecastOptions,
): WaitForecast {
  const model = modelOf(hall, learnt);
  const { count, waiting } = model.map.entries;
  const called = new Float32Array(count * runs).fill(Infinity);
  const run = new Run(model, random);
  for (let each = 0; each < runs; each++) run.into(called, runs, each);
  const rangeOf = (entry: number, serviceId: string): ForecastPair | null => {
    const times = called.subarray(entry * runs, (entry + 1) * runs).sort();
    const medianMs = times[Math.ceil(runs * 0.5) - 1] ?? Infinity;
    const highMs = times[Math.ceil(runs * 0.9) - 1] ?? Infinity;
    if (!Number.isFinite(medianMs)) return null;
    // More than one run in ten without a call: as late as the latest that there was.
    const latest = Number.isFinite(highMs)
      ? highMs
      : Math.max(medianMs, times.findLast(Number.isFinite) ?? 0);
    const raw = { medianMs, highMs: latest };
    return { ...corrected(raw, serviceId, correction), raw };
  };
  return {
    at: hall.at,
    stops: Object.fromEntries(hall.waiting.map(({ key, serviceId }, i) => [key, rangeOf(i, serviceId)])),
    services: Object.fromEntries(hall.services.map(({ id }, s) => [id, rangeOf(waiting + s, id)])),
  };
}
