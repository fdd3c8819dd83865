/** The watch list's rows. What is personal in them is sealed; hashes stand apart, and only find. */
import type { WatchEntryBody, WatchSign } from '@satuatap/shared/contract';
import type { Role } from '@satuatap/shared/queue';
import type { Sealing } from '../personal/sealing.js';
import type { Reader, Transaction } from '../storage/database.js';
import type { WatchAudience } from './watch-audience.js';
import type { Recognisable, WatchSigns } from './watch-signs.js';

export interface KeptEntry extends Recognisable, WatchAudience {
  readonly id: string;
  readonly reason: string;
  readonly addedAt: number;
  readonly expiresAt: number;
}
type Sealed = Recognisable & Pick<WatchEntryBody, 'reason'>;

interface EntryRow {
  readonly id: string;
  readonly sealed: string;
  readonly roles: string;
  readonly staff_ids: string;
  readonly added_by: string;
  readonly added_at: number;
  readonly expires_at: number;
}

export const entryContext = (buildingId: string, id: string): string => `watch-entry/${buildingId}/${id}`;

export async function readEntries(
  reader: Reader,
  sealing: Sealing,
  buildingId: string,
  id?: string,
): Promise<KeptEntry[]> {
  const rows = await reader.read<EntryRow>(
    `SELECT id, sealed, roles, staff_ids, added_by, added_at, expires_at FROM watch_entry
     WHERE building_id = ?${id === undefined ? '' : ' AND id = ?'} ORDER BY added_at DESC, id`,
    [buildingId, ...(id === undefined ? [] : [id])],
  );
  return rows.map((row) => ({
    ...sealing.open<Sealed>(entryContext(buildingId, row.id), row.sealed),
    id: row.id,
    roles: JSON.parse(row.roles) as Role[],
    staffIds: JSON.parse(row.staff_ids) as string[],
    addedBy: row.added_by,
    addedAt: row.added_at,
    expiresAt: row.expires_at,
  }));
}

/** A new one, or in place of the one with this id. */
export async function writeEntry(
  tx: Transaction,
  sealing: Sealing,
  signs: WatchSigns,
  buildingId: string,
  entry: KeptEntry,
): Promise<void> {
  const { id, name, phone, identity, reason, roles, staffIds, addedBy, addedAt, expiresAt } = entry;
  const sealed = sealing.seal(entryContext(buildingId, id), {
    name,
    phone,
    identity,
    reason,
  } satisfies Sealed);
  await tx.insert(entryShape, [
    [buildingId, id, sealed, JSON.stringify(roles), JSON.stringify(staffIds), addedBy, addedAt, expiresAt],
  ]);
  await writeSigns(tx, buildingId, id, signs.of(entry));
}

/** In place of those that it had. */
export async function writeSigns(
  tx: Transaction,
  buildingId: string,
  entryId: string,
  signs: ReadonlyMap<string, WatchSign>,
): Promise<void> {
  await forgetSigns(tx, buildingId, entryId);
  await tx.insert(
    hashShape,
    [...signs].map(([hash, sign]) => [buildingId, hash, entryId, sign]),
  );
}

export async function removeEntry(tx: Transaction, buildingId: string, id: string): Promise<void> {
  await forgetSigns(tx, buildingId, id);
  for (const [table, column] of [
    ['watch_hit', 'entry_id'],
    ['watch_entry', 'id'],
  ])
    await tx.query(`DELETE FROM ${table} WHERE building_id = ? AND ${column} = ?`, [buildingId, id]);
}

/** An entry names whom it is of, and so would a match on her visit; the entry itself stays. */
export const forgetHits = (tx: Transaction, buildingId: string, personId: string): Promise<unknown[]> =>
  tx.query(
    `DELETE FROM watch_hit WHERE building_id = ?
       AND visit_id IN (SELECT id FROM visit WHERE building_id = ? AND person_id = ?)`,
    [buildingId, buildingId, personId],
  );

const forgetSigns = (tx: Transaction, buildingId: string, id: string): Promise<unknown[]> =>
  tx.query('DELETE FROM watch_hash WHERE building_id = ? AND entry_id = ?', [buildingId, id]);

const entryShape = {
  table: 'watch_entry',
  columns: {
    building_id: 'text',
    id: 'text',
    sealed: 'text',
    roles: 'text',
    staff_ids: 'text',
    added_by: 'text',
    added_at: 'bigint',
    expires_at: 'bigint',
  },
  key: ['building_id', 'id'],
} as const;

const hashShape = {
  table: 'watch_hash',
  columns: { building_id: 'text', hash: 'text', entry_id: 'text', sign: 'text' },
} as const;
