import type { Reader } from '../storage/database.js';
import type { Officer, Officers } from './officers.js';

/** An agency's secretaries with an entry in the directory, where their address stands. */
export async function secretariesOf(
  officers: Officers,
  reader: Reader,
  buildingId: string,
  agencyId: string,
): Promise<Officer[]> {
  const accounts = await reader.read<{ id: string; building_ids: string; agency_ids: string }>(
    "SELECT id, building_ids, agency_ids FROM staff WHERE role = 'secretary'",
  );
  const isOf = (ids: string, id: string): boolean => {
    const theirs = JSON.parse(ids) as string[];
    return theirs.length === 0 || theirs.includes(id);
  };
  const hers = accounts.filter(
    ({ building_ids, agency_ids }) => isOf(building_ids, buildingId) && isOf(agency_ids, agencyId),
  );
  const ids = new Set(hers.map(({ id }) => id));
  const all = await officers.all(reader, buildingId);
  return all.filter(({ staffId }) => staffId !== null && ids.has(staffId));
}
