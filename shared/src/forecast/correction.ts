/**
 * What was promised against what happened. The correction is a factor on the runs' median and on their 90 % time, a
 * service: the quantile of `what happened ÷ what the runs said` over the newest promises kept (split conformal
 * prediction), which makes as many of them hold as should. With few promises of its own a service goes by those of the
 * building, and the building by the runs.
 */
import type { WaitRange } from './wait-range.js';

/** A promise that was kept or broken. Milliseconds from when it was made. */
export interface Outcome {
  readonly serviceId: string;
  /** What the runs said. */
  readonly raw: WaitRange;
  /** When the call came. */
  readonly calledMs: number;
}

export interface Factors {
  readonly median: number;
  readonly high: number;
}

export interface Correction {
  readonly building: Factors;
  readonly services: Readonly<Record<string, Factors>>;
}

/** Added to both sides of a ratio: among minutes, seconds do not matter. */
const softMs = 90_000;
/** The newest so many of a service. */
const newest = 400;
/** As many promises of its own a service needs to be believed by half. */
const strength = 60;
/** What a building begins with: runs know less than there is, and so their 90 % time is a little early. */
const atFirst: Factors = { median: 1, high: 1.1 };
const least = 0.5;
const most = 2.5;

export const corrected = (raw: WaitRange, serviceId: string, correction?: Correction): WaitRange => {
  const factors = correction?.services[serviceId] ?? correction?.building ?? atFirst;
  const medianMs = scaled(raw.medianMs, factors.median);
  return { medianMs, highMs: Math.max(medianMs, scaled(raw.highMs, factors.high)) };
};

const scaled = (ms: number, factor: number): number => Math.max(0, (ms + softMs) * factor - softMs);

/** Outcomes in the order in which the promises were made. */
export function learnCorrection(outcomes: readonly Outcome[]): Correction {
  const building = factorsOf(outcomes.slice(-4 * newest), atFirst);
  const byService = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const own = byService.get(outcome.serviceId) ?? [];
    byService.set(outcome.serviceId, own);
    own.push(outcome);
  }
  return {
    building,
    services: Object.fromEntries(
      [...byService].map(([id, own]) => [id, factorsOf(own.slice(-newest), building)]),
    ),
  };
}

function factorsOf(outcomes: readonly Outcome[], before: Factors): Factors {
  const seen = outcomes.length / (outcomes.length + strength);
  const blend = (observed: number, prior: number): number =>
    Math.min(most, Math.max(least, Math.exp(seen * Math.log(observed) + (1 - seen) * Math.log(prior))));
  const ratio = (said: number, calledMs: number): number => (calledMs + softMs) / (said + softMs);
  const medians = outcomes.map(({ raw, calledMs }) => ratio(raw.medianMs, calledMs));
  const highs = outcomes.map(({ raw, calledMs }) => ratio(raw.highMs, calledMs));
  return {
    median: blend(quantile(medians, 0.5), before.median),
    high: blend(quantile(highs, 0.9), before.high),
  };
}

/** With the +1 of conformal prediction, so that of a new one at least that part holds. */
function quantile(values: readonly number[], part: number): number {
  if (values.length === 0) return 1;
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.min(sorted.length, Math.ceil((sorted.length + 1) * part));
  return sorted[place - 1] ?? 1;
}
