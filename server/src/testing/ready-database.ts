/**
 * A database for one test, whose tables stand and are empty, as if a server had started on it before: it gets none of
 * the shipped buildings. To make the tables for each test takes longer than most tests.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import pg from 'pg';
import { openDatabase, type Place } from '../storage/open.js';
import { sqliteFile } from '../storage/sqlite.js';
import { freshDatabase, type FreshDatabase } from '../../../scripts/lib/fresh-database.mjs';

/** A file of tables without rows; made by the first test of a file of tests. */
let emptyFile: Buffer | null = null;

/** Puts SQLite's file into a folder. */
export async function layTables(dataDir: string): Promise<void> {
  emptyFile ??= await makeEmptyFile();
  writeFileSync(sqliteFile(dataDir), emptyFile);
}

async function makeEmptyFile(): Promise<Buffer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'satuatap-'));
  await make({ dataDir, databaseUrl: null });
  const file = readFileSync(sqliteFile(dataDir));
  rmSync(dataDir, { recursive: true });
  return file;
}

const startedBefore = "INSERT INTO secret (name, value) VALUES ('buildings-loaded', 'yes')";

async function make(place: Place): Promise<void> {
  const database = await openDatabase(place);
  await database.write((tx) => tx.query(startedBefore));
  await database.close();
}

/** PostgreSQL databases that tests have given back. */
const idle: FreshDatabase[] = [];
let shape: unknown;

/** A PostgreSQL database; `giveBack` leaves it to the next test. */
export async function takePostgres(): Promise<{ url: string; giveBack: () => void }> {
  const database = (await nextIdle()) ?? (await makePostgres());
  return { url: database.url, giveBack: () => void idle.push(database) };
}

async function nextIdle(): Promise<FreshDatabase | undefined> {
  for (let used = idle.pop(); used; used = idle.pop()) {
    if (await onConnection(used, empty)) return used;
    // A test has changed its tables.
    await used.dispose();
  }
  return undefined;
}

async function makePostgres(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  await make({ dataDir: '', databaseUrl: database.url });
  shape ??= await onConnection(database, shapeOf);
  return database;
}

afterAll(() => Promise.all(idle.splice(0).map((database) => database.dispose())));

async function onConnection<T>({ url }: FreshDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Takes out every row; `false` where the tables are not as they were made. */
async function empty(client: pg.Client): Promise<boolean> {
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  if (JSON.stringify(await shapeOf(client)) !== JSON.stringify(shape)) return false;
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
  );
  // Without triggers: neither the order of references matters then, nor that some rows may not be deleted.
  await client.query('SET session_replication_role = replica');
  await client.query([...rows.map(({ name }) => `DELETE FROM ${name}`), startedBefore].join(';'));
  return true;
}

const shapeOf = async (client: pg.Client): Promise<unknown> => {
  const { rows } = await client.query(
    `SELECT relname AS name, (SELECT count(*) FROM pg_trigger WHERE tgrelid = pg_class.oid) AS triggers
     FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY relname`,
  );
  return rows;
};
