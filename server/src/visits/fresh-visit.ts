import type { Visit } from './visit-table.js';

type Given = 'state' | 'purposeId' | 'agencyId' | 'hostId' | 'language' | 'people';

/** A visit of which nothing has happened yet. */
export const freshVisit = (
  buildingId: string,
  id: string,
  date: string,
  badgeHash: string,
): Omit<Visit, Given> => ({
  buildingId,
  id,
  date,
  badgeHash,
  number: null,
  personId: null,
  sealed: null,
  phoneHash: null,
  identityHash: null,
  groupId: null,
  invitationId: null,
  ticketDate: null,
  ticketId: null,
  ticketNumber: null,
  expectedAt: null,
  arrivedAt: null,
  dueAt: null,
  answeredAt: null,
  answeredBy: null,
  delayedUntil: null,
  badgeAt: null,
  leftAt: null,
  leftBy: null,
  escalatedAt: null,
  undo: null,
});
