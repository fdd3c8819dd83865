/** Looks for planted personal data wherever a server keeps or says something, however they are written there. */
import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { DataPlace } from './server-process.js';

/** By what it is, such as `identity`: texts, or the bytes of a picture. */
export type Planted = Readonly<Record<string, readonly (string | Buffer)[]>>;

/** Somewhere that is walked: a column, a log, an answer. */
export interface Place {
  readonly where: string;
  readonly content: string | Buffer;
}

/** Latin-1 spellings of it: one is looked for without case, the other as it is. */
interface Spelling {
  readonly how: string;
  readonly text: string;
  readonly exact: boolean;
}

const latin = (content: string | Buffer): string =>
  (typeof content === 'string' ? Buffer.from(content) : content).toString('latin1');

function spellingsOf(value: string | Buffer): Spelling[] {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  const plain = latin(bytes).toLowerCase();
  const percent = typeof value === 'string' ? encodeURIComponent(value).toLowerCase() : plain;
  const encoded = [percent, percent.replaceAll('%20', '+')].filter((text) => text !== plain);
  // In a longer text it may begin at any of three places of base64's groups; only what is its own counts.
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const own = whole
      .toString('base64')
      .slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6));
    return own;
  });
  return [
    { how: 'plain', text: plain, exact: false },
    ...encoded.map((text) => ({ how: 'percent-encoded', text, exact: false })),
    { how: 'hex', text: bytes.toString('hex'), exact: false },
    ...base64.flatMap((text) => [
      { how: 'base64', text, exact: true },
      { how: 'base64url', text: text.replaceAll('+', '-').replaceAll('/', '_'), exact: true },
    ]),
  ];
}

/** What is found where, as `identity, plain, in visit.undo`; empty if nothing is. */
export function findPlanted(planted: Planted, places: Iterable<Place>): string[] {
  const wanted = Object.entries(planted).flatMap(([what, values]) =>
    values.flatMap((value) => spellingsOf(value).map((spelling) => ({ what, ...spelling }))),
  );
  const found = new Set<string>();
  for (const { where, content } of places) {
    const text = latin(content);
    const lower = text.toLowerCase();
    for (const { what, how, text: spelled, exact } of wanted)
      if ((exact ? text : lower).includes(spelled)) found.add(`${what}, ${how}, in ${where}`);
  }
  return [...found].sort();
}

/** Every cell of every table that the database's own catalogue knows. */
export async function cellsOf(data: DataPlace): Promise<Place[]> {
  return data.databaseUrl
    ? postgresCells(data.databaseUrl)
    : sqliteCells(join(data.dataDir, 'satuatap.sqlite'));
}

const cellsOfRows = (table: string, rows: readonly Record<string, unknown>[]): Place[] =>
  rows.flatMap((row) =>
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([column, value]) => ({
        where: `${table}.${column}`,
        content: Buffer.isBuffer(value) ? value : typeof value === 'string' ? value : JSON.stringify(value),
      })),
  );

function sqliteCells(path: string): Place[] {
  const file = new Sqlite(path, { readonly: true });
  try {
    const tables = file
      .prepare("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
      .pluck()
      .all();
    return tables.flatMap((table) =>
      cellsOfRows(
        String(table),
        file.prepare(`SELECT * FROM "${String(table)}"`).all() as Record<string, unknown>[],
      ),
    );
  } finally {
    file.close();
  }
}

async function postgresCells(url: string): Promise<Place[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    );
    const cells: Place[] = [];
    for (const { name } of tables)
      cells.push(
        ...cellsOfRows(name, (await client.query<Record<string, unknown>>(`SELECT * FROM "${name}"`)).rows),
      );
    return cells;
  } finally {
    await client.end();
  }
}

/** The bytes of all files of a data folder, also what the database has left behind in its own. */
export async function filesOf(folder: string): Promise<Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => ({
        where: name,
        content: await readFile(join(parentPath, name)),
      })),
  );
}

const sealedText = /\bv\d+(?:\.[\w-]{8})?\.([\w-]{38,})/g;
const derived = (key: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `satuatap ${use}`, 32));

/** What is sealed in the places, opened with the key, wherever in a text it stands. */
export function unsealed(places: readonly Place[], key: Buffer): Place[] {
  const sealKey = derived(key, 'seal');
  return places.flatMap(({ where, content }) =>
    [...latin(content).matchAll(sealedText)].map(([, sealed = '']) => {
      const bytes = Buffer.from(sealed, 'base64url');
      // Without its context the tag cannot be checked, and needs not be: the text comes out all the same.
      const opener = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12));
      return { where: `${where}, opened`, content: opener.update(bytes.subarray(12, -16)) };
    }),
  );
}

/** As the program finds the same text again without keeping it. */
export const hashedAs = (key: Buffer, kinds: readonly string[], text: string): string[] =>
  kinds.map((kind) =>
    createHmac('sha256', derived(key, 'hash')).update(`${kind} ${text}`).digest('base64url'),
  );
