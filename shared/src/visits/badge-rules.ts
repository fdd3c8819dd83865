/** When a badge may be printed, how long it is valid, and the number that stands on it. */
import type { VisitState } from '../contract/index.js';
import type { VisitorRules } from '../queue/index.js';
import { moved, type VisitRefusal } from './states.js';

interface BadgeOf {
  readonly state: VisitState;
  readonly agencyId: string;
}

/** `null`: it may be printed. */
export function badgeRefusal(
  { approvalAgencyIds }: Pick<VisitorRules, 'approvalAgencyIds'>,
  { state, agencyId }: BadgeOf,
): VisitRefusal | null {
  const move = moved(state, 'badge');
  if (!move.ok) return move.code;
  return state !== 'accepted' && approvalAgencyIds.includes(agencyId) ? 'badge-not-approved' : null;
}

/** Epoch ms; `dayEndsAt`: of the building's day on which they came. */
export const badgeValidUntil = (
  { badge }: Pick<VisitorRules, 'badge'>,
  arrivedAt: number,
  dayEndsAt: number,
): number => Math.min(arrivedAt + badge.hours * 3_600_000, dayEndsAt);

/** `T012`: T for "tamu", counted from 1 on each day of the building. */
export const visitNumber = (count: number): string => `T${String(count).padStart(3, '0')}`;

/** The count in a number however it is written (`t 12`, `T012`); `null` if it is none. */
export function countOfNumber(text: string): number | null {
  const match = /^t[\s-]*0*(\d{1,6})$/i.exec(text.trim());
  return match ? Number(match[1]) : null;
}
