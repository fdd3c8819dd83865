/** Chance from a seed, so that whatever happened by it can be made again. */

/** The next number, from 0 to below 1. */
export type Random = () => number;

/** Numbers from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** One of them; of an empty list nothing. */
export const oneOf = <T>(random: Random, things: readonly T[]): T | undefined =>
  things[Math.floor(random() * things.length)];

/** Of a standard normal distribution (Box and Muller, 1958). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** With this median; `spread` is the standard deviation of its logarithm. */
export const logNormal = (random: Random, median: number, spread: number): number =>
  median * Math.exp(spread * normal(random));

export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());
