import { describe, expect, it } from '@jest/globals';
import { periodOf } from './period.js';

describe('a period', () => {
  it.each([
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['last-month', '2026-01-05', '2025-12-01', '2025-12-31'],
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-11-24', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-03-01', '2026-01-01', '2026-03-31'],
    ['year', '2026-11-24', '2026-01-01', '2026-12-31'],
    ['last-year', '2026-01-01', '2025-01-01', '2025-12-31'],
  ] as const)('%s on %s is from %s to %s', (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
  });
});
