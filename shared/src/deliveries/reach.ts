/** Who has to do with a delivery, and may do what with it. */
import { receptionRoles, worksFor, type Session } from '../contract/index.js';
import type { DeliveryAct } from './states.js';

/** As what somebody deals with a delivery. */
export type DeliveryReach = 'reception' | 'recipient' | 'secretary';

type Asker = Pick<Session, 'staffId' | 'role' | 'agencyIds'>;
interface Concerned {
  readonly agencyId: string;
  /** The account of the officer whom it is for, if she has one. */
  readonly recipientStaffId: string | null;
}

/** Whoever receives for an agency, whether or not she is an officer herself. */
export const receivesFor = (asker: Asker, agencyId: string): boolean =>
  receptionRoles.includes(asker.role) && (asker.role === 'receptionist' || worksFor(asker, agencyId));

/** The widest first; `null`: the delivery is none of her business. */
export function deliveryReach(asker: Asker, { agencyId, recipientStaffId }: Concerned): DeliveryReach | null {
  if (receivesFor(asker, agencyId)) return 'reception';
  if (recipientStaffId === asker.staffId) return 'recipient';
  return asker.role === 'secretary' && worksFor(asker, agencyId) ? 'secretary' : null;
}

/** Those who are told may say that they know; the front desk alone gives it out. */
export const mayDo = (reach: DeliveryReach | null, act: DeliveryAct): boolean =>
  reach === 'reception' || (reach !== null && act === 'tell');
