/** Carries one building from one database to another: journal, answers, read model, devices, configuration, key. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Audit, type AuditReport } from '../journal/audit.js';
import { Journal } from '../journal/journal.js';
import { checkName, readCheck } from '../personal/key-check.js';
import type { Database, Reader, Transaction } from '../storage/database.js';
import { openDatabase, type Place } from '../storage/open.js';
import { anythingSealed } from '../storage/sealed-columns.js';
import { isServed } from '../storage/served.js';
import { sqliteFile } from '../storage/sqlite.js';
import { readTables, type Table } from '../storage/tables.js';
import { isAppendOnly } from './append-only.js';
import { copyTable, isAlike, type Scope } from './copy.js';
import { isPassing } from './passing.js';

/**
 * The building is at one of the two places. Ended between the two commits it is at both: the same move again, before
 * the target is used, takes it from the source.
 * @throws Error if a server runs at the source, or the target has days of the building; then nothing is changed
 */
export async function move(buildingId: string, from: Place, to: Place): Promise<AuditReport> {
  if (await isServed(from)) throw new Error(`The source ${stopFirst}`);
  const live = await isServed(to);
  if (live && to.databaseUrl === null) throw new Error(`The target ${stopFirst}`);
  if (from.databaseUrl === null && !existsSync(sqliteFile(from.dataDir)))
    throw new Error(`${sqliteFile(from.dataDir)} is not there.`);
  const tables = (await readTables()).filter(({ table }) => !isPassing(table));
  const source = await openDatabase(from);
  try {
    const target = await openDatabase(to);
    try {
      await refuseIfSame(source, target);
      return await carry(buildingId, tables, source, target, live);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function carry(
  buildingId: string,
  tables: readonly Table[],
  source: Database,
  target: Database,
  live: boolean,
): Promise<AuditReport> {
  const before = await source.atOneMoment(async (reader) => {
    await target.write(async (tx) => {
      if (await isThere(tx, reader, tables, buildingId)) return;
      await clear(tx, tables, buildingId, live);
      for (const table of tables) {
        const scope = scopeOf(table, buildingId);
        // The target may have the building's file, without a day yet.
        if (scope) await copyTable(table, reader, tx, { scope, replace: true });
      }
      await keepTicketKey(reader, tx, buildingId);
      if (await anythingSealed(reader, tables, buildingId)) await bringKeyCheck(reader, tx);
    }, 'slow');
    return tips(reader, buildingId);
  });
  const report = await new Audit(target, new Journal(target)).verify(buildingId);
  try {
    if (report.findings.length > 0)
      throw new Error(`The building was not moved:\n${report.findings.join('\n')}`);
    await source.write(async (tx) => {
      await tx.read(`SELECT id FROM building WHERE id = ?${tx.dialect.forUpdate}`, [buildingId]);
      if ((await tips(tx, buildingId)) !== before)
        throw new Error('Somebody wrote at the source meanwhile; the building was not moved.');
      await remove(tx, tables, buildingId);
    }, 'slow');
  } catch (error) {
    await target.write((tx) => remove(tx, tables, buildingId), 'slow');
    throw error;
  }
  return report;
}

/** By a mark that is written in one and looked for in the other: one database has many names. */
async function refuseIfSame(source: Database, target: Database): Promise<void> {
  const mark = `move-${randomUUID()}`;
  await target.write((tx) => tx.query("INSERT INTO secret (name, value) VALUES (?, '')", [mark]));
  try {
    if ((await source.read('SELECT name FROM secret WHERE name = ?', [mark])).length > 0)
      throw new Error('The source and the target are the same database.');
  } finally {
    await target.write((tx) => tx.query('DELETE FROM secret WHERE name = ?', [mark]));
  }
}

const stopFirst = 'is in use: stop its servers first, so that nobody gives a number meanwhile.';

/** Whether an earlier move that was ended halfway brought it. */
async function isThere(
  tx: Transaction,
  from: Reader,
  tables: readonly Table[],
  buildingId: string,
): Promise<boolean> {
  // An instance that opens the building's first day waits for this row.
  await tx.read(`SELECT id FROM building WHERE id = ?${tx.dialect.forUpdate}`, [buildingId]);
  if ((await tips(tx, buildingId)) === '[]') return false;
  for (const table of tables) {
    const scope = 'date' in table.columns ? scopeOf(table, buildingId) : null;
    if (scope && !(await isAlike(table, from, tx, scope))) return false;
  }
  return true;
}

/** Makes room: a server opens days by itself, which are worth nothing while nobody has taken a number. */
async function clear(
  tx: Transaction,
  tables: readonly Table[],
  buildingId: string,
  live: boolean,
): Promise<void> {
  if ((await tips(tx, buildingId)) === '[]') return;
  const tickets = await tx.read('SELECT 1 AS one FROM ticket WHERE building_id = ? LIMIT 1', [buildingId]);
  if (tickets.length > 0) throw new Error(`The target has days of ${buildingId} already.`);
  if (live) throw new Error(`The target has opened ${buildingId}, and ${stopFirst}`);
  await remove(tx, tables, buildingId);
}

/** Links on paper are signed with the key of the installation that printed them. */
async function keepTicketKey(from: Reader, to: Transaction, buildingId: string): Promise<void> {
  const [building] = await from.read<{ ticket_key: string | null }>(
    'SELECT ticket_key FROM building WHERE id = ?',
    [buildingId],
  );
  if (!building) throw new Error(`The source has no building ${buildingId}.`);
  const ownKey = async (reader: Reader): Promise<string | null> => {
    const [row] = await reader.read<{ value: string }>("SELECT value FROM secret WHERE name = 'ticket-key'");
    return row?.value ?? null;
  };
  const key = building.ticket_key ?? (await ownKey(from));
  await to.query('UPDATE building SET ticket_key = ? WHERE id = ?', [
    key === (await ownKey(to)) ? null : key,
    buildingId,
  ]);
}

/** What is sealed opens with one key only. A target that has sealed nothing yet starts with the source's only. */
async function bringKeyCheck(from: Reader, to: Transaction): Promise<void> {
  const [sealedWith, opensWith] = [await readCheck(from), await readCheck(to)];
  if (sealedWith === opensWith) return;
  if (opensWith !== undefined)
    throw new Error(
      'The target has another key of personal data (PERSONAL_KEY): what is sealed here could not be read there.',
    );
  await to.query('INSERT INTO secret (name, value) VALUES (?, ?)', [checkName, sealedWith]);
}

/** How far each day of the building is, as one text. */
async function tips(reader: Reader, buildingId: string): Promise<string> {
  return JSON.stringify(
    await reader.read('SELECT date, seq FROM building_day WHERE building_id = ? ORDER BY date', [buildingId]),
  );
}

/** The building's rows; `null` for what is no building's. */
function scopeOf({ table, columns }: Table, buildingId: string): Scope | null {
  const parameters = [buildingId];
  if (table === 'building') return { where: 'id = ?', parameters };
  if ('building_id' in columns) return { where: 'building_id = ?', parameters, alike: 'building_id' };
  if ('device_id' in columns)
    return { where: 'device_id IN (SELECT id FROM device WHERE building_id = ?)', parameters };
  return null;
}

async function remove(tx: Transaction, tables: readonly Table[], buildingId: string): Promise<void> {
  for (const table of tables.filter((each) => !isAppendOnly(each.table)).toReversed()) {
    const scope = scopeOf(table, buildingId);
    if (scope) await tx.query(`DELETE FROM ${table.table} WHERE ${scope.where}`, scope.parameters);
  }
}
