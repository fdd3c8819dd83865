import { describe, expect, it } from '@jest/globals';
import { differenceText, valueText } from './value-text.js';

const minutes = (count: number): number => count * 60_000;

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('figures in words', () => {
  it.each([
    ['count', 12_345, '12.345', '12,345'],
    ['rate', 12.34, '12,3', '12.3'],
    ['share', 0.8325, '83,3%', '83.3%'],
    ['duration', 45_000, '45 dtk', '45 s'],
    ['duration', minutes(12.44), '12,4 mnt', '12.4 min'],
    ['duration', minutes(59.98), '1 j 00 mnt', '1 h 00 min'],
    ['duration', minutes(65), '1 j 05 mnt', '1 h 05 min'],
    ['duration', 0, '0 dtk', '0 s'],
    ['hours', minutes(1234 * 60 + 30), '1.234,5 jam', '1,234.5 h'],
    ['count', null, '–', '–'],
  ] as const)('says %s %s as %s', (kind, value, id, en) => {
    expect([valueText(kind, value, 'id'), valueText(kind, value, 'en')]).toEqual([id, en]);
  });

  it.each([
    ['count', 120, 100, '▲ naik 20% (dari 100)', '▲ up 20% (from 100)'],
    ['count', 80, 100, '▼ turun 20% (dari 100)', '▼ down 20% (from 100)'],
    ['count', 332, 331, '▲ naik 0,3% (dari 331)', '▲ up 0.3% (from 331)'],
    ['count', 5, 0, '▲ naik 5 (dari 0)', '▲ up 5 (from 0)'],
    [
      'duration',
      minutes(10),
      minutes(12.5),
      '▼ turun 2,5 mnt (dari 12,5 mnt)',
      '▼ down 2.5 min (from 12.5 min)',
    ],
    ['share', 0.85, 0.8, '▲ naik 5,0 poin (dari 80,0%)', '▲ up 5.0 points (from 80.0%)'],
    ['share', 0.8001, 0.8, 'tidak berubah', 'no change'],
    ['count', 5, null, 'tanpa data pembanding', 'nothing to compare with'],
    ['count', null, 5, 'tanpa data (sebelumnya 5)', 'no data (from 5)'],
    ['count', null, null, 'tanpa data di kedua periode', 'no data in either period'],
  ] as const)('compares %s %s with %s: %s', (kind, now, before, id, en) => {
    expect(plain(differenceText(kind, now, before, 'id', true))).toBe(
      now === null || before === null ? '' : id.replace(/ \(.*/, ''),
    );
    expect(plain(differenceText(kind, now, before, 'id'))).toBe(id);
    expect(plain(differenceText(kind, now, before, 'en'))).toBe(en);
  });

  it('lets a difference break only before what it is compared with', () => {
    const text = differenceText('duration', minutes(72), minutes(65), 'id');
    expect(text.split(' ').map(plain)).toEqual(['▲ naik 7,0 mnt', '(dari 1 j 05 mnt)']);
  });
});
