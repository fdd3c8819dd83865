/**
 * The wait if nobody had given up, by Kaplan and Meier (1958, "Nonparametric estimation from incomplete observations").
 *
 * Whoever gives up, or waits still, was never called, so her wait is known only to be longer than what she had. Left
 * out of the mean she would make a bad day look good: on it just those give up who wait long. Here she counts as
 * waiting for as long as she did. With d(t) called after a wait of just t, and n(t) still waiting then (those who gave
 * up later, or just then, included):
 *
 *     S(t) = product over all t' ≤ t of (1 − d(t') ÷ n(t'))
 *
 * is the share of people whose wait is longer than t. The median is the first t with S(t) ≤ 0.5, the 90 % wait the
 * first with S(t) ≤ 0.1.
 *
 * Traps: it assumes that whoever gave up would have waited like those who stayed; if those give up whose wait would
 * have been longest, it is still too short. Where so many gave up that S never falls so far there is no estimate, and
 * that is what is said: `null` is not zero.
 */

/** So many waits of a length. The lengths rise; they may be of any unit that keeps the order. */
export type CountedWaits = Iterable<readonly [wait: number, count: number]>;

/**
 * The wait within which `part` (0 to 1) of all people would have been called; `null` where the estimate does not come
 * so far.
 *
 * @param called waits of those who were called
 * @param gaveUp waits, so far, of those who were not
 */
export function waitIfNobodyLeft(called: CountedWaits, gaveUp: CountedWaits, part: number): number | null {
  const calls = [...called];
  const ends = [...gaveUp];
  let atRisk = total(calls) + total(ends);
  let survival = 1;
  let next = 0;
  for (const [wait, count] of calls) {
    for (let end = ends[next]; end && end[0] < wait; end = ends[++next]) atRisk -= end[1];
    survival *= 1 - count / atRisk;
    atRisk -= count;
    // Products of fractions may lie a hair beside the round share that they are.
    if (survival <= 1 - part + 1e-9) return wait;
  }
  return null;
}

const total = (waits: readonly (readonly [number, number])[]): number =>
  waits.reduce((sum, [, count]) => sum + count, 0);

/** Of single waits in any order; `null`s are passed over. */
export function countedWaits(waits: Iterable<number | null>): CountedWaits {
  const counts = new Map<number, number>();
  for (const wait of waits) if (wait !== null) counts.set(wait, (counts.get(wait) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}
