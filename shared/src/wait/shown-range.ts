/**
 * A wait as people read it: a range in round minutes that neither pretends to know the minute nor jumps about. Steps
 * are of five minutes, and of ten from an hour on.
 */

/** Milliseconds from now until the call. */
export interface WaitEstimate {
  readonly medianMs: number;
  /** Nine times in ten it comes before. */
  readonly highMs: number;
  /** By the server's forecast, and not by this screen's own reckoning. */
  readonly sure: boolean;
}

/** Round minutes. */
export interface ShownRange {
  readonly low: number;
  readonly high: number;
}

const hour = 60;
const stepAt = (minutes: number): number => (minutes >= hour ? 10 : 5);

/** Minutes, not rounded. From the median as far down as half of what it may be later. */
function exactly({ medianMs, highMs }: Pick<WaitEstimate, 'medianMs' | 'highMs'>): ShownRange {
  const median = Math.max(0, medianMs / 60_000);
  const high = Math.max(median, highMs / 60_000);
  return { low: Math.max(0, median - (high - median) / 2), high };
}

/** The range in steps that covers it. */
export function roundRange(estimate: Pick<WaitEstimate, 'medianMs' | 'highMs'>): ShownRange {
  const exact = exactly(estimate);
  const low = Math.floor(exact.low / stepAt(exact.low)) * stepAt(exact.low);
  const high = Math.ceil(exact.high / stepAt(exact.high)) * stepAt(exact.high);
  return { low, high: Math.max(high, low + stepAt(low)) };
}

/** What is shown next: what is shown, unless the new estimate lies clearly outside of it, by half a step or more. */
export function steadyRange(
  shown: ShownRange | null,
  estimate: Pick<WaitEstimate, 'medianMs' | 'highMs'>,
): ShownRange {
  const rounded = roundRange(estimate);
  if (!shown) return rounded;
  const exact = exactly(estimate);
  const isAt = (value: number, low: number, high: number, step: number): boolean =>
    value > low - step / 2 && value < high + step / 2;
  const lowStep = stepAt(shown.low);
  const highStep = stepAt(shown.high);
  const holds =
    isAt(exact.low, shown.low, shown.low + lowStep, lowStep) &&
    isAt(exact.high, shown.high === shown.low + highStep ? 0 : shown.high - highStep, shown.high, highStep);
  return holds ? shown : rounded;
}

/** What a screen shows of each thing, remembered. */
export class SteadyRanges {
  private readonly shown = new Map<string, ShownRange>();

  of(key: string, estimate: WaitEstimate): ShownRange {
    const range = steadyRange(this.shown.get(key) ?? null, estimate);
    this.shown.set(key, range);
    return range;
  }
}
