import { describe, expect, it } from '@jest/globals';
import { apart } from './plot-marks.js';
import { lineSummary } from './summary.js';

describe('names at the ends of lines', () => {
  it('stand apart where the lines end close together', () => {
    const placed = apart([{ y: 50 }, { y: 48 }, { y: 10 }, { y: 52 }], 16, 200);
    expect(placed.map(({ y }) => y)).toEqual([80, 64, 48, 10]);
  });

  it('stay above the axis where the lines end at nothing', () => {
    const placed = apart([{ y: 208 }, { y: 208 }, { y: 20 }], 16, 200);
    expect(placed.map(({ y }) => y)).toEqual([200, 184, 20]);
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
