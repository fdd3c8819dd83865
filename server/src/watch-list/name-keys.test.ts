import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameKeys } from './name-keys.js';

const alike = (one: string, other: string): boolean => {
  const keys = new Set(nameKeys(one));
  return nameKeys(other).some((key) => keys.has(key));
};

describe('a name on the watch list', () => {
  it.each([
    ['Budi Santoso', 'BUDI  SANTOSO'],
    ['Budi Santoso', 'Santoso, Budi'],
    ['Budi Santoso', 'Bpk. H. Budi Santoso, S.E., M.Si.'],
    ['Soekarno Hatta', 'Sukarno Hatta'],
    ['Djoko Tjahjono', 'Joko Cahyono'],
    ['Muhammad Yusuf', 'Moh. Jusuf'],
    ['Muhammad Yusuf', 'M. Yusup'],
    ['Siti Khadijah', 'Siti Hadijah'],
    ['Syarifuddin', 'Sarifudin'],
    ['Budi Agus Santoso', 'Budi Santoso'],
    ['Nur’aini', 'Nuraini'],
  ])('%s is also %s', (one, other) => {
    expect(alike(one, other)).toBe(true);
    expect(alike(other, one)).toBe(true);
  });

  it.each([
    ['Budi Santoso', 'Budi Susanto'],
    ['Budi Santoso', 'Budi'],
    ['Siti Aminah', 'Siti Aisyah'],
    ['', ''],
    ['H. Dr.', 'Hj. Dra.'],
  ])('%s is not %s', (one, other) => expect(alike(one, other)).toBe(false));

  it('is the same however it is capitalised, spaced and ordered', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ');
        const [all] = nameKeys(name);
        expect(nameKeys(` ${words.join('  ').toUpperCase()}. `)).toEqual(nameKeys(name));
        expect(nameKeys(words.toReversed().join(', '))[0]).toBe(all);
      }),
    );
  });
});
