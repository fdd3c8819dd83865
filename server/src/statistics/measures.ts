/** The measures that a tally gives, as `docs/measures.md` defines them. */
import type { Measures } from '@satuatap/shared/contract';
import {
  abandonmentOf,
  arrivalsPerHour,
  durations,
  shareOf,
  waitIfNobodyLeft,
  type Duration,
} from '@satuatap/shared/measures';
import { waitsIn } from './sketch.js';
import type { Tally } from './tally.js';

export function measuresOf(tally: Tally): Measures {
  const { counts, activities, pauses } = tally;
  const { served, transferred, missed, cancelled, left, here, within, judged, openingMs } = counts;
  const { booked, lapsed } = counts;
  const arrived = served + transferred + missed + cancelled + left + here;
  const called = waitsIn(tally.sketch('wait'));
  const gaveUp = waitsIn(tally.sketch('gaveUp'));
  const { idle, called: calling, serving, paused, 'wrap-up': wrapUp } = activities;
  return {
    arrived,
    served,
    transferred,
    missed,
    cancelled,
    left,
    here,
    booked,
    lapsed,
    abandonment: abandonmentOf(counts),
    arrivalsPerHour: arrivalsPerHour(arrived, openingMs),
    withinTarget: shareOf(within, judged),
    ...durationMeasures(tally),
    waitKm50: waitIfNobodyLeft(called, gaveUp, 0.5),
    waitKm90: waitIfNobodyLeft(called, gaveUp, 0.9),
    counterOpenMs: idle + calling + serving + paused + wrapUp,
    counterServingMs: serving,
    counterCalledMs: calling,
    counterWrapUpMs: wrapUp,
    counterIdleMs: idle,
    counterPausedMs: paused,
    pausedMsByReason: Object.fromEntries(pauses),
  };
}

type DurationMeasures = Pick<Measures, `${Duration}${'Mean' | 'P50' | 'P90' | 'P95'}`>;

function durationMeasures(tally: Tally): DurationMeasures {
  const values = durations.flatMap((duration) => {
    const sketch = tally.sketch(duration);
    return [
      [`${duration}Mean`, sketch.mean],
      [`${duration}P50`, sketch.percentile(0.5)],
      [`${duration}P90`, sketch.percentile(0.9)],
      [`${duration}P95`, sketch.percentile(0.95)],
    ] as const;
  });
  return Object.fromEntries(values) as DurationMeasures;
}
