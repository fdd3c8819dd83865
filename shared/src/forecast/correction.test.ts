import { describe, expect, it } from '@jest/globals';
import { logNormal, randomFrom } from '../chance/index.js';
import { corrected, learnCorrection, type Outcome } from './correction.js';

const minute = 60_000;

/** Promises of a forecast that says 20 and 30 minutes, and calls that come at `median` minutes, spread out. */
function outcomes(count: number, median: number, serviceId = 'ktp', seed = 1): Outcome[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => ({
    serviceId,
    raw: { medianMs: 20 * minute, highMs: 30 * minute },
    calledMs: logNormal(random, median * minute, 0.5),
  }));
}
const held = (made: readonly Outcome[], learnt: ReturnType<typeof learnCorrection>): number =>
  made.filter(({ raw, serviceId, calledMs }) => calledMs <= corrected(raw, serviceId, learnt).highMs).length /
  made.length;

describe('the correction', () => {
  it('makes nine in ten promises hold, whichever way the runs were wrong', () => {
    for (const median of [12, 20, 32]) {
      const learnt = learnCorrection(outcomes(400, median));
      const fresh = outcomes(2000, median, 'ktp', 9);
      expect(held(fresh, learnt)).toBeGreaterThan(0.86);
      expect(held(fresh, learnt)).toBeLessThan(0.94);
    }
  });

  it('brings the median to the middle', () => {
    const learnt = learnCorrection(outcomes(400, 28));
    const said = corrected({ medianMs: 20 * minute, highMs: 30 * minute }, 'ktp', learnt);
    expect(said.medianMs / minute).toBeGreaterThan(25);
    expect(said.medianMs / minute).toBeLessThan(31);
  });

  it('lets a service with few promises go by the building, and forgets what is old', () => {
    const learnt = learnCorrection([...outcomes(800, 40), ...outcomes(3, 20, 'kk')]);
    const raw = { medianMs: 20 * minute, highMs: 30 * minute };
    expect(corrected(raw, 'kk', learnt).highMs).toBeGreaterThan(40 * minute);
    const mended = learnCorrection([...outcomes(800, 40), ...outcomes(400, 20)]);
    expect(corrected(raw, 'ktp', mended).highMs).toBeLessThan(46 * minute);
  });

  it('never says a 90 % time before the median', () => {
    const learnt = { building: { median: 2, high: 0.5 }, services: {} };
    const said = corrected({ medianMs: 20 * minute, highMs: 21 * minute }, 'ktp', learnt);
    expect(said.highMs).toBe(said.medianMs);
  });
});
