/** Where an account works: one that names no building is of all, and one that names no agency too. */
import type { Session } from './api.js';

export const worksIn = ({ buildingIds }: Pick<Session, 'buildingIds'>, buildingId: string): boolean =>
  buildingIds.length === 0 || buildingIds.includes(buildingId);

export const worksFor = ({ agencyIds }: Pick<Session, 'agencyIds'>, agencyId: string): boolean =>
  agencyIds.length === 0 || agencyIds.includes(agencyId);
