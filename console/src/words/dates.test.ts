import { describe, expect, it } from '@jest/globals';
import { momentText } from './dates.js';

describe('a moment in words', () => {
  it("has the zone's name that people know here, in both languages", () => {
    const at = Date.UTC(2026, 10, 25, 14, 5);
    const zone = momentText(at, 'id').split(' ').at(-1);
    expect(momentText(at, 'en').split(' ').at(-1)).toBe(zone);
    expect(momentText(at, 'en')).toMatch(/^2\d November 2026 at \d\d:05 /);
  });
});
