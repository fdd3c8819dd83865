/** The floors' rows: who sees to which alarm, messages to desks, and how often they changed. */
import type { DeskMessage, FloorNews, TakenAlarm } from '@satuatap/shared/contract';
import type { Reader, Transaction } from '../storage/database.js';

interface VersionRow {
  readonly building_id: string;
  readonly version: number;
}

interface MessageRow {
  readonly id: string;
  readonly counter_id: string;
  readonly text: string;
  readonly sent_by: string;
  readonly sent_at: number;
  readonly read_by: string | null;
  readonly read_at: number | null;
}

export async function readVersions(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.read<VersionRow>('SELECT building_id, version FROM building_floor');
  return new Map(rows.map(({ building_id, version }) => [building_id, version]));
}

/** Its version is read first: what is newer than that is read again at the next look. */
export async function readFloor(reader: Reader, buildingId: string, date: string): Promise<FloorNews> {
  const of = [buildingId, date];
  const [counted] = await reader.read<VersionRow>(
    'SELECT version FROM building_floor WHERE building_id = ?',
    [buildingId],
  );
  const taken = await reader.read<{ alarm_key: string; staff_id: string; taken_at: number }>(
    `SELECT alarm_key, staff_id, taken_at FROM alarm_acknowledgement WHERE building_id = ? AND date = ?
     ORDER BY alarm_key`,
    of,
  );
  const unread = await reader.read<{ id: string; counter_id: string }>(
    `SELECT id, counter_id FROM desk_message WHERE building_id = ? AND date = ? AND read_at IS NULL
     ORDER BY sent_at, id, counter_id`,
    of,
  );
  return {
    buildingId,
    version: counted?.version ?? 0,
    taken: taken.map(({ alarm_key, staff_id, taken_at }) => ({
      key: alarm_key,
      staffId: staff_id,
      at: taken_at,
    })),
    unread: unread.map(({ id, counter_id }) => ({ id, counterId: counter_id })),
  };
}

/** Counts a change of the building's floor, and lets no other one in until the transaction is over. */
export async function countChange(tx: Transaction, buildingId: string): Promise<void> {
  await tx.query(
    `INSERT INTO building_floor (building_id, version) VALUES (?, 1)
     ON CONFLICT (building_id) DO UPDATE SET version = building_floor.version + 1`,
    [buildingId],
  );
}

export async function forgetBefore(tx: Transaction, buildingId: string, date: string): Promise<void> {
  for (const table of ['alarm_acknowledgement', 'desk_message'])
    await tx.query(`DELETE FROM ${table} WHERE building_id = ? AND date < ?`, [buildingId, date]);
}

/** Gives who has the alarm now: whoever took it first. */
export async function takeAlarm(
  tx: Transaction,
  buildingId: string,
  date: string,
  { key, staffId, at }: TakenAlarm,
): Promise<string> {
  await tx.query(
    `INSERT INTO alarm_acknowledgement (building_id, date, alarm_key, staff_id, taken_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (building_id, date, alarm_key) DO NOTHING`,
    [buildingId, date, key, staffId, at],
  );
  const [row] = await tx.read<{ staff_id: string }>(
    'SELECT staff_id FROM alarm_acknowledgement WHERE building_id = ? AND date = ? AND alarm_key = ?',
    [buildingId, date, key],
  );
  return row?.staff_id ?? staffId;
}

export async function releaseAlarm(
  tx: Transaction,
  buildingId: string,
  date: string,
  key: string,
): Promise<void> {
  await tx.query('DELETE FROM alarm_acknowledgement WHERE building_id = ? AND date = ? AND alarm_key = ?', [
    buildingId,
    date,
    key,
  ]);
}

export async function readMessages(reader: Reader, buildingId: string, date: string): Promise<DeskMessage[]> {
  const rows = await reader.read<MessageRow>(
    `SELECT id, counter_id, text, sent_by, sent_at, read_by, read_at FROM desk_message
     WHERE building_id = ? AND date = ? ORDER BY sent_at, id, counter_id`,
    [buildingId, date],
  );
  return rows.map((row) => ({
    id: row.id,
    counterId: row.counter_id,
    text: row.text,
    sentBy: row.sent_by,
    sentAt: row.sent_at,
    readBy: row.read_by,
    readAt: row.read_at,
  }));
}

/** One that is there already stays as it is. */
export async function addMessage(
  tx: Transaction,
  buildingId: string,
  date: string,
  { id, counterId, text, sentBy, sentAt }: DeskMessage,
): Promise<void> {
  await tx.query(
    `INSERT INTO desk_message (building_id, date, id, counter_id, text, sent_by, sent_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (building_id, date, id, counter_id) DO NOTHING`,
    [buildingId, date, id, counterId, text, sentBy, sentAt],
  );
}
