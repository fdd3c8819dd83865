/** The rows of officers, written. */
import type { OfficerBody } from '@satuatap/shared/contract';
import type { Transaction } from '../storage/database.js';
import type { Officer } from './officers.js';

/** What is kept of an officer beside where she is. */
export type OfficerFacts = Omit<OfficerBody, 'account'> & { readonly staffId: string | null };

const shape = {
  table: 'officer',
  columns: {
    building_id: 'text',
    id: 'text',
    agency_id: 'text',
    staff_id: 'text',
    name: 'text',
    title: 'text',
    tasks: 'text',
    floor_id: 'text',
    room: 'text',
    extension: 'text',
    email: 'text',
    presence: 'text',
    presence_until: 'bigint',
    presence_at: 'bigint',
  },
  key: ['building_id', 'id'],
} as const;

/** A new officer, of whom nothing was said yet. */
export const newOfficer = (id: string, facts: OfficerFacts): Officer => ({
  ...facts,
  id,
  presence: 'out',
  presenceUntil: null,
  presenceAt: null,
});

/** New ones, and those that are there as they are to be. */
export async function writeOfficers(
  tx: Transaction,
  buildingId: string,
  officers: readonly Officer[],
): Promise<void> {
  // Accounts may change places among them.
  await tx.query(`UPDATE officer SET staff_id = NULL WHERE building_id = ? AND ${tx.dialect.among('id')}`, [
    buildingId,
    tx.dialect.list(officers.map(({ id }) => id)),
  ]);
  await tx.insert(
    shape,
    officers.map((officer) => [
      buildingId,
      officer.id,
      officer.agencyId,
      officer.staffId,
      officer.name,
      officer.title,
      JSON.stringify(officer.tasks),
      officer.floorId,
      officer.room,
      officer.extension,
      officer.email,
      officer.presence,
      officer.presenceUntil,
      officer.presenceAt,
    ]),
  );
}
