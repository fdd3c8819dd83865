import type { Database } from './database.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';

/** Where the data is: a folder for SQLite's file, or PostgreSQL's address, which goes before. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

/** Opens the database and brings its tables up to date. */
export const openDatabase = ({ dataDir, databaseUrl }: Place): Promise<Database> =>
  databaseUrl === null ? openSqlite(dataDir) : openPostgres(databaseUrl);
