/** Where people wait and where they are called to, by the configuration. */
import type { BuildingConfig, Floor, Zone } from './config.js';

export interface Place {
  readonly zone: Zone;
  readonly floor: Floor | undefined;
}

const placeOf = (config: BuildingConfig, zoneId: string | undefined): Place | null => {
  const zone = config.zones.find(({ id }) => id === zoneId);
  return zone ? { zone, floor: config.floors.find(({ id }) => id === zone.floorId) } : null;
};

/** Where the counters stand that give the service as their own; `null` if none does. */
export function waitingPlace(config: BuildingConfig, serviceId: string): Place | null {
  const counter = config.counters.find(
    ({ retired, services }) =>
      !retired && services.some((each) => each.serviceId === serviceId && each.rank === 'own'),
  );
  return placeOf(config, counter?.zoneId);
}

export function counterPlace(config: BuildingConfig, counterId: string): Place | null {
  return placeOf(config, config.counters.find(({ id }) => id === counterId)?.zoneId);
}
