import { describe, expect, it } from '@jest/globals';
import { meanings } from '../words/meanings.js';
import { shownMeasure, type MeasureId } from './shown-measures.js';

describe('the measures that are shown', () => {
  it('are all of the catalogue, and say in both languages what they mean', () => {
    const shown = Object.keys(meanings).map((id) => shownMeasure(id as MeasureId));
    expect(shown.length).toBeGreaterThan(15);
    for (const { name, means } of shown) {
      for (const text of [name.id, name.en, means.id, means.en]) expect(text).toMatch(/\w/);
      expect(means.id).not.toBe(means.en);
    }
  });

  it('says the time of many counters in hours, and waits in minutes', () => {
    expect([shownMeasure('counterOpenMs').kind, shownMeasure('waitP90').kind]).toEqual(['hours', 'duration']);
  });
});
