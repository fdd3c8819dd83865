/** The measures that a tally gives, as `docs/measures.md` defines them. */
import type { Measures } from '@satuatap/shared/contract';
import { valueOf, type Sketch } from './sketch.js';
import type { Tally } from './tally.js';

const hourMs = 3_600_000;

export function measuresOf({ counts, activities, pauses, sketches }: Tally): Measures {
  const { arrived, served, missed, left, cancelled, transferred } = counts;
  const { wait, censored, service, walk, visit } = sketches;
  const gaveUp = missed + left + cancelled;
  const { idle, called, serving, paused, 'wrap-up': wrapUp } = activities;
  return {
    arrived,
    served,
    missed,
    left,
    cancelled,
    transferred,
    abandonment: share(gaveUp, gaveUp + served + transferred),
    waitMean: wait.mean,
    waitP50: wait.percentile(0.5),
    waitP90: wait.percentile(0.9),
    waitP95: wait.percentile(0.95),
    waitKm50: survival(wait, censored, 0.5),
    waitKm90: survival(wait, censored, 0.9),
    serviceMean: service.mean,
    serviceP50: service.percentile(0.5),
    serviceP90: service.percentile(0.9),
    walkMean: walk.mean,
    visitMean: visit.mean,
    visitP90: visit.percentile(0.9),
    withinTarget: share(counts.within, counts.judged),
    arrivalsPerHour: counts.openingMs === 0 ? null : arrived / (counts.openingMs / hourMs),
    counterOpenMs: idle + called + serving + paused + wrapUp,
    counterServingMs: serving,
    counterIdleMs: idle,
    counterPausedMs: paused,
    pausedMsByReason: Object.fromEntries(pauses),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * Kaplan–Meier: the wait within which this part of all would have been called if nobody had given up, ms. S(t) is the
 * product of 1 - called / at risk over the waits up to t; those who gave up are at risk up to the wait that they had.
 * `null` where the estimate does not come so far.
 */
function survival(called: Sketch, gaveUp: Sketch, part: number): number | null {
  const leaving = [...gaveUp.counts()];
  let atRisk = called.count + gaveUp.count;
  let waiting = 1;
  let next = 0;
  for (const [bin, count] of called.counts()) {
    // Who gave up within the same bin was still there at its calls.
    for (; next < leaving.length && (leaving[next]?.[0] ?? 0) < bin; next++)
      atRisk -= leaving[next]?.[1] ?? 0;
    waiting *= 1 - count / atRisk;
    atRisk -= count;
    // Products of fractions miss a round share by a hair.
    if (waiting <= 1 - part + 1e-9) return valueOf(bin);
  }
  return null;
}
