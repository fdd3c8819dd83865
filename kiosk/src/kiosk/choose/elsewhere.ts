/** The city's other buildings: a service that this one does not give, or not now, may be had there. */
import { senderWith } from '@satuatap/shared/client';
import type { BuildingSummary } from '@satuatap/shared/contract';
import type { BuildingConfig, Language, Service } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { whenGiven } from '../services.js';

export interface Elsewhere {
  readonly key: string;
  readonly service: string;
  readonly building: string;
  readonly when: string;
}

/** What `find` finds in the other buildings, one service each, with when it is given there. */
export const elsewhere = (
  others: readonly BuildingConfig[],
  find: (services: readonly Service[]) => Service | undefined,
  language: Language,
  now: number,
): readonly Elsewhere[] =>
  others.flatMap((config) => {
    const service = find(config.services);
    return service
      ? [
          {
            key: config.id,
            service: service.name[language],
            building: `${config.name}, ${config.city}`,
            when: whenGiven(config, service.id, language, now),
          },
        ]
      : [];
  });

/** Their configurations, asked for when they are first wanted. Without an answer nothing is said of them. */
export function useOtherBuildings(buildingId: string, wanted: boolean): readonly BuildingConfig[] {
  const [others, setOthers] = useState<readonly BuildingConfig[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    let over = false;
    othersOf(buildingId).then(
      (found) => {
        if (!over) setOthers(found);
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [buildingId, wanted]);
  return others;
}

async function othersOf(buildingId: string): Promise<readonly BuildingConfig[]> {
  const open = senderWith({});
  const buildings = await open.send<BuildingSummary[]>('GET', '/buildings');
  return Promise.all(
    buildings
      .filter(({ id }) => id !== buildingId)
      .map(({ id }) => open.send<BuildingConfig>('GET', `/buildings/${id}`)),
  );
}
