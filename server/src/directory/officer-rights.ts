import { worksFor, type Session } from '@satuatap/shared/contract';
import type { Role } from '@satuatap/shared/queue';
import { problem } from '../problems/problem.js';
import type { Officer } from './officers.js';

/** They keep the directory of their agencies; an account without agencies is of all. */
export const directoryRoles: readonly Role[] = ['supervisor', 'administrator', 'secretary'];

/** Whether the account keeps what the directory has of the agency. */
export const keepsAgency = (session: Session, agencyId: string): boolean =>
  directoryRoles.includes(session.role) && worksFor(session, agencyId);

/** @throws ProblemException `forbidden` */
export function mustKeep(session: Session, agencyId: string): void {
  if (!keepsAgency(session, agencyId))
    throw problem('forbidden', { detail: `The account does not keep the directory of ${agencyId}.` });
}

/** @throws ProblemException `forbidden` unless it is about herself, her agency's keeper asks, or reception */
export function mustTellOf(session: Session, { agencyId, staffId }: Officer): void {
  if (staffId !== session.staffId && session.role !== 'receptionist') mustKeep(session, agencyId);
}
