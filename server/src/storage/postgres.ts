/** PostgreSQL: a pool of connections; each transaction has one of its own, and they run beside each other. */
import { Writable } from 'node:stream';
import pg, { DatabaseError, type PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { logger } from '../problems/log.js';
import {
  Database,
  DatabaseFault,
  type Pace,
  type Pieces,
  type Reader,
  type Transaction,
} from './database.js';
import { postgres } from './dialect.js';
import { migrations } from './migrations/index.js';
import { insertByColumns, type Statement } from './rows.js';

/** Connections an instance: one a building at work, and what reads beside them. */
const connections = 20;
/** Milliseconds. Whoever waits for an answer is told to try again rather than left waiting. */
const patience = {
  connectionTimeoutMillis: 3000,
  /** Given up by us: the network may carry nothing any more. */
  query_timeout: 8000,
  /** Given up by PostgreSQL, before we do. */
  statement_timeout: 6000,
  lock_timeout: 5000,
  /** An instance that is cut off lets go of the day that it had locked, before those who wait for it give up. */
  idle_in_transaction_session_timeout: 3000,
} as const;
const unhurried = [
  'SET LOCAL statement_timeout = 0',
  'SET LOCAL lock_timeout = 0',
  'SET LOCAL idle_in_transaction_session_timeout = 0',
];
/** Milliseconds; pg takes 0 for "as usual". */
const unhurriedMs = 24 * 3_600_000;
/** At the start PostgreSQL may be a little later than we are. */
const startPatienceMs = 60_000;
/** Any number that no other program on the database takes for its own advisory lock. */
const migrationLock = 7_283_941;

/** Waits for PostgreSQL, and brings the tables up to date; of several instances that start together one does it. */
export async function openPostgres(url: string): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    // Else TypeORM finds one of its own beside a bundle, whose errors would not be known as PostgreSQL's.
    driver: pg,
    url,
    applicationName: 'satuatap',
    poolSize: connections,
    // Counts and milliseconds are below 2^53.
    parseInt8: true,
    installExtensions: false,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    poolErrorHandler: (error: unknown) => logger.warn({ err: error }, 'an idle connection was lost'),
    // Statements that are asked for together go out together.
    extra: { ...patience, keepAlive: true, pipeline: true },
  });
  await untilItAnswers(source);
  const runner = source.createQueryRunner();
  try {
    await runner.query('SET statement_timeout = 0');
    await runner.query('SET lock_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await source.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock_all()').catch(() => {});
    await runner.query('RESET ALL').catch(() => {});
    await runner.release();
  }
  return new PostgresDatabase(source);
}

