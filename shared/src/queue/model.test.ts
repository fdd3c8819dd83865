/** The core against a slow reference: what is done to the hall is done to a flat list of people too. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { move, Twins } from './testing/twins.js';

describe('the core beside a slow reference', () => {
  it('[C1–C5, S1–S7] does what the reference does, whatever people and officers do', () => {
    let calls = 0;
    fc.assert(
      fc.property(fc.array(move, { minLength: 40, maxLength: 200, size: 'max' }), (moves) => {
        const twins = new Twins();
        for (const each of moves) twins.make(each);
        expect(twins.differences()).toEqual([]);
        calls += twins.calls;
      }),
      { numRuns: 150 },
    );
    expect(calls).toBeGreaterThan(1000);
  });
});
