import type { ZonePeople } from '@satuatap/shared/overview';
import { useMemo } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { useInside } from '../hall/use-inside.js';

/** How many are in each zone, where any of them has a limit; else nobody is asked. */
export function useZonePeople(): ZonePeople {
  const { config } = useHall();
  const { answer } = useInside(config.occupancy?.capacity !== undefined);
  return useMemo(
    () => Object.fromEntries((answer?.zones ?? []).map(({ zoneId, people }) => [zoneId, people])),
    [answer],
  );
}
