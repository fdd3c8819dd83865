/** The building's directory, kept whole, so that a search answers while it is typed. */
import type { OfficerEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { useFresh, type Fresh } from '../hall/use-fresh.js';

export function useOfficers(): Fresh<readonly OfficerEntry[]> {
  const { config } = useHall();
  return useFresh(`/buildings/${config.id}/directory`, 'directory');
}
