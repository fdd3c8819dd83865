/** Reads what a database holds as an auditor would, past the program: the same from SQLite and from PostgreSQL. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { DataPlace } from './server-process.js';

/** In the order of their keys. */
const contents = {
  journal: `SELECT building_id, date, seq, version, event FROM journal ORDER BY building_id, date, seq`,
  building_day: `SELECT building_id, date, seq FROM building_day ORDER BY building_id, date`,
  command: `SELECT building_id, command_id, fingerprint, date, first_seq, last_seq, refusal FROM command
    ORDER BY building_id, command_id`,
  ticket: `SELECT building_id, date, ticket_id, number, issued_at, channel, language, priority FROM ticket
    ORDER BY building_id, date, ticket_id`,
  stop: `SELECT building_id, date, ticket_id, stop, service_id, state, waiting_since, waited_ms, counter_id, calls,
    outcome, ended_at FROM stop ORDER BY building_id, date, ticket_id, stop`,
  device: 'SELECT id, kind, building_id, place, token_hash, paired_at FROM device ORDER BY id',
  staff: 'SELECT id, name, password_hash, role, building_ids FROM staff ORDER BY id',
  building: 'SELECT id, config, updated_at FROM building ORDER BY id',
  session: 'SELECT token_hash FROM session ORDER BY token_hash',
} as const;
type Content = keyof typeof contents;
const contentNames = Object.keys(contents) as Content[];
export type Row = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<Content, readonly Row[]>>;

/** `from`: a SQLite file, or where a server keeps its data. */
export async function readRows(from: string | DataPlace): Promise<Rows> {
  if (typeof from === 'string') return readFile(from);
  return from.databaseUrl ? readPostgres(from.databaseUrl) : readFile(join(from.dataDir, 'satuatap.sqlite'));
}

function readFile(file: string): Rows {
  const database = new Sqlite(file, { readonly: true });
  try {
    return all(contentNames.map((name) => database.prepare(contents[name]).all() as Row[]));
  } finally {
    database.close();
  }
}

async function readPostgres(url: string): Promise<Rows> {
  const client = new pg.Client({
    connectionString: url,
    // Counts and milliseconds are below 2^53.
    types: { getTypeParser: (type: number) => (type === 20 ? Number : pg.types.getTypeParser(type)) },
  });
  await client.connect();
  try {
    const read: Row[][] = [];
    for (const name of contentNames) read.push((await client.query<Row>(contents[name])).rows);
    return all(read);
  } finally {
    await client.end();
  }
}

const all = (read: readonly Row[][]): Rows =>
  Object.fromEntries(contentNames.map((name, index) => [name, read[index]])) as unknown as Rows;

/** What belongs to one building. */
export const ofBuilding = (rows: readonly Row[], id: string): readonly Row[] =>
  rows.filter((row) => (row['building_id'] ?? row['id']) === id);
