import type { BuildingConfig, Place } from '../queue/index.js';
import type { InsidePerson } from './facts.js';
import { receptionZone } from './rules.js';

export type InsidePlace = Pick<InsidePerson, 'floorId' | 'zoneId'>;

export const inPlace = (config: BuildingConfig, place: Place | null | undefined): InsidePlace => {
  const zone = place?.zone ?? receptionZone(config);
  return { floorId: zone?.floorId ?? null, zoneId: zone?.id ?? null };
};
