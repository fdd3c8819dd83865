/** Who has to do with a visit: the same people see it and may answer it. */
import { receptionRoles, worksFor, type Session } from '../contract/index.js';

/** As what somebody deals with a visit. */
export type VisitReach = 'host' | 'secretary' | 'reception';

type Asker = Pick<Session, 'staffId' | 'role' | 'agencyIds'>;
interface Concerned {
  readonly agencyId: string;
  /** The account of the host, if she has one. */
  readonly hostStaffId: string | null;
}

/** Whether she receives for every agency of the building, and so may do what concerns all who come. */
export const receivesForAll = ({ role, agencyIds }: Pick<Asker, 'role' | 'agencyIds'>): boolean =>
  role === 'receptionist' || (receptionRoles.includes(role) && agencyIds.length === 0);

/** `null`: the visit is none of her business. */
export function visitReach(asker: Asker, { agencyId, hostStaffId }: Concerned): VisitReach | null {
  if (hostStaffId === asker.staffId) return 'host';
  if (!worksFor(asker, agencyId)) return asker.role === 'receptionist' ? 'reception' : null;
  if (receptionRoles.includes(asker.role)) return 'reception';
  return asker.role === 'secretary' ? 'secretary' : null;
}
