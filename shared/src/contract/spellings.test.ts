import { describe, expect, it } from '@jest/globals';
import { visitorSpellings, type SpelledField } from './spellings.js';

const good: readonly (readonly [SpelledField, readonly string[]])[] = [
  ['phone', ['08123456', '0812 3456-789', '+62 (812) 345.678', '+628123456789012']],
  ['email', ['nama@contoh.go.id']],
  ['identity', ['A12345', '1671010101900001', '1671 0101 0190 0001', '16.71-01/01']],
  ['plate', ['BG 1234 AB', 'B1', 'CD 12-34', 'bg1234ab', 'BG.1234.AB']],
];
const wrong: readonly (readonly [SpelledField, readonly string[]])[] = [
  ['phone', ['', '0812345', '--------', '0812345678901234', '0812x3456', '08 12']],
  ['email', ['nama@contoh', 'nama', '@contoh.id']],
  ['identity', ['', '12345', '-----------', '123456789012345678901', '1671_0101', '1671010101900001-']],
  ['plate', ['', 'B', '1', '--', 'AB', 'BG 1234 ABCDEFGH', 'BG_1', ' BG 1']],
];

describe('how a visitor’s answers are spelled', () => {
  it.each(good)('takes as %s %j', (field, texts) => {
    for (const text of texts) expect([text, visitorSpellings[field].test(text)]).toEqual([text, true]);
  });
  it.each(wrong)('takes not as %s %j', (field, texts) => {
    for (const text of texts) expect([text, visitorSpellings[field].test(text)]).toEqual([text, false]);
  });

  it("is in the notation of a browser's pattern", () => {
    for (const { source } of Object.values(visitorSpellings)) expect(new RegExp(source, 'v')).toBeDefined();
  });

  it('answers at once to long nonsense', () => {
    const began = performance.now();
    for (const spelling of Object.values(visitorSpellings))
      for (const sign of ['1', ' ', '-', 'a', '1 '])
        expect(spelling.test(`${sign.repeat(20_000)}!`)).toBe(false);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
