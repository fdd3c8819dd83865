/** Puts what a backup holds where nothing is yet. */
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, Reader } from '../storage/database.js';
import { openDatabase, type Place } from '../storage/open.js';
import { checkSqlite } from '../storage/sqlite-backup.js';
import { openSqlite, sqliteFile } from '../storage/sqlite.js';
import { readTables, type Table } from '../storage/tables.js';
import { toDisk } from './backup.js';
import { copyTable } from './copy.js';
import { isPassing } from './passing.js';

/** @throws Error if there is data already, or the file is no sound backup; then nothing is changed */
export async function restore(file: string, place: Place): Promise<void> {
  if (!existsSync(file)) throw new Error(`${file} is not there.`);
  await (place.databaseUrl === null ? toFolder(file, place.dataDir) : toPostgres(file, place));
}

async function toFolder(file: string, dataDir: string): Promise<void> {
  const target = sqliteFile(dataDir);
  const there = ['', '-wal', '-shm'].map((rest) => `${target}${rest}`).find((path) => existsSync(path));
  if (there !== undefined) throw new Error(`${there} is there already: restore into an empty folder.`);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unfinished = `${target}.unfinished`;
  try {
    await copyFile(file, unfinished, constants.COPYFILE_FICLONE);
    checkSqlite(unfinished, file);
    await toDisk(unfinished);
    await rename(unfinished, target);
    await toDisk(dataDir);
  } finally {
    await rm(unfinished, { force: true });
  }
  const database = await openSqlite(dataDir);
  try {
    await forget(database, await readTables());
  } finally {
    await database.close();
  }
}

const forget = (database: Database, tables: readonly Table[]): Promise<void> =>
  database.write(async (tx) => {
    for (const { table } of tables) if (isPassing(table)) await tx.query(`DELETE FROM ${table}`);
  });

async function toPostgres(file: string, place: Place): Promise<void> {
  // A copy: it is brought up to date before it is read, and the backup stays as it is.
  const folder = await mkdtemp(join(tmpdir(), 'satuatap-restore-'));
  try {
    await copyFile(file, sqliteFile(folder));
    checkSqlite(sqliteFile(folder), file);
    const tables = await readTables();
    const target = await openDatabase(place);
    const source = await openSqlite(folder);
    try {
      await target.write(async (tx) => {
        await refuseUnlessEmpty(tx, tables);
        for (const table of tables) if (!isPassing(table.table)) await copyTable(table, source, tx);
      }, 'slow');
    } finally {
      await source.close();
      await target.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function refuseUnlessEmpty(reader: Reader, tables: readonly Table[]): Promise<void> {
  for (const { table } of tables) {
    if ((await reader.read(`SELECT 1 AS one FROM ${table} LIMIT 1`)).length > 0)
      throw new Error(`The database has rows in ${table} already: restore into an empty one.`);
  }
}
