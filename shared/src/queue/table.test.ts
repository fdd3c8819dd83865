import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedKeys, emptyTable, get, mapValues, set, values, type Table } from './table.js';

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

  it('tells which keys have another value in two tables, whichever of them is the later', () => {
    const writes = fc.array(fc.tuple(fc.integer({ min: 0, max: 70_000 }), fc.integer({ max: 3 })), {
      maxLength: 60,
    });
    const filled = (table: Table<number>, pairs: readonly (readonly [number, number])[]): Table<number> =>
      pairs.reduce((sum, [key, value]) => set(sum, key, value), table);
    fc.assert(
      fc.property(writes, writes, writes, (shared, left, right) => {
        const common = filled(emptyTable<number>(), shared);
        const [one, other] = [filled(common, left), filled(common, right)];
        const keys = new Set([...shared, ...left, ...right].map(([key]) => key));
        const differ = [...keys].filter((key) => get(one, key) !== get(other, key)).sort((a, b) => a - b);
        expect([...changedKeys(one, other)]).toEqual(differ);
        expect([...changedKeys(other, one)]).toEqual(differ);
      }),
    );
  });

  it('looks at nothing that two tables share', () => {
    let table = emptyTable<object>();
    for (let key = 1; key <= 5000; key++) table = set(table, key, {});
    let seen = 0;
    const watched = (root: readonly unknown[]): readonly unknown[] =>
      new Proxy(root, { get: (node, name) => ((seen += 1), Reflect.get(node, name) as unknown) });
    const after = set(table, 4321, {});
    const keys = [
      ...changedKeys({ ...table, root: watched(table.root) }, { ...after, root: watched(after.root) }),
    ];
    expect(keys).toEqual([4321]);
    expect(seen).toBeLessThan(200);
  });
});
