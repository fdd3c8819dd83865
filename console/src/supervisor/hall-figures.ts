/** The hall in a few numbers: which of the measures it shows, and of when. */
import { countEnds, spreadOf, stopStandings, withinTargetOf } from '@satuatap/shared/measures';
import type { Day } from '@satuatap/shared/queue';

/** "Now" of the mean: calls of so long, ms. */
const recentMs = 30 * 60_000;

export interface HallFigures {
  readonly served: number;
  readonly missed: number;
  /** Cancelled, or still there when the day closed. */
  readonly gone: number;
  /** Of those first called in the last 30 minutes, ms; `null` if nobody was. */
  readonly meanWaitMs: number | null;
  /** Nine of ten of them waited no longer, ms. */
  readonly highWaitMs: number | null;
  /** 0 to 1; `null` before it can be said of anybody. */
  readonly withinTarget: number | null;
}

export function hallFigures(day: Day, now: number): HallFigures {
  const stops = stopStandings(day, now);
  const { served, missed, cancelled, left } = countEnds(stops);
  const recent = spreadOf(
    stops.map(({ firstCalledAt, waitMs }) => ((firstCalledAt ?? 0) > now - recentMs ? waitMs : null)),
  );
  return {
    served,
    missed,
    gone: cancelled + left,
    meanWaitMs: recent.mean,
    highWaitMs: recent.percentile(0.9),
    withinTarget: withinTargetOf(stops),
  };
}
