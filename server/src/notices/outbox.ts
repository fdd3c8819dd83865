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
  readonly take_back_at: number | null;
  readonly follows: string | null;
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
    `SELECT building_id, id, channel, if_unsure, state, sealed, attempts, due_at, expires_at, take_back_at, follows
     FROM notice WHERE state IN ('waiting', 'sending') AND due_at <= ? ORDER BY due_at LIMIT ${most}`,
    [now],
  );

/** Nobody knows how its last attempt ended: of one that is sent in vain later it may have gone out all the same. */
const unsure = ', maybe_gone = 1';

/** Whether it is ours until then, epoch ms; of several who ask one has it. `isAttempt`: not one that only looks. */
export async function claim(
  tx: Transaction,
  { building_id, id, state, attempts, due_at }: OutboxRow,
  until: number,
  isAttempt: boolean,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE notice SET state = 'sending', attempts = attempts + ?, due_at = ?
       ${state === 'sending' ? unsure : ''}
     WHERE building_id = ? AND id = ? AND state = ? AND attempts = ? AND due_at = ? RETURNING id`,
    [isAttempt ? 1 : 0, until, building_id, id, state, attempts, due_at],
  );
  return rows.length > 0;
}

/** It is tried again at `dueAt`, epoch ms. `isUnsure`: this time it may have gone out. */
export const postpone = (
  tx: Transaction,
  { building_id, id }: OutboxRow,
  dueAt: number,
  fault: string | null,
  isUnsure: boolean,
): Promise<unknown> =>
  tx.query(
    `UPDATE notice SET state = 'waiting', due_at = ?, fault = ? ${isUnsure ? unsure : ''}
     WHERE building_id = ? AND id = ?`,
    [dueAt, fault, building_id, id],
  );

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

/** What waits does not go out any more; what is on its way is not tried again. `ids`: the first and the last. */
export async function takeBackWaiting(
  tx: Transaction,
  buildingId: string,
  [first, last]: readonly [string, string],
  now: number,
): Promise<void> {
  await tx.query(
    `UPDATE notice SET state = 'skipped', sealed = NULL, ended_at = ?, fault = 'taken-back'
     WHERE building_id = ? AND id BETWEEN ? AND ? AND state = 'waiting'`,
    [now, buildingId, first, last],
  );
  await tx.query(
    `UPDATE notice SET if_unsure = 'leave', expires_at = ? WHERE building_id = ? AND id BETWEEN ? AND ? AND state = 'sending'`,
    [now, buildingId, first, last],
  );
}

/** It waits until then, epoch ms, and does not go out any more; what is on its way is not tried again from then on. */
export const holdWaiting = (
  tx: Transaction,
  buildingId: string,
  id: string,
  until: number,
): Promise<unknown> =>
  tx.query(
    `UPDATE notice SET take_back_at = ?,
       due_at = CASE WHEN state = 'waiting' AND due_at < ? THEN ? ELSE due_at END
     WHERE building_id = ? AND id = ? AND state IN ('waiting', 'sending')`,
    [until, until, until, buildingId, id],
  );

export const releaseHeld = (tx: Transaction, buildingId: string, id: string, now: number): Promise<unknown> =>
  tx.query(
    `UPDATE notice SET take_back_at = NULL, due_at = CASE WHEN state = 'waiting' THEN ? ELSE due_at END
     WHERE building_id = ? AND id = ? AND state IN ('waiting', 'sending') AND take_back_at IS NOT NULL`,
    [now, buildingId, id],
  );

/** Whether a notice has reached whom it was for. `not-yet`: it waits, and certainly did not go out so far. */
export type Reach = 'maybe' | 'not-yet' | 'never';

interface Outcome {
  readonly state: OutboxRow['state'] | Ending;
  readonly due_at: number;
  readonly take_back_at: number | null;
  readonly maybe_gone: number;
}

export async function outcomeOf(reader: Reader, buildingId: string, id: string): Promise<Outcome | null> {
  const [row] = await reader.read<Outcome>(
    'SELECT state, due_at, take_back_at, maybe_gone FROM notice WHERE building_id = ? AND id = ?',
    [buildingId, id],
  );
  return row ?? null;
}

/** Of one that is forgotten it is not known: it is kept as long as it was worth telling. */
export async function reachOf(reader: Reader, buildingId: string, id: string): Promise<Reach> {
  const outcome = await outcomeOf(reader, buildingId, id);
  if (!outcome || outcome.maybe_gone === 1) return 'maybe';
  if (outcome.state === 'waiting') return 'not-yet';
  return outcome.state === 'failed' || outcome.state === 'skipped' ? 'never' : 'maybe';
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
     WHERE building_id = ? AND state IN ('failed', 'skipped') AND maybe_gone = 0 AND ${reader.dialect.among('id')}`,
    [buildingId, reader.dialect.list(ids)],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * That something was told, or could not be, is known for so long after it was worth telling: the same again tells nobody
 * twice, and what follows it knows how it ended.
 */
export const forgetEnded = (tx: Transaction, before: number): Promise<unknown> =>
  tx.query('DELETE FROM notice WHERE ended_at IS NOT NULL AND ended_at < ? AND expires_at < ?', [
    before,
    before,
  ]);
