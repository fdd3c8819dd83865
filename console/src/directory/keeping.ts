import { leads, worksFor, type Session } from '@satuatap/shared/contract';
import type { Agency } from '@satuatap/shared/queue';

/** The agencies whose part of the directory the account keeps; the server decides, this only shows. */
export const keptAgencies = (session: Session, agencies: readonly Agency[]): readonly Agency[] => {
  if (!leads(session.role) && session.role !== 'secretary') return [];
  return agencies.filter(({ id }) => worksFor(session, id));
};
