import { describe, expect, it } from '@jest/globals';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { readGuests, wrongAddress } from './guest-lines.js';

describe('guests that were pasted', () => {
  it('are one a line, with what is known of each in any order', () => {
    expect(
      readGuests(
        'Budi Santoso, S.Kom\n\n  Sri Rahayu ; sri@contoh.id; PT Maju \r\nTono\t0812-3456-7890\tCV Jaya\n;x',
        visitorRulesOf({}),
      ),
    ).toEqual([
      { name: 'Budi Santoso, S.Kom' },
      { name: 'Sri Rahayu', company: 'PT Maju', email: 'sri@contoh.id' },
      { name: 'Tono', company: 'CV Jaya', phone: '0812-3456-7890' },
    ]);
  });

  it('leave out what the building does not ask for', () => {
    expect(readGuests('Sri; PT Maju; sri@contoh.id; 081234567890', { fields: {} })).toEqual([
      { name: 'Sri', email: 'sri@contoh.id' },
    ]);
  });

  it('tell of an address to which nothing can be mailed', () => {
    const guests = readGuests('Sri; sri@contoh.id\nBudi; budi@contoh', { fields: {} });
    expect(wrongAddress(guests)).toBe('budi@contoh');
    expect(wrongAddress(guests.slice(0, 1))).toBeUndefined();
  });
});
