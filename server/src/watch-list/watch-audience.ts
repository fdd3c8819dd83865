import { leads, type Session, type WatchEntry } from '@satuatap/shared/contract';

export type WatchAudience = Pick<WatchEntry, 'roles' | 'staffIds' | 'addedBy'>;

type Asker = Pick<Session, 'staffId' | 'role'>;

/** By role or by name; who added it, and an administrator, who answers for the list, always do. */
export const maySee = ({ staffId, role }: Asker, { roles, staffIds, addedBy }: WatchAudience): boolean =>
  role === 'administrator' || roles.includes(role) || staffIds.includes(staffId) || addedBy === staffId;

/** Leaders who see it, and who added it. */
export const mayChange = (asker: Asker, entry: WatchAudience): boolean =>
  maySee(asker, entry) && (leads(asker.role) || entry.addedBy === asker.staffId);
