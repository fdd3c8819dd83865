/** Who has to do with a visit: the same people see it and may answer it. */
import { receptionRoles } from '../contract/index.js';
import type { Role } from '../queue/index.js';

/** As what somebody deals with a visit. */
export type VisitReach = 'host' | 'secretary' | 'reception';

interface Asker {
  readonly staffId: string;
  readonly role: Role;
  /** Empty: of all agencies. */
  readonly agencyIds: readonly string[];
}
interface Concerned {
  readonly agencyId: string;
  /** The account of the host, if she has one. */
  readonly hostStaffId: string | null;
}

/** `null`: the visit is none of her business. */
export function visitReach(asker: Asker, { agencyId, hostStaffId }: Concerned): VisitReach | null {
  if (hostStaffId === asker.staffId) return 'host';
  const isHers = asker.agencyIds.length === 0 || asker.agencyIds.includes(agencyId);
  if (!isHers) return asker.role === 'receptionist' ? 'reception' : null;
  if (receptionRoles.includes(asker.role)) return 'reception';
  return asker.role === 'secretary' ? 'secretary' : null;
}
