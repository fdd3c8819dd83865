/** The building's directory, kept whole, so that a search answers while it is typed. */
import type { OfficerEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { useFresh, type Fresh } from './use-fresh.js';

/** @param isWanted without it nothing is asked */
export function useOfficers(isWanted = true): Fresh<readonly OfficerEntry[]> {
  const { config } = useHall();
  return useFresh(isWanted ? `/buildings/${config.id}/directory` : null, 'directory');
}
