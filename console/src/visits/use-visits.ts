/** Today's visits, as far as the account may see them. */
import type { VisitEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { useFresh, type Fresh } from './use-fresh.js';

export function useVisits(): Fresh<readonly VisitEntry[]> {
  const { config } = useHall();
  return useFresh(`/buildings/${config.id}/visits`, 'visits');
}
