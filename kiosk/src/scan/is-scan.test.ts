import { describe, expect, it } from '@jest/globals';
import { isScan } from './is-scan.js';

describe('what a scanner read', () => {
  it('is answered, but for a few keys struck by chance, and for words that are sought', () => {
    for (const text of ['8991234567890', 'T012', 'https://uji.id/t/a.b'])
      expect(isScan(text, false)).toBe(true);
    for (const text of ['', 'abc', ' ']) expect(isScan(text, false)).toBe(false);
    expect(isScan('PERKAWUN', true)).toBe(false);
    expect(isScan('https://uji.id/t/a.b', true)).toBe(true);
  });
});
