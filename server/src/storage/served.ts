import { existsSync } from 'node:fs';
import type { Place } from './open.js';
import { countServers } from './postgres-servers.js';
import { isOpenElsewhere } from './sqlite-backup.js';
import { sqliteFile } from './sqlite.js';

/** Whether a server works on the data. Asked before they are opened by oneself. */
export async function isServed({ databaseUrl, dataDir }: Place): Promise<boolean> {
  if (databaseUrl !== null) return (await countServers(databaseUrl)) > 0;
  return existsSync(sqliteFile(dataDir)) && isOpenElsewhere(sqliteFile(dataDir));
}
