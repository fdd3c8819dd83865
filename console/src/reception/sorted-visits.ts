/** Today's visits as the front desk goes through them. */
import type { OfficerEntry, VisitEntry } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { isInside } from '@satuatap/shared/visits';
import { agencyOf, compareNames } from '../visits/visit-texts.js';

/** What is to be done stands first: no answer, told to wait, not received, received. */
const order = ['waiting', 'delayed', 'declined', 'accepted'];

/** Visits that arrive by one scan. */
export interface Expected {
  readonly key: string;
  readonly visits: readonly VisitEntry[];
}

/** Those of one invitation stand together. */
function together(visits: readonly VisitEntry[]): readonly Expected[] {
  const groups = new Map<string, VisitEntry[]>();
  for (const visit of visits) {
    const key = visit.invitationId ?? visit.groupId ?? visit.id;
    groups.set(key, [...(groups.get(key) ?? []), visit]);
  }
  return [...groups]
    .map(([key, entries]) => ({ key, visits: entries.toSorted(compareNames) }))
    .toSorted((a, b) => (a.visits[0]?.expectedAt ?? 0) - (b.visits[0]?.expectedAt ?? 0));
}

export interface SortedVisits {
  readonly here: readonly VisitEntry[];
  readonly expected: readonly Expected[];
  /** Whom the host does not expect any more; they may come all the same. */
  readonly cancelled: readonly Expected[];
  readonly gone: readonly VisitEntry[];
}

export function sortVisits(visits: readonly VisitEntry[]): SortedVisits {
  const rank = ({ state, escalatedAt, badgeAt }: VisitEntry): number =>
    order.indexOf(state) * 4 + (escalatedAt === null ? 2 : 0) + (badgeAt === null ? 0 : 1);
  return {
    here: visits
      .filter(({ state }) => isInside(state))
      .toSorted((a, b) => rank(a) - rank(b) || (a.arrivedAt ?? 0) - (b.arrivedAt ?? 0)),
    expected: together(visits.filter(({ state }) => state === 'invited')),
    cancelled: together(visits.filter(({ state }) => state === 'cancelled')),
    gone: visits
      .filter(({ state }) => state === 'left')
      .toSorted((a, b) => (b.leftAt ?? 0) - (a.leftAt ?? 0)),
  };
}

/** Who is here of those who came with her to the same host, herself included. */
export const togetherWith = (
  { id, groupId, hostId }: VisitEntry,
  visits: readonly VisitEntry[],
): readonly VisitEntry[] =>
  visits.filter(
    (each) =>
      isInside(each.state) &&
      (each.id === id || (groupId !== null && each.groupId === groupId && each.hostId === hostId)),
  );

/** Those of which number, name, company, plate, host or agency hold every word. */
export function matching(
  visits: readonly VisitEntry[],
  text: string,
  officers: readonly OfficerEntry[],
  config: BuildingConfig,
): readonly VisitEntry[] {
  const sought = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return visits;
  const names = new Map(officers.map(({ id, name }) => [id, name]));
  return visits.filter(({ number, visitor, hostId, agencyId, ticket }) => {
    const all = [
      number,
      visitor?.name,
      visitor?.company,
      visitor?.plate,
      visitor?.phone,
      names.get(hostId ?? ''),
      agencyOf(agencyId, config),
      ticket?.number,
    ]
      .join(' ')
      .toLowerCase();
    return sought.every((word) => all.includes(word));
  });
}
