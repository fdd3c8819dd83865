/** Which visitors wait for this account, people who came together as one. */
import { receptionRoles, type Session, type VisitEntry } from '@satuatap/shared/contract';
import { compareNames } from '../visits/visit-texts.js';

export interface VisitGroup {
  /** The one that is answered, for all. */
  readonly first: VisitEntry;
  readonly visits: readonly VisitEntry[];
  /** People altogether. */
  readonly people: number;
}

/** Whether the account sees visits of others too, so that its own have to be found among them. */
export const seesOthers = ({ role }: Pick<Session, 'role'>): boolean =>
  role === 'secretary' || receptionRoles.includes(role);

/**
 * @param ownId her own entry in the directory; `null`: she has none
 * @returns those without an answer, passed-on ones first, then by how long they wait
 */
export function waitingGroups(
  visits: readonly VisitEntry[],
  session: Pick<Session, 'role'>,
  ownId: string | null,
): VisitGroup[] {
  const hers = visits.filter(
    ({ state, hostId, escalatedAt }) =>
      state === 'waiting' &&
      (!seesOthers(session) ||
        (ownId !== null && hostId === ownId) ||
        (session.role === 'secretary' && (escalatedAt !== null || hostId === null))),
  );
  return groupsOf(hers).toSorted(
    (a, b) =>
      Number(b.first.escalatedAt !== null) - Number(a.first.escalatedAt !== null) ||
      momentOf(a.first) - momentOf(b.first),
  );
}

/** People who came, or come, together to the same host and are equally far are one; by time. */
export function groupsOf(visits: readonly VisitEntry[]): VisitGroup[] {
  const groups = new Map<string, VisitEntry[]>();
  for (const visit of visits) {
    const { id, groupId, hostId, state } = visit;
    const key = groupId === null ? id : `${groupId}/${hostId}/${state}`;
    groups.set(key, [...(groups.get(key) ?? []), visit]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const sorted = group.toSorted((a, b) => momentOf(a) - momentOf(b) || compareNames(a, b));
      const [first] = sorted;
      return first
        ? [{ first, visits: sorted, people: sorted.reduce((sum, { people }) => sum + people, 0) }]
        : [];
    })
    .toSorted((a, b) => momentOf(a.first) - momentOf(b.first));
}

/** When they came, or come. */
const momentOf = ({ expectedAt, arrivedAt }: VisitEntry): number => arrivedAt ?? expectedAt ?? 0;
