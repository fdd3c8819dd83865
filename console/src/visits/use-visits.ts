/** Today's visits, as far as the account may see them. */
import { senderWith } from '@satuatap/shared/client';
import type { VisitChangesAnswer, VisitEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { useFreshBy, type Fresh } from '../hall/use-fresh.js';

interface KnownVisits {
  readonly mark: string;
  readonly visits: readonly VisitEntry[];
}

/** Only what changed is asked for: each look is written down, and a delegation makes long lists. */
async function askChanges(path: string, known: KnownVisits | null): Promise<KnownVisits> {
  const since = known ? `?since=${encodeURIComponent(known.mark)}` : '';
  const { mark, isWhole, visits, gone } = await senderWith({}).send<VisitChangesAnswer>(
    'GET',
    `${path}/changes${since}`,
  );
  if (isWhole || !known) return { mark, visits };
  const changed = new Map(visits.map((visit) => [visit.id, visit]));
  const stayed = known.visits.flatMap((visit) => {
    const now = changed.get(visit.id);
    changed.delete(visit.id);
    return gone.includes(visit.id) ? [] : (now ?? visit);
  });
  return { mark, visits: [...stayed, ...changed.values()] };
}

/** @param isWanted without it nothing is asked */
export function useVisits(isWanted = true): Fresh<readonly VisitEntry[]> {
  const { config } = useHall();
  const path = isWanted ? `/buildings/${config.id}/visits` : null;
  const fresh = useFreshBy<KnownVisits>(path, askChanges, 'visits');
  return { ...fresh, answer: fresh.answer?.visits ?? null };
}
