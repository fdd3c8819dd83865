/** What is done to a SQLite file as a whole, beside the server that may have it open. */
import Sqlite from 'better-sqlite3';
import { migrationNames } from './tables.js';

const everyPage = 0x7fff_ffff;

/** SQLite's online backup: the file as it is at one moment; who writes meanwhile is not held up. */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { readonly: true, fileMustExist: true });
  try {
    // In one step: SQLite would begin anew whenever the server writes between two.
    await source.backup(to, { progress: () => everyPage });
  } finally {
    source.close();
  }
}

export interface Extent {
  readonly days: number;
  readonly events: number;
}

/**
 * Makes the file whole without others beside it, and reads all of it.
 * @param name what to call it in errors
 * @throws Error if it is damaged, or is no database of ours, or of a newer program
 */
export function checkSqlite(file: string, name = file): Extent {
  const database = new Sqlite(file, { fileMustExist: true });
  try {
    const [found] = readOr(name, () => database.pragma('integrity_check') as { integrity_check: string }[]);
    if (found?.integrity_check !== 'ok') throw new Error(`${name} is damaged: ${found?.integrity_check}`);
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new Error(`${name} is damaged: it refers to rows that it does not have.`);
    const made = readOr(
      name,
      () => database.prepare('SELECT name FROM migrations').pluck().all() as string[],
    );
    const newer = made.find((name) => !migrationNames.has(name));
    if (newer !== undefined) throw new Error(`${name} is of a newer program: it has ${newer}.`);
    const extent = database
      .prepare('SELECT count(*) AS days, coalesce(sum(seq), 0) AS events FROM building_day')
      .get() as Extent;
    database.pragma('journal_mode = DELETE');
    return extent;
  } finally {
    database.close();
  }
}

function readOr<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    throw new Error(`${file} is not a database of this program: ${error.message}`, { cause: error });
  }
}

/** Whether another process has the file open, such as a server. */
export function isOpenElsewhere(file: string): boolean {
  const database = new Sqlite(file, { fileMustExist: true, timeout: 0 });
  try {
    // Leaving the write-ahead log needs the file for oneself alone.
    return database.pragma('journal_mode = DELETE', { simple: true }) !== 'delete';
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    database.close();
  }
}
