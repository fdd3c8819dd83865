/** The tables as the migrations make them, for what copies all of them. */
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import type { ColumnType, RowShape } from './rows.js';

export interface Table extends RowShape {
  readonly key: readonly string[];
}

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** Its place in the key, from 1; 0: not in it. */
  readonly key: number;
}

const columnTypes: Readonly<Record<string, ColumnType>> = {
  TEXT: 'text',
  INTEGER: 'bigint',
  BIGINT: 'bigint',
};

/** In the order in which they were made, so that what is referred to comes first. */
export async function readTables(): Promise<Table[]> {
  const source = new DataSource({
    type: 'better-sqlite3',
    database: ':memory:',
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    await source.runMigrations();
    const rows: ColumnRow[] = await source.query(
      `SELECT made.name AS "table", col.name AS "column", col.type AS type, col.pk AS key
       FROM sqlite_master AS made, pragma_table_info(made.name) AS col
       WHERE made.type = 'table' AND made.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND made.name <> 'migrations'
       ORDER BY made.rowid, col.cid`,
    );
    const byTable = new Map<string, ColumnRow[]>();
    for (const row of rows) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row]);
    return [...byTable].map(([table, columns]) => asTable(table, columns));
  } finally {
    await source.destroy();
  }
}

function asTable(table: string, rows: readonly ColumnRow[]): Table {
  const columns = rows.map(({ column, type }) => {
    const known = columnTypes[type];
    if (!known) throw new Error(`${table}.${column} is of a type that is not copied: ${type}.`);
    return [column, known] as const;
  });
  const key = rows.filter((row) => row.key > 0).sort((a, b) => a.key - b.key);
  if (key.length === 0) throw new Error(`${table} has no key.`);
  return { table, columns: Object.fromEntries(columns), key: key.map(({ column }) => column) };
}

/** The names of the migrations of this program. */
export const migrationNames: ReadonlySet<string> = new Set(migrations.map(({ name }) => name));
