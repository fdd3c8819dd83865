/** Where guests were written to, as long as they may have to be written to again. */
import { unsentNotices } from '../notices/outbox.js';
import type { Sealing } from '../personal/sealing.js';
import type { Reader, Transaction } from '../storage/database.js';

interface Invited {
  readonly buildingId: string;
  readonly invitationId: string;
  readonly personId: string;
}

/** Where an address is sealed. */
export const invitedMailContext = ({ buildingId, invitationId, personId }: Invited): string =>
  `invited-mail/${buildingId}/${invitationId}/${personId}`;

/** Of the notice that invited her; of what is told of it later it is the beginning. */
export const invitingNotice = ({ invitationId, personId }: Omit<Invited, 'buildingId'>): string =>
  `invitation/${invitationId}/${personId}`;

/** Of the notice that tells her that she is not expected then; `act`: the command's id. */
export const cancellingNotice = (guest: Omit<Invited, 'buildingId'>, act: string): string =>
  `${invitingNotice(guest)}/cancelled/${act}`;

/** `endsAt`: of the invitation, epoch ms. */
export async function addInvitedMail(
  tx: Transaction,
  sealing: Sealing,
  invited: Invited,
  address: string,
  endsAt: number,
): Promise<void> {
  await tx.query(
    `INSERT INTO invited_mail (building_id, invitation_id, person_id, sealed, ends_at) VALUES (?, ?, ?, ?, ?)`,
    [
      invited.buildingId,
      invited.invitationId,
      invited.personId,
      sealing.seal(invitedMailContext(invited), address),
      endsAt,
    ],
  );
}

/** Sealed addresses of an invitation by their persons. */
export async function invitedMail(
  reader: Reader,
  buildingId: string,
  invitationId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.read<{ person_id: string; sealed: string }>(
    'SELECT person_id, sealed FROM invited_mail WHERE building_id = ? AND invitation_id = ? ORDER BY person_id',
    [buildingId, invitationId],
  );
  return new Map(rows.map(({ person_id, sealed }) => [person_id, sealed]));
}

/** Persons whom the invitation was mailed to, or is about to be, and nothing has come back yet. */
export async function mailedGuests(
  reader: Reader,
  buildingId: string,
  invitationId: string,
): Promise<ReadonlySet<string>> {
  const ids = [...(await invitedMail(reader, buildingId, invitationId)).keys()];
  const notice = (personId: string): string => invitingNotice({ invitationId, personId });
  const unsent = await unsentNotices(reader, buildingId, ids.map(notice));
  return new Set(ids.filter((personId) => !unsent.has(notice(personId))));
}

/** Persons whom it still expects, today or later. */
export async function stillExpected(
  reader: Reader,
  buildingId: string,
  invitationId: string,
): Promise<ReadonlySet<string>> {
  const rows = await reader.read<{ person_id: string }>(
    `SELECT DISTINCT person_id FROM visit
     WHERE building_id = ? AND invitation_id = ? AND state = 'invited' AND person_id IS NOT NULL`,
    [buildingId, invitationId],
  );
  return new Set(rows.map(({ person_id }) => person_id));
}

/** From then on, epoch ms, her address is needed no more, and goes with its retention. */
export async function endInvitedMail(
  tx: Transaction,
  { buildingId, invitationId, personId }: Invited,
  at: number,
): Promise<void> {
  await tx.query(
    'UPDATE invited_mail SET ends_at = ? WHERE building_id = ? AND invitation_id = ? AND person_id = ?',
    [at, buildingId, invitationId, personId],
  );
}
