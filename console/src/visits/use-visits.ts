/** Today's visits, as far as the account may see them. */
import type { VisitEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { useFresh, type Fresh } from '../hall/use-fresh.js';

/** @param isWanted without it nothing is asked: each look is written down */
export function useVisits(isWanted = true): Fresh<readonly VisitEntry[]> {
  const { config } = useHall();
  return useFresh(isWanted ? `/buildings/${config.id}/visits` : null, 'visits');
}
