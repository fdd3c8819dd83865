/** A database that refuses the stops of tickets from the third on, as a disk that breaks would. */
import type { Database } from '../storage/database.js';

const breaking = {
  sqlite: [
    `CREATE TRIGGER broken BEFORE INSERT ON stop WHEN new.ticket_id >= 3
     BEGIN SELECT RAISE(ABORT, 'the disk broke'); END`,
  ],
  postgres: [
    `CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'the disk broke'; END $$`,
    `CREATE TRIGGER broken BEFORE INSERT ON stop FOR EACH ROW WHEN (new.ticket_id >= 3)
     EXECUTE FUNCTION broken()`,
  ],
} as const;

const mending = { sqlite: ['DROP TRIGGER broken'], postgres: ['DROP FUNCTION broken CASCADE'] } as const;

const runAll = (database: Database, statements: readonly string[]): Promise<void> =>
  database.write(async (tx) => {
    for (const statement of statements) await tx.query(statement);
  });

export const breakTable = (database: Database): Promise<void> =>
  runAll(database, breaking[database.dialect.kind]);
export const mendTable = (database: Database): Promise<void> =>
  runAll(database, mending[database.dialect.kind]);
