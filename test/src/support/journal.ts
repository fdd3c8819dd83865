/** Reads a server's SQLite file as an auditor would: after the fact, from outside. */
import { join } from 'node:path';
import type { QueueEvent } from '@satuatap/shared/queue';
import Database from 'better-sqlite3';

/** The events of a building's newest day, in order; the server need not run. */
export function readEvents(dataDir: string, buildingId: string): QueueEvent[] {
  const database = new Database(join(dataDir, 'satuatap.sqlite'), { readonly: true });
  try {
    const rows = database
      .prepare<[string, string], { event: string }>(
        `SELECT event FROM journal WHERE building_id = ?
         AND date = (SELECT max(date) FROM journal WHERE building_id = ?) ORDER BY seq`,
      )
      .all(buildingId, buildingId);
    return rows.map(({ event }) => JSON.parse(event) as QueueEvent);
  } finally {
    database.close();
  }
}
