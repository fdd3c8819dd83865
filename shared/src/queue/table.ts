/**
 * A persistent (never changed in place) table from small positive integers to values: a radix tree of width 32.
 * Setting one value copies a few nodes of 32, so that a day of 10,000 tickets evolves in microseconds while
 * every earlier day stays as it was. It may be sparse: screens hold only some of the tickets.
 */
const bits = 5;
const width = 1 << bits;
const mask = width - 1;

type Node = readonly unknown[];

export interface Table<V> {
  readonly size: number;
  /** Levels below the root. */
  readonly depth: number;
  readonly root: Node;
  /** Only for the type of the values. */
  readonly value?: V;
}

export const emptyTable = <V>(): Table<V> => ({ size: 0, depth: 0, root: [] });

/** The value of `key`, or `undefined`. */
export function get<V>(table: Table<V>, key: number): V | undefined {
  if (!Number.isInteger(key) || key < 0 || key >= width ** (table.depth + 1)) return undefined;
  let node: Node | undefined = table.root;
  for (let level = table.depth; level > 0 && node; level--) {
    node = node[Math.floor(key / width ** level) & mask] as Node | undefined;
  }
  return node?.[key & mask] as V | undefined;
}

function setIn(node: Node | undefined, level: number, key: number, value: unknown): Node {
  const copy = node ? node.slice() : [];
  const index = Math.floor(key / width ** level) & mask;
  // Filled up to the index, so that the engine keeps it a packed array.
  while (copy.length < index) copy.push(undefined);
  copy[index] = level === 0 ? value : setIn(copy[index] as Node | undefined, level - 1, key, value);
  return copy;
}

/** The table with `key` set to `value`; `key` is an integer from 0 to 2^31. */
export function set<V>(table: Table<V>, key: number, value: V): Table<V> {
  let { root, depth } = table;
  while (key >= width ** (depth + 1)) {
    root = root.length === 0 ? [] : [root];
    depth += 1;
  }
  const known = get(table, key) !== undefined;
  return { size: known ? table.size : table.size + 1, depth, root: setIn(root, depth, key, value) };
}

/** The table with each value changed. */
export const mapValues = <V>(table: Table<V>, change: (value: V) => V): Table<V> => ({
  ...table,
  root: mapIn(table.root, table.depth, change),
});

const mapIn = <V>(node: Node, level: number, change: (value: V) => V): Node =>
  node.map((child) => {
    if (child === undefined) return undefined;
    return level === 0 ? change(child as V) : mapIn<V>(child as Node, level - 1, change);
  });

function* walk<V>(node: Node, level: number): Generator<V> {
  for (const child of node) {
    if (child === undefined) continue;
    if (level === 0) yield child as V;
    else yield* walk<V>(child as Node, level - 1);
  }
}

/** All values, by rising key. */
export const values = <V>(table: Table<V>): Generator<V> => walk<V>(table.root, table.depth);

/** The keys whose values are not the same, by rising key. What both tables share is not walked through. */
export function* changedKeys<V>(before: Table<V>, after: Table<V>): Generator<number> {
  const depth = Math.max(before.depth, after.depth);
  yield* differing(raised(before, depth), raised(after, depth), depth, 0);
}

function raised({ root, depth }: Table<unknown>, toDepth: number): Node {
  let node = root;
  for (let level = depth; level < toDepth; level++) node = node.length === 0 ? [] : [node];
  return node;
}

function* differing(
  before: Node | undefined,
  after: Node | undefined,
  level: number,
  base: number,
): Generator<number> {
  const length = Math.max(before?.length ?? 0, after?.length ?? 0);
  for (let index = 0; index < length; index++) {
    const [left, right] = [before?.[index], after?.[index]];
    if (left === right) continue;
    const key = base + index * width ** level;
    if (level === 0) yield key;
    else yield* differing(left as Node | undefined, right as Node | undefined, level - 1, key);
  }
}
