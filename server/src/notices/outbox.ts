/** The outbox's rows, on their way out. */
import type { Database, Reader, Transaction } from '../storage/database.js';

export interface OutboxRow {
  readonly building_id: string;
  readonly id: string;
  readonly channel: string;
  readonly if_unsure: 'again' | 'leave';
  readonly state: 'waiting' | 'sending';
  readonly sealed: string | null;
  readonly attempts: number;
  readonly due_at: number;
  readonly expires_at: number;
}

/**
 * `unsure`: nobody knows whether it went out, and it is not sent again. `skipped`: its channel is not set up here, or it
 * was taken back.
 */
export type Ending = 'sent' | 'failed' | 'unsure' | 'skipped';

/** Where recipient and words are sealed. */
export const noticeContext = (id: string): string => `notice/${id}`;

/** Those that are due, or whose sender has not been heard of for as long as a claim lasts. */
export const dueNotices = (database: Database, now: number, most: number): Promise<OutboxRow[]> =>
  database.read<OutboxRow>(
    `SELECT building_id, id, channel, if_unsure, state, sealed, attempts, due_at, expires_at FROM notice
     WHERE state IN ('waiting', 'sending') AND due_at <= ? ORDER BY due_at LIMIT ${most}`,
    [now],
  );

/** Whether it is ours until then, epoch ms; of several who ask one has it. */
export async function claim(
  tx: Transaction,
  { building_id, id, state, attempts, due_at }: OutboxRow,
  until: number,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE notice SET state = 'sending', attempts = attempts + 1, due_at = ?
     WHERE building_id = ? AND id = ? AND state = ? AND attempts = ? AND due_at = ? RETURNING id`,
    [until, building_id, id, state, attempts, due_at],
  );
  return rows.length > 0;
}

/** It is tried again at `dueAt`, epoch ms. */
export const postpone = (
  tx: Transaction,
  { building_id, id }: OutboxRow,
  dueAt: number,
  fault: string,
): Promise<unknown> =>
  tx.query("UPDATE notice SET state = 'waiting', due_at = ?, fault = ? WHERE building_id = ? AND id = ?", [
    dueAt,
    fault,
    building_id,
    id,
  ]);

/** It is over, whichever way, and what it said is forgotten. */
export const finish = (
  tx: Transaction,
  { building_id, id }: OutboxRow,
  ending: Ending,
  now: number,
  fault: string | null,
): Promise<unknown> =>
  tx.query(
    'UPDATE notice SET state = ?, sealed = NULL, ended_at = ?, fault = ? WHERE building_id = ? AND id = ?',
    [ending, now, fault, building_id, id],
  );

/** What waits does not go out any more; what is on its way is not tried again. Gives what waited. `ids`: the first and the last. */
export async function takeBackWaiting(
  tx: Transaction,
  buildingId: string,
  [first, last]: readonly [string, string],
  now: number,
): Promise<{ readonly attempts: number }[]> {
  const waiting = await tx.query<{ attempts: number }>(
    `UPDATE notice SET state = 'skipped', sealed = NULL, ended_at = ?, fault = 'taken-back'
     WHERE building_id = ? AND id BETWEEN ? AND ? AND state = 'waiting' RETURNING attempts`,
    [now, buildingId, first, last],
  );
  await tx.query(
    `UPDATE notice SET if_unsure = 'leave', expires_at = ? WHERE building_id = ? AND id BETWEEN ? AND ? AND state = 'sending'`,
    [now, buildingId, first, last],
  );
  return waiting;
}

/** Those of the ids that have ended without having gone out. */
export async function unsentNotices(
  reader: Reader,
  buildingId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await reader.read<{ id: string }>(
    `SELECT id FROM notice
     WHERE building_id = ? AND state IN ('failed', 'skipped') AND ${reader.dialect.among('id')}`,
    [buildingId, reader.dialect.list(ids)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** That something was told is known for so long, so that the same again tells nobody twice. */
export const forgetEnded = (tx: Transaction, before: number): Promise<unknown> =>
  tx.query('DELETE FROM notice WHERE ended_at IS NOT NULL AND ended_at < ?', [before]);
