/** SQLite: two connections, one that writes, behind the writer door, and one that only reads. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Database, DatabaseFault, type Pieces, type Reader, type Transaction } from './database.js';
import { sqlite } from './dialect.js';
import { migrations } from './migrations/index.js';
import { insertByValues, type Statement } from './rows.js';

interface Pragmas {
  pragma(text: string): unknown;
}

const prepare = (database: Pragmas): void => {
  database.pragma('journal_mode = WAL');
  // Durable when a commit returns, also across a power cut.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // In KiB: the answers' keys are random, so each commit touches pages all over their tree. SQLite keeps 2 MB itself.
  database.pragma('cache_size = -32000');
  // Pages: a page that many commits touch is copied into the file once for all of them.
  database.pragma('wal_autocheckpoint = 4000');
  // What is deleted is overwritten, so that nobody finds it in the file who has the key of personal data.
  database.pragma('secure_delete = ON');
};

/** How long another process that writes is waited for. */
const busyTimeoutMs = 5000;

/** The one file of a data folder. */
export const sqliteFile = (dataDir: string): string => join(dataDir, 'satuatap.sqlite');

/** Opens and migrates the file of the data folder. */
export function openSqlite(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true });
  return openSqliteFile(sqliteFile(dataDir));
}

export async function openSqliteFile(file: string): Promise<Database> {
  const common = {
    type: 'better-sqlite3',
    database: file,
    timeout: busyTimeoutMs,
  } as const;
  const writer = new DataSource({
    ...common,
    prepareDatabase: prepare,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
  });
  await writer.initialize();
  await writer.runMigrations();
  const reader = new DataSource({ ...common, readonly: true });
  await reader.initialize();
  return new SqliteDatabase(writer, reader);
}

/** SQLite's words for a disk that is full, broken or not writable. */
const diskFault = /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN)/;

/** Another process, such as an operator's, has been writing for longer than is waited for. */
const busy = 'SQLITE_BUSY';

const ask = async <Row>(
  source: DataSource,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> => {
  try {
    const rows: unknown = await source.query(sql, [...parameters]);
    return rows as Row[];
  } catch (error) {
    const code = codeOf(error);
    throw code === busy || diskFault.test(code) ? new DatabaseFault(code, error) : error;
  }
};

/**
 * TypeORM's SQLite driver shares one connection, so overlapping transactions would mix: all writes pass `write`, one
 * after another. No other code opens a transaction.
 */
class SqliteDatabase extends Database {
  readonly dialect = sqlite;
  private turn: Promise<unknown> = Promise.resolve();
  private lastFault: string | null = null;
  private readonly tx: Transaction;
  private last: Statement[] = [];

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    super();
    const query = <Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> =>
      ask<Row>(writer, sql, parameters);
    this.tx = {
      dialect: sqlite,
      read: query,
      query,
      insert: (shape, rows) => this.each(insertByValues(shape, rows)),
      inserting: insertByValues,
      lastly: (statements) => {
        this.last.push(...statements);
      },
      together: async <T extends readonly unknown[]>(work: Pieces<T>) => {
        const results: unknown[] = [];
        for (const piece of work) results.push(await piece());
        return results as unknown as T;
      },
    };
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const result = this.turn.then(() => this.inTransaction(work));
    this.turn = result.then(
      () => {
        this.lastFault = null;
      },
      (error: unknown) => {
        if (error instanceof DatabaseFault && error.code !== busy) this.lastFault = error.code;
      },
    );
    return result;
  }

  private async inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    // It will write: another process that writes is waited for here, not met halfway.
    await this.tx.query('BEGIN IMMEDIATE');
    this.last = [];
    try {
      const result = await work(this.tx);
      await this.each(this.last);
      await this.tx.query('COMMIT');
      return result;
    } catch (error) {
      // SQLite may have rolled back already, as when the disk is full.
      await this.tx.query('ROLLBACK').catch(() => {});
      throw error;
    }
  }

  private async each(statements: readonly Statement[]): Promise<void> {
    for (const { sql, parameters } of statements) await this.tx.query(sql, parameters);
  }

  read<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    return ask<Row>(this.reader, sql, parameters);
  }

  /** For the command line: whatever else is read meanwhile is of that moment too. */
  atOneMoment<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.reader.transaction(() => work(this));
  }

  wipe(): Promise<void> {
    const wiped = this.turn.then(async () => {
      // Whoever reads just now is not waited for: the next time does it.
      await this.writer.query('PRAGMA busy_timeout = 0');
      try {
        await this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        await this.writer.query(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
      }
    });
    this.turn = wiped.catch(() => {});
    return wiped;
  }

  get fault(): string | null {
    return this.lastFault;
  }

  async close(): Promise<void> {
    await this.turn;
    await this.reader.destroy();
    await this.writer.destroy();
  }
}

/** TypeORM wraps the driver's error. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const code: unknown =
    Reflect.get(error, 'code') ?? Reflect.get(Object(Reflect.get(error, 'driverError')), 'code');
  return typeof code === 'string' ? code : '';
}
