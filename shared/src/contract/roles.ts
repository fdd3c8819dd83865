/** The table of roles: who works with the queue, who leads, who receives. */
import type { Role } from '../queue/index.js';

/**
 * `counter`: serves citizens. `supervisor`: answers for the wait. `administrator`: everything. `receptionist`: the one
 * front desk. `warden`: brings people out. `secretary`: of one or several agencies, answers where a host does not.
 * `auditor`: reads who did or saw what.
 */
export const allRoles = [
  'counter',
  'supervisor',
  'administrator',
  'receptionist',
  'warden',
  'secretary',
  'auditor',
] as const satisfies readonly Role[];

/** They call, serve and watch the queue. */
export const queueRoles: readonly Role[] = ['counter', 'supervisor', 'administrator'];
export const leaders: readonly Role[] = ['supervisor', 'administrator'];
/** They give citizens tickets and find them again. */
export const ticketRoles: readonly Role[] = [...queueRoles, 'receptionist'];
/** They see every visit of the building. */
export const receptionRoles: readonly Role[] = ['receptionist', ...leaders];
/** They bring everybody out. */
export const wardenRoles: readonly Role[] = ['warden', 'receptionist', ...leaders];
export const auditRoles: readonly Role[] = ['auditor', 'administrator'];

export const leads = (role: Role): boolean => leaders.includes(role);
