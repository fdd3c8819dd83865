/** One file that holds everything, of either database: a SQLite file with the same tables. */
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openDatabase, type Place } from '../storage/open.js';
import { checkSqlite, copySqlite, type Extent } from '../storage/sqlite-backup.js';
import { openSqliteFile, sqliteFile } from '../storage/sqlite.js';
import { readTables } from '../storage/tables.js';
import { copyTable } from './copy.js';
import { isPassing } from './passing.js';

/** While servers go on. Under its name the file is whole, checked and on the disk, or is not there. */
export async function backup(place: Place, file: string): Promise<Extent> {
  if (existsSync(file)) throw new Error(`${file} is there already; it is not written over.`);
  const unfinished = `${file}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    // It holds keys and password hashes: for its owner only.
    await (await open(unfinished, 'wx', 0o600)).close();
    await (place.databaseUrl === null ? copyFolder(place.dataDir, unfinished) : copyRows(place, unfinished));
    const extent = checkSqlite(unfinished);
    await toDisk(unfinished);
    await rename(unfinished, file);
    await toDisk(dirname(file));
    return extent;
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) await rm(`${unfinished}${rest}`, { force: true });
  }
}

async function copyFolder(dataDir: string, to: string): Promise<void> {
  const file = sqliteFile(dataDir);
  if (!existsSync(file))
    throw new Error(`${file} is not there: DATA_DIR or DATABASE_URL must name the data.`);
  await copySqlite(file, to);
}

async function copyRows(place: Place, to: string): Promise<void> {
  const tables = await readTables();
  const source = await openDatabase(place);
  const target = await openSqliteFile(to);
  try {
    await source.atOneMoment((reader) =>
      target.write(async (tx) => {
        for (const table of tables) if (!isPassing(table.table)) await copyTable(table, reader, tx);
      }),
    );
  } finally {
    await target.close();
    await source.close();
  }
}

/** A file's or a folder's content, through a power cut. */
export async function toDisk(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