async function untilItAnswers(source: DataSource): Promise<void> {
  for (const startedAt = Date.now(); ;) {
    try {
      await source.initialize();
      return;
    } catch (error) {
      if (Date.now() - startedAt > startPatienceMs || isRefused(error)) throw error;
      logger.warn({ err: error }, 'PostgreSQL does not answer yet');
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

/** No word from PostgreSQL. What was asked of it may have been done all the same. */
class Unreachable extends Error {
  constructor(cause: unknown) {
    super(`PostgreSQL does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

class PostgresDatabase extends Database {
  readonly dialect = postgres;
  private lastFault: string | null = null;

  constructor(private readonly source: DataSource) {
    super();
  }

  async write<T>(work: (tx: Transaction) => Promise<T>, pace: Pace = 'brisk'): Promise<T> {
    try {
      const result = await this.inTransaction('BEGIN', pace, work);
      this.lastFault = null;
      return result;
    } catch (error) {
      if (error instanceof DatabaseFault) this.lastFault = error.code;
      throw error;
    }
  }

  read<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    return this.withConnection((client) => ask<Row>(client, sql, parameters));
  }

  atOneMoment<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.inTransaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', 'slow', work);
  }

  /** PostgreSQL's own vacuum does it, in its time. */
  wipe(): Promise<void> {
    return Promise.resolve();
  }

  get fault(): string | null {
    return this.lastFault;
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  private inTransaction<T>(begin: string, pace: Pace, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.withConnection(async (client) => {
      // Goes out with the first statement of the work; if it fails, so does that one.
      const begun = ask(client, begin);
      begun.catch(() => {});
      try {
        if (pace === 'slow') for (const setting of unhurried) await ask(client, setting);
        const last: Statement[] = [];
        const tx = transactionOn(client, pace, last);
        const result = await work(tx);
        // After a failure PostgreSQL takes the COMMIT for a ROLLBACK.
        await allOf([...last.map(({ sql, parameters }) => tx.query(sql, parameters)), ask(client, 'COMMIT')]);
        return result;
      } catch (error) {
        if (!isBroken(error)) await ask(client, 'ROLLBACK');
        throw error;
      }
    });
  }

  private async withConnection<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = await connect(runner);
      try {
        return await work(client);
      } catch (error) {
        // Whatever it still carries is not for the next one.
        if (isBroken(error)) endUnheard(client);
        throw error;
      }
    } catch (error) {
      const fault = faultIn(error);
      throw fault === null ? error : new DatabaseFault(fault, error);
    } finally {
      await runner.release();
    }
  }
}

async function connect(runner: QueryRunner): Promise<PoolClient> {
  try {
    // TypeORM types its driver's connection loosely.
    return (await runner.connect()) as PoolClient;
  } catch (error) {
    throw error instanceof DatabaseError ? error : new Unreachable(error);
  }
}

/** Waits for all of them; rejects with the failure that came first. */
async function allOf(answers: readonly Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(answers);
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}

/** @param last takes the statements that are left for the end */
function transactionOn(client: PoolClient, pace: Pace, last: Statement[]): Transaction {
  const timeout = pace === 'slow' ? { query_timeout: unhurriedMs } : {};
  const query = <Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> =>
    ask<Row>(client, sql, parameters, timeout);
  return {
    dialect: postgres,
    read: query,
    query,
    insert: async (shape, rows) => {
      for (const { sql, parameters } of insertByColumns(shape, rows)) await query(sql, parameters);
    },
    together: async <T extends readonly unknown[]>(work: Pieces<T>) =>
      (await allOf(work.map((piece) => piece()))) as unknown as T,
    inserting: insertByColumns,
    lastly: (statements) => {
      last.push(...statements);
    },
  };
}

interface Prepared {
  readonly name: string;
  readonly text: string;
}
const prepared = new Map<string, Prepared>();

/** Each text is parsed once a connection; texts are constants of the program, so there are few. */
function prepare(sql: string): Prepared {
  let known = prepared.get(sql);
  if (!known) {
    let parameter = 0;
    known = { name: `s${prepared.size}`, text: sql.replaceAll('?', () => `$${++parameter}`) };
    prepared.set(sql, known);
  }
  return known;
}

/** Whatever is asked for until the program waits goes out in one piece. */
function gatherWrites(client: PoolClient): void {
  const connection: unknown = Reflect.get(client, 'connection');
  const stream: unknown = typeof connection === 'object' && connection && Reflect.get(connection, 'stream');
  if (!(stream instanceof Writable)) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

async function ask<Row>(
  client: PoolClient,
  sql: string,
  parameters?: readonly unknown[],
  timeout: { readonly query_timeout?: number } = {},
): Promise<Row[]> {
  const query = parameters ? { ...prepare(sql), values: [...parameters] } : { text: sql };
  gatherWrites(client);
  try {
    const { rows } = await client.query<Row & object>({ ...query, ...timeout });
    return rows;
  } catch (error) {
    throw error instanceof DatabaseError ? error : new Unreachable(error);
  }
}

/** The connection is of no further use: nothing came back over it, or PostgreSQL hung up. */
const isBroken = (error: unknown): boolean =>
  error instanceof Unreachable ||
  (error instanceof DatabaseError && /^(08|57P|25P0[34])/.test(error.code ?? ''));

/** Ends a connection that may never answer again. */
function endUnheard(client: PoolClient): void {
  void (client as unknown as { end: () => Promise<void> }).end().catch(() => {});
}

/** What speaks of PostgreSQL (connection, rollback, resources, operator, system, internal), not of what was asked. */
function faultIn(error: unknown): string | null {
  if (error instanceof Unreachable) return 'unreachable';
  if (error instanceof DatabaseError && /^(08|40|53|55P03|57|58|XX)/.test(error.code ?? ''))
    return error.code ?? null;
  return null;
}

/** A wrong password, or no such database, does not get better by waiting. */
const isRefused = (error: unknown): boolean =>
  error instanceof DatabaseError && /^(28|3D)/.test(error.code ?? '');
