/** The two connections: one that writes, behind the writer door, and one that only reads. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Spine1764000000000 } from './migrations/1-spine.js';
import { CommandFingerprint1764100000000 } from './migrations/2-command-fingerprint.js';

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
};

/** Opens and migrates the file `satuatap.sqlite` of the data folder. */
export async function openDatabase(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true });
  const common = {
    type: 'better-sqlite3',
    database: join(dataDir, 'satuatap.sqlite'),
    timeout: 5000,
  } as const;
  const writer = new DataSource({
    ...common,
    prepareDatabase: prepare,
    migrations: [Spine1764000000000, CommandFingerprint1764100000000],
    migrationsTransactionMode: 'each',
  });
  await writer.initialize();
  await writer.runMigrations();
  const reader = new DataSource({ ...common, readonly: true });
  await reader.initialize();
  return new Database(writer, reader);
}

/** SQLite's words for a disk that is full, broken or not writable. */
const diskFault = /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN)/;

/**
 * The process's one way to the database. TypeORM's SQLite driver shares one connection, so overlapping transactions
 * would mix: all writes pass `write`, one after another. No other code opens a transaction.
 */
export class Database implements OnApplicationShutdown {
  private turn: Promise<unknown> = Promise.resolve();
  private fault: string | null = null;

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  /** Runs `work` in a transaction of its own, after all that came before. It is durable when this resolves. */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const result = this.turn.then(() => this.writer.transaction(work));
    this.turn = result.then(
      () => {
        this.fault = null;
      },
      (error: unknown) => {
        const code = codeOf(error);
        if (diskFault.test(code)) this.fault = code;
      },
    );
    return result;
  }

  /** Reads what is committed. */
  async read<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const rows: unknown = await this.reader.query(sql, [...parameters]);
    return rows as Row[];
  }

  /** Everything that is read until `work` is over is of one moment; for the command line, where nothing else reads. */
  atOneMoment<T>(work: () => Promise<T>): Promise<T> {
    return this.reader.transaction(work);
  }

  /** Why the last write could not be made durable; `null` while the disk takes what is written. */
  get diskFault(): string | null {
    return this.fault;
  }

  async onApplicationShutdown(): Promise<void> {
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
