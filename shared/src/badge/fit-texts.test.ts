import { describe, expect, it } from '@jest/globals';
import { fitTexts, smallestSizes, type TextSizes } from './fit-texts.js';

const largest: TextSizes = { name: 16, agency: 7 };
/** A label on which the name has so many lines and the agency so many, 100 mm high in all. */
const labelOf = (nameLines: number, agencyLines: number, longestWord = 1) => ({
  isNameTooWide: ({ name }: TextSizes) => name * 0.55 * longestWord > 90,
  isTooTall: ({ name, agency }: TextSizes) => nameLines * name + agencyLines * agency > 100,
});

describe('the texts of a badge', () => {
  it('are as large as they may be where they fit', () => {
    expect(fitTexts(largest, labelOf(1, 2))).toEqual(largest);
  });

  it('make room for a long agency without a tiny name', () => {
    const { name, agency } = fitTexts(largest, labelOf(2, 12));
    expect(2 * name + 12 * agency).toBeLessThanOrEqual(100);
    expect(name).toBeGreaterThan(10);
  });

  it('leave the agency as it is where only a word of the name is too wide', () => {
    const { name, agency } = fitTexts(largest, labelOf(1, 2, 20));
    expect(name * 0.55 * 20).toBeLessThanOrEqual(90);
    expect(agency).toBe(largest.agency);
  });

  it('are never smaller than can be read', () => {
    expect(fitTexts(largest, labelOf(30, 30, 100))).toEqual(smallestSizes);
  });
});
