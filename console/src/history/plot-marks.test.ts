import { describe, expect, it } from '@jest/globals';
import { apart } from './plot-marks.js';
import { lineSummary } from './summary.js';

describe('names at the ends of lines', () => {
  it('stand apart where the lines end close together', () => {
    const placed = apart([{ y: 50 }, { y: 48 }, { y: 10 }, { y: 52 }], 16);
    expect(placed.map(({ y }) => y)).toEqual([10, 48, 64, 80]);
  });
});

describe('a line in a sentence', () => {
  const labels = ['Sen', 'Sel', 'Rab', 'Kam'];
  const say = (values: (number | null)[], language: 'id' | 'en' = 'id') =>
    lineSummary({ name: 'Datang', values }, labels, String, language);

  it('says where it begins and ends, its highest and its lowest', () => {
    expect(say([5, 9, null, 7])).toBe(
      'Datang: dari 5 (Sen) ke 7 (Kam); paling tinggi 9 (Sel), paling rendah 5 (Sen).',
    );
    expect(say([5, 9, null, 7], 'en')).toBe(
      'Datang: from 5 (Sen) to 7 (Kam); highest 9 (Sel), lowest 5 (Sen).',
    );
  });

  it('says a single value, and that there is none', () => {
    expect(say([null, 3, null])).toBe('Datang: 3 (Sel).');
    expect(say([null, null])).toBe('Datang: tanpa data.');
  });
});
