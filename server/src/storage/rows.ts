/** Writes many rows with few statements, whose texts stay in the driver's cache. */
import type { EntityManager } from 'typeorm';

/** Rows a statement; a group is cut into the largest that fit. */
const sizes = [64, 32, 16, 8, 4, 2, 1] as const;

export interface RowShape {
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns of the key; given, a row that is there is replaced. */
  readonly key?: readonly string[];
}

const texts = new Map<string, string>();

function textOf({ table, columns, key }: RowShape, rows: number): string {
  const name = `${table}/${rows}`;
  let text = texts.get(name);
  if (text === undefined) {
    const one = `(${columns.map(() => '?').join(', ')})`;
    const replaced = columns
      .filter((column) => !key?.includes(column))
      .map((column) => `${column} = excluded.${column}`);
    text =
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, () => one).join(', ')}` +
      (key ? ` ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${replaced.join(', ')}` : '');
    texts.set(name, text);
  }
  return text;
}

export async function insertRows(
  manager: EntityManager,
  shape: RowShape,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  let done = 0;
  for (const size of sizes) {
    while (rows.length - done >= size) {
      await manager.query(textOf(shape, size), rows.slice(done, done + size).flat());
      done += size;
    }
  }
}
