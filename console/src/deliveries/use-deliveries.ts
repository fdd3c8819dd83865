/** What lies at the front desk and what went today, as far as the account may see it. */
import type { DeliveryEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { useFresh, type Fresh } from '../hall/use-fresh.js';

/** @param isWanted without it nothing is asked: each look is written down */
export function useDeliveries(isWanted = true): Fresh<readonly DeliveryEntry[]> {
  const { config } = useHall();
  return useFresh(isWanted ? `/buildings/${config.id}/deliveries` : null, 'deliveries');
}
