import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { catalogue } from './catalogue.js';

const page = readFileSync(new URL('../../../docs/measures.md', import.meta.url), 'utf8');
/** Those of tables of measures: their cells. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const idsOf = ([, , ids = '']: readonly string[]): string[] =>
  ids.split(' ').map((word) => word.replaceAll('`', ''));

describe('the page of measures', () => {
  it('has each measure in a row, under its names and with its unit, and no other', () => {
    const missing = catalogue.filter(({ id, unit, name }) => {
      const row = rows.find((each) => idsOf(each).includes(id)) ?? [];
      // The kinds of a duration stand together.
      const [indonesian, english] = row[2]?.includes(' ')
        ? [name.id.split(',')[0], name.en.split(',')[0]]
        : [name.id, name.en];
      return row[1] !== `${indonesian} · ${english}` || row[3] !== unit;
    });
    expect(missing).toEqual([]);
    expect(rows.flatMap(idsOf).toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted());
  });
});
