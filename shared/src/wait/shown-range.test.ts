import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roundRange, steadyRange, SteadyRanges, type ShownRange } from './shown-range.js';
import { rangeText, waitText } from './words.js';

const minute = 60_000;
const estimate = fc
  .record({
    median: fc.double({ min: 0, max: 200, noNaN: true }),
    more: fc.double({ min: 0, max: 90, noNaN: true }),
  })
  .map(({ median, more }) => ({ medianMs: median * minute, highMs: (median + more) * minute }));

describe('a range in round minutes', () => {
  it('covers median and 90 % time, in steps of five, and of ten from an hour on', () => {
    fc.assert(
      fc.property(estimate, (each) => {
        const { low, high } = roundRange(each);
        expect(low * minute).toBeLessThanOrEqual(each.medianMs + 1);
        expect(high * minute).toBeGreaterThanOrEqual(each.highMs - 1);
        expect(high).toBeGreaterThan(low);
        for (const bound of [low, high]) expect(bound % (bound > 60 ? 10 : 5)).toBe(0);
      }),
    );
  });

  it('stays as it is while the estimate trembles by less than half a step', () => {
    fc.assert(
      fc.property(
        estimate,
        fc.array(fc.double({ min: -1.2, max: 1.2, noNaN: true }), { maxLength: 20 }),
        (each, tremors) => {
          const shown = roundRange(each);
          for (const tremor of tremors) {
            const moved = {
              medianMs: Math.max(0, each.medianMs + tremor * minute),
              highMs: Math.max(0, each.highMs + tremor * minute),
            };
            expect(steadyRange(shown, moved)).toBe(shown);
          }
        },
      ),
    );
  });

  it('changes when the estimate lies clearly outside, to what covers it', () => {
    fc.assert(
      fc.property(estimate, estimate, (before, after) => {
        const shown = roundRange(before);
        const next = steadyRange(shown, after);
        if (next !== shown) expect(next).toEqual(roundRange(after));
        // Never more than half a step too early.
        expect(next.high * minute + 5 * minute).toBeGreaterThanOrEqual(after.highMs);
      }),
    );
  });

  it('changes a few times only while a wait of an hour runs out', () => {
    let shown: ShownRange | null = null;
    const seen = new Set<ShownRange>();
    for (let left = 60; left >= 0; left -= 0.1) {
      const tremor = Math.sin(left * 37) * 1.2;
      const estimated = {
        medianMs: Math.max(0, left + tremor) * minute,
        highMs: Math.max(0, left * 1.3 + tremor) * minute,
      };
      shown = steadyRange(shown, estimated);
      seen.add(shown);
    }
    expect(seen.size).toBeLessThan(26);
    expect(shown).toEqual({ low: 0, high: 5 });
  });
});

describe('a wait in words', () => {
  it('is round in both languages', () => {
    expect(rangeText({ low: 15, high: 25 }, 'id')).toBe('sekitar 15–\u206025\u00a0menit');
    expect(rangeText({ low: 15, high: 25 }, 'en')).toBe('about 15–\u206025\u00a0minutes');
    expect(rangeText({ low: 0, high: 5 }, 'id')).toBe('kurang dari 5 menit');
    expect(rangeText({ low: 0, high: 15 }, 'en')).toBe('less than 15 minutes');
    expect(rangeText({ low: 100, high: 150 }, 'id')).toBe('sekitar 1 jam 40 menit sampai 2 jam 30 menit');
  });

  it('says when no counter is open, and when it is only an estimate', () => {
    const own = { medianMs: 20 * minute, highMs: 33 * minute, sure: false };
    expect(waitText(null, 'id')).toBe('belum ada loket yang buka');
    expect(waitText(own, 'id')).toBe('sekitar 10–\u206035\u00a0menit (perkiraan)');
    expect(waitText({ ...own, sure: true }, 'en')).toBe('about 10–\u206035\u00a0minutes');
  });

  it('remembers what is shown by its key', () => {
    const ranges = new SteadyRanges();
    const at = (minutes: number, key = 'a'): string =>
      waitText({ medianMs: minutes * minute, highMs: minutes * minute, sure: true }, 'id', { ranges, key });
    expect(at(19)).toBe('sekitar 15–\u206020\u00a0menit');
    expect(at(21)).toBe('sekitar 15–\u206020\u00a0menit');
    expect(at(21, 'b')).toBe('sekitar 20–\u206025\u00a0menit');
    expect(at(24)).toBe('sekitar 20–\u206025\u00a0menit');
  });
});
