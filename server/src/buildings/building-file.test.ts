import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadBuilding, writeBuilding } from './building-file.js';

const folder = new URL('../../buildings/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

describe('building files', () => {
  it('has the six buildings of Palembang', () => {
    expect(files).toHaveLength(6);
  });

  it.each(files)('%s loads, and comes back the same from its export', (name) => {
    const loaded = loadBuilding(read(name));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes, null, 1));
    expect(loadBuilding(writeBuilding(loaded.config))).toEqual(loaded);
  });

  const broken: readonly (readonly [string, string | RegExp, string, string])[] = [
    [
      'an unknown zone',
      'zoneId: ruang-utama',
      'zoneId: ruang-lain',
      'names the zone ruang-lain, which is not there',
    ],
    ['a small prefix', 'prefix: S', 'prefix: s', 'must be one to three capital letters'],
    ['a pace beyond the bound', 'pace: 2', 'pace: 9', 'must be a number from 1 to 4'],
    [
      'a field that is not known',
      'zoneLabel: WIB',
      'zoneLabel: WIB\nzoneLable: WIB',
      'is not a field that is known here',
    ],
    ['a missing field', 'zoneLabel: WIB\n', '', 'lacks zoneLabel'],
    ['a bad time', /close: "?16:00"?/, 'close: 25:00', 'must be a time like "08:00", in quotes'],
    [
      'a day that is not in the calendar',
      /date: "?\d{4}-12-25"?/,
      'date: "2026-02-31"',
      'must be a date like',
    ],
    [
      'a field named like a part of every object',
      'zoneLabel: WIB',
      'zoneLabel: WIB\nconstructor: 1',
      'is not a field that is known here',
    ],
    ['text that is not YAML', 'zoneLabel: WIB', 'zoneLabel: [WIB', ''],
  ];
  it.each(broken)('tells the line and the reason of %s', (_, from, to, reason) => {
    const yaml = read('kecamatan.yaml').replace(from, to);
    const loaded = loadBuilding(yaml);
    if (loaded.ok) throw new Error('It was loaded.');
    const [mistake] = loaded.mistakes;
    expect(mistake?.reason).toContain(reason);
    expect(mistake?.line).toBeGreaterThan(0);
  });

  it('tells every mistake at once, in what it is made of and in what it says', () => {
    const yaml = read('kecamatan.yaml')
      .replace('zoneLabel: WIB', 'zoneLabel: 7')
      .replace('prefix: S', 'prefix: s')
      .replace('zoneId: ruang-utama', 'zoneId: ruang-lain')
      .replace('timeZone: Asia/Jakarta', 'timeZone: Asia/Palembang');
    const loaded = loadBuilding(yaml);
    if (loaded.ok) throw new Error('It was loaded.');
    const lines = yaml.split('\n');
    expect(loaded.mistakes.map(({ line }) => lines[line - 1]?.trim())).toEqual([
      'timeZone: Asia/Palembang',
      'zoneLabel: 7',
      'prefix: s',
      'zoneId: ruang-lain',
    ]);
  });

  it('counts lines from one', () => {
    const yaml = read('kecamatan.yaml').replace('zoneLabel: WIB', 'zoneLabel: 7');
    const line = yaml.split('\n').findIndex((text) => text === 'zoneLabel: 7') + 1;
    expect(loadBuilding(yaml)).toEqual({
      ok: false,
      mistakes: [{ line, path: 'zoneLabel', reason: 'must be text' }],
    });
  });
});
