/** Where the account stands in the directory; `undefined`: not known yet, `null`: nowhere. */
import type { OfficerEntry, OwnEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { useFresh } from '../hall/use-fresh.js';

export function useOwnOfficer(): OfficerEntry | null | undefined {
  const { config } = useHall();
  return useFresh<OwnEntry>(`/buildings/${config.id}/directory/self`, 'directory').answer?.officer;
}
