import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyTable, get, mapValues, set, values } from './table.js';

describe('the persistent table', () => {
  it('holds what a Map would hold, by rising key, and leaves earlier tables as they were', () => {
    const writes = fc.array(fc.tuple(fc.integer({ min: 0, max: 70_000 }), fc.integer()), { maxLength: 200 });
    fc.assert(
      fc.property(writes, (pairs) => {
        const map = new Map<number, number>();
        let table = emptyTable<number>();
        for (const [key, value] of pairs) {
          const before = get(table, key);
          const earlier = table;
          table = set(table, key, value);
          expect(get(earlier, key)).toBe(before);
          map.set(key, value);
        }
        expect(table.size).toBe(map.size);
        expect([...values(table)]).toEqual([...map].sort(([a], [b]) => a - b).map(([, value]) => value));
        for (const [key, value] of map) expect(get(table, key)).toBe(value);
        const doubled = mapValues(table, (value) => value * 2);
        for (const [key, value] of map) expect(get(doubled, key)).toBe(value * 2);
        expect([...values(doubled)]).toHaveLength(map.size);
        expect(get(table, 70_001)).toBeUndefined();
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 40])('knows nothing of the key %p', (key) => {
    expect(get(set(emptyTable<string>(), 3, 'three'), key)).toBeUndefined();
  });
});
