/** The rows of counts by hand and of door counters. */
import type { DoorMinute, ZoneCount } from '@satuatap/shared/occupancy';
import type { ZoneCountEntry } from '@satuatap/shared/contract';
import type { Reader, Transaction } from '../storage/database.js';

interface CountRow {
  readonly id: string;
  readonly zone_id: string;
  readonly at: number;
  readonly people: number;
  readonly known: number;
  readonly counted_by: string;
  readonly undone_at: number | null;
}

export type KeptCount = ZoneCountEntry & ZoneCount;

const asCount = (row: CountRow): KeptCount => ({
  id: row.id,
  zoneId: row.zone_id,
  at: row.at,
  people: row.people,
  known: row.known,
  countedBy: row.counted_by,
  undone: row.undone_at !== null,
});

/** In the order of time. */
export async function countsOfDay(reader: Reader, buildingId: string, day: string): Promise<KeptCount[]> {
  const rows = await reader.read<CountRow>(
    'SELECT * FROM occupancy_count WHERE building_id = ? AND day = ? ORDER BY at, id',
    [buildingId, day],
  );
  return rows.map(asCount);
}

/** Of any day. */
export async function countById(reader: Reader, buildingId: string, id: string): Promise<KeptCount | null> {
  const [row] = await reader.read<CountRow>(
    'SELECT * FROM occupancy_count WHERE building_id = ? AND id = ?',
    [buildingId, id],
  );
  return row ? asCount(row) : null;
}

export async function insertCount(
  tx: Transaction,
  buildingId: string,
  day: string,
  { id, zoneId, at, people, known, countedBy }: KeptCount,
): Promise<void> {
  await tx.query(
    `INSERT INTO occupancy_count (building_id, id, day, zone_id, at, people, known, counted_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [buildingId, id, day, zoneId, at, people, known, countedBy],
  );
}

export async function undoCount(tx: Transaction, buildingId: string, id: string, at: number): Promise<void> {
  await tx.query(
    'UPDATE occupancy_count SET undone_at = ? WHERE building_id = ? AND id = ? AND undone_at IS NULL',
    [at, buildingId, id],
  );
}

export interface DoorReport extends DoorMinute {
  readonly commandId: string;
  readonly deviceId: string;
}

/** The report as it stands under its command: this one, or what the command told before. */
export async function putDoorReport(
  tx: Transaction,
  buildingId: string,
  day: string,
  { commandId, deviceId, zoneId, at, came, went }: DoorReport,
): Promise<DoorReport | undefined> {
  const key = [buildingId, commandId];
  await tx.query(
    `INSERT INTO occupancy_door (building_id, command_id, day, zone_id, at, device_id, came, went)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (building_id, command_id) DO NOTHING`,
    [...key, day, zoneId, at, deviceId, came, went],
  );
  const [kept] = await tx.read<DoorReport>(
    `SELECT command_id AS "commandId", zone_id AS "zoneId", at, device_id AS "deviceId", came, went
     FROM occupancy_door WHERE building_id = ? AND command_id = ?`,
    key,
  );
  return kept;
}

/** By minute and zone, all doors of it together. */
export const doorsOfDay = (reader: Reader, buildingId: string, day: string): Promise<DoorMinute[]> =>
  reader.read<DoorMinute>(
    `SELECT zone_id AS "zoneId", at, CAST(sum(came) AS BIGINT) AS came, CAST(sum(went) AS BIGINT) AS went
     FROM occupancy_door WHERE building_id = ? AND day = ? GROUP BY zone_id, at ORDER BY at`,
    [buildingId, day],
  );

/** Counts and doors of days before this one: nobody asks for them any more. */
export async function forgetDaysBefore(tx: Transaction, buildingId: string, day: string): Promise<void> {
  for (const table of ['occupancy_count', 'occupancy_door'])
    await tx.query(`DELETE FROM ${table} WHERE building_id = ? AND day < ?`, [buildingId, day]);
}
