/** A small generator of numbers from a seed (mulberry32), so that a failing run can be made again. */
export type Random = () => number;

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

/** One of them; of an empty list nothing. */
export const oneOf = <T>(random: Random, things: readonly T[]): T | undefined =>
  things[Math.floor(random() * things.length)];

export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

export const pass = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
