/** Carries rows from one database to another, a page at a time, and tells them by a digest. */
import { createHash } from 'node:crypto';
import type { Reader, Transaction } from '../storage/database.js';
import type { Table } from '../storage/tables.js';
import { isAppendOnly } from './append-only.js';

/** Rows in memory at a time. */
const pageRows = 1000;

/** Of which rows: a condition with its parameters. */
export interface Scope {
  readonly where: string;
  readonly parameters: readonly unknown[];
  /** A column that all of them have alike, which the order need not mind. */
  readonly alike?: string;
}
const everything: Scope = { where: 'true', parameters: [] };

async function* pages(
  { table, columns, key }: Table,
  reader: Reader,
  scope: Scope,
): AsyncGenerator<unknown[][]> {
  const names = Object.keys(columns);
  const telling = key.filter((column) => column !== scope.alike);
  // Where nothing else tells rows apart there is one at most.
  const order = telling.length > 0 ? telling : key;
  const places = order.map((column) => names.indexOf(column));
  const beyond = ` AND (${order.join(', ')}) > (${order.map(() => '?').join(', ')})`;
  for (let last: unknown[] | null = null; ;) {
    const rows: Record<string, unknown>[] = await reader.read(
      `SELECT ${names.join(', ')} FROM ${table} WHERE ${scope.where}${last ? beyond : ''}
       ORDER BY ${order.join(', ')} LIMIT ${pageRows}`,
      [...scope.parameters, ...(last ?? [])],
    );
    const page = rows.map((row) => names.map((name) => row[name]));
    if (page.length > 0) yield page;
    if (page.length < pageRows) return;
    last = places.map((place) => page.at(-1)?.[place]);
  }
}

async function digestOf(
  table: Table,
  reader: Reader,
  scope: Scope,
  each: (page: unknown[][]) => Promise<void> = async () => {},
): Promise<string> {
  const hash = createHash('sha256');
  for await (const page of pages(table, reader, scope)) {
    for (const row of page) hash.update(JSON.stringify(row));
    await each(page);
  }
  return hash.digest('hex');
}

/**
 * Carries the rows of a table over and reads them again where they are now.
 * @param replace rows with the same key, rather than fail
 * @throws Error if what is read there is not what was read here
 */
export async function copyTable(
  table: Table,
  from: Reader,
  to: Transaction,
  { scope = everything, replace = false }: { scope?: Scope; replace?: boolean } = {},
): Promise<void> {
  const stays = isAppendOnly(table.table);
  const shape = replace ? { ...table, stays } : { table: table.table, columns: table.columns };
  const sent = await digestOf(table, from, scope, (page) => to.insert(shape, page));
  const arrived = await digestOf(table, to, scope);
  if (sent !== arrived) throw new Error(`${table.table} did not arrive as it was sent.`);
}

/** Whether both hold the very same rows. */
export async function isAlike(table: Table, one: Reader, other: Reader, scope: Scope): Promise<boolean> {
  return (await digestOf(table, one, scope)) === (await digestOf(table, other, scope));
}
