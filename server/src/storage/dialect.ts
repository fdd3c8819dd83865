/** The few places where SQLite and PostgreSQL want different words. */
export interface Dialect {
  readonly kind: 'sqlite' | 'postgres';
  /** Ends a SELECT whose rows nobody else may change until the transaction is over. */
  readonly forUpdate: string;
  /** A condition on a column with one parameter, which `list` makes of the values. */
  readonly among: (column: string) => string;
  readonly list: (values: readonly string[]) => unknown;
  /** The database's clock, epoch ms. */
  readonly now: string;
  /** A statement after which no other transaction writes to the table until this one is over. */
  readonly lockTable: (table: string) => string;
}

export const sqlite: Dialect = {
  kind: 'sqlite',
  // The writer door lets one transaction in at a time.
  forUpdate: '',
  among: (column) => `${column} IN (SELECT value FROM json_each(?))`,
  list: (values) => JSON.stringify(values),
  now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  // The writer door has locked all of them.
  lockTable: () => 'SELECT 1',
};

export const postgres: Dialect = {
  kind: 'postgres',
  forUpdate: ' FOR UPDATE',
  among: (column) => `${column} = ANY(?::text[])`,
  list: (values) => values,
  now: 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)',
  lockTable: (table) => `LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`,
};
