/** The rows of invitations. */
import type { Reader, Transaction } from '../storage/database.js';

export interface Invitation {
  readonly buildingId: string;
  readonly id: string;
  readonly hostId: string;
  readonly agencyId: string;
  readonly purposeId: string;
  /** Of the first time, epoch ms. */
  readonly from: number;
  readonly until: number;
  readonly weeklyUntil: string | null;
  /** When the last time is over, epoch ms. */
  readonly endsAt: number;
  /** The note to the guests; `null`: none, or no longer kept. */
  readonly sealed: string | null;
  readonly codeHash: string;
  /** The account. */
  readonly invitedBy: string;
  readonly createdAt: number;
  readonly cancelledAt: number | null;
}

const columns = `building_id AS "buildingId", id, host_id AS "hostId", agency_id AS "agencyId",
  purpose_id AS "purposeId", from_at AS "from", until_at AS "until", weekly_until AS "weeklyUntil",
  ends_at AS "endsAt", sealed, code_hash AS "codeHash", invited_by AS "invitedBy", created_at AS "createdAt",
  cancelled_at AS "cancelledAt"`;

export async function addInvitation(tx: Transaction, each: Invitation): Promise<void> {
  await tx.query(
    `INSERT INTO invitation (building_id, id, host_id, agency_id, purpose_id, from_at, until_at, weekly_until, ends_at,
       sealed, code_hash, invited_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      each.buildingId,
      each.id,
      each.hostId,
      each.agencyId,
      each.purposeId,
      each.from,
      each.until,
      each.weeklyUntil,
      each.endsAt,
      each.sealed,
      each.codeHash,
      each.invitedBy,
      each.createdAt,
    ],
  );
}

/** `at`: since when it is cancelled as a whole; `null`: it is not. */
export async function setCancelled(
  tx: Transaction,
  { buildingId, id }: Invitation,
  at: number | null,
): Promise<void> {
  await tx.query('UPDATE invitation SET cancelled_at = ? WHERE building_id = ? AND id = ?', [
    at,
    buildingId,
    id,
  ]);
}

async function one(reader: Reader, condition: string, parameters: unknown[]): Promise<Invitation | null> {
  const [row] = await reader.read<Invitation>(
    `SELECT ${columns} FROM invitation WHERE ${condition}`,
    parameters,
  );
  return row ?? null;
}

export const invitationById = (reader: Reader, buildingId: string, id: string): Promise<Invitation | null> =>
  one(reader, 'building_id = ? AND id = ?', [buildingId, id]);

export const invitationByCode = (
  reader: Reader,
  buildingId: string,
  codeHash: string,
): Promise<Invitation | null> => one(reader, 'building_id = ? AND code_hash = ?', [buildingId, codeHash]);

/** Those that are not over at this moment, the next first. */
export const invitationsFrom = (reader: Reader, buildingId: string, at: number): Promise<Invitation[]> =>
  reader.read<Invitation>(
    `SELECT ${columns} FROM invitation WHERE building_id = ? AND ends_at >= ? ORDER BY from_at, id`,
    [buildingId, at],
  );

/** Where an invitation's note is sealed. */
export const invitationContext = (buildingId: string, id: string): string => `invitation/${buildingId}/${id}`;
