import type { OccupancyView } from '@satuatap/shared/contract';
import type { ZonePeople } from '@satuatap/shared/overview';
import { useMemo } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { useFresh } from '../hall/use-fresh.js';

/** How many are in each zone, where any of them has a limit; else nobody is asked. */
export function useZonePeople(): ZonePeople {
  const { config } = useHall();
  const path = config.occupancy?.capacity ? `/buildings/${config.id}/occupancy` : null;
  const { answer } = useFresh<OccupancyView>(path, 'occupancy', 'visits', 'directory');
  return useMemo(
    () => Object.fromEntries((answer?.zones ?? []).map(({ zoneId, people }) => [zoneId, people])),
    [answer],
  );
}
