import { leads, type Session } from '@satuatap/shared/contract';
import type { Agency } from '@satuatap/shared/queue';

/** The agencies whose part of the directory the account keeps; the server decides, this only shows. */
export const keptAgencies = (
  { role, agencyIds }: Session,
  agencies: readonly Agency[],
): readonly Agency[] => {
  if (!leads(role) && role !== 'secretary') return [];
  return agencyIds.length === 0 ? agencies : agencies.filter(({ id }) => agencyIds.includes(id));
};
