import { expect, it } from '@jest/globals';
import { shortDuration } from './durations.js';

it('says minutes briefly, and hours with their minutes in two places', () => {
  const minutes = (count: number, language: 'id' | 'en'): string => shortDuration(count * 60_000, language);
  expect([0.9, 1, 59.9, 65].map((count) => minutes(count, 'id'))).toEqual([
    '< 1 mnt',
    '1 mnt',
    '59 mnt',
    '1 j 05 mnt',
  ]);
  expect(minutes(125, 'en')).toBe('2 h 05 min');
});
