/** Who has to do with a delivery, and may do what with it. */
import { receptionRoles } from '../contract/index.js';
import type { Role } from '../queue/index.js';
import type { DeliveryAct } from './states.js';

/** As what somebody deals with a delivery. */
export type DeliveryReach = 'reception' | 'recipient' | 'secretary';

interface Asker {
  readonly staffId: string;
  readonly role: Role;
  /** Empty: of all agencies. */
  readonly agencyIds: readonly string[];
}
interface Concerned {
  readonly agencyId: string;
  /** The account of the officer whom it is for, if she has one. */
  readonly recipientStaffId: string | null;
}

/** Whoever receives for an agency, whether or not she is an officer herself. */
export function receivesFor({ role, agencyIds }: Asker, agencyId: string): boolean {
  const isOfAll = role === 'receptionist' || agencyIds.length === 0;
  return receptionRoles.includes(role) && (isOfAll || agencyIds.includes(agencyId));
}

/** The widest first; `null`: the delivery is none of her business. */
export function deliveryReach(asker: Asker, { agencyId, recipientStaffId }: Concerned): DeliveryReach | null {
  if (receivesFor(asker, agencyId)) return 'reception';
  if (recipientStaffId === asker.staffId) return 'recipient';
  const isHers = asker.agencyIds.length === 0 || asker.agencyIds.includes(agencyId);
  return asker.role === 'secretary' && isHers ? 'secretary' : null;
}

/** Those who are told may say that they know; the front desk alone gives it out. */
export const mayDo = (reach: DeliveryReach | null, act: DeliveryAct): boolean =>
  reach === 'reception' || (reach !== null && act === 'tell');
