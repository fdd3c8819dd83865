/** How it is counted who is inside, where a building does not say otherwise. */
import type { BuildingConfig, Capacity, OccupancyRules, Zone } from '../queue/index.js';

const usual: OccupancyRules = {
  capacity: {},
  receptionZoneId: null,
  lingerMinutes: 5,
  countFadesMinutes: 120,
  doorSilentMinutes: 15,
  keptDays: { samples: 35, hours: 1100 },
};

export const occupancyRules = ({ occupancy }: Pick<BuildingConfig, 'occupancy'>): OccupancyRules => ({
  ...usual,
  ...occupancy,
});

/** Where visitors wait until they are seen: as the building says, else the first zone of its lowest floor. */
export function receptionZone(config: BuildingConfig): Zone | null {
  const { receptionZoneId } = occupancyRules(config);
  const levelOf = ({ floorId }: Zone): number =>
    config.floors.find(({ id }) => id === floorId)?.level ?? Infinity;
  // From the ground up: a cellar receives nobody.
  const height = (zone: Zone): number => (levelOf(zone) < 1 ? 1000 - levelOf(zone) : levelOf(zone));
  return (
    config.zones.find(({ id }) => id === receptionZoneId) ??
    config.zones.reduce<Zone | null>((low, zone) => (low && height(low) <= height(zone) ? low : zone), null)
  );
}

/** `room`: more may come. `warn`: staff should look. `full`: the kiosk gives no more tickets for it. */
export const crowdStates = ['room', 'warn', 'full'] as const;
export type CrowdState = (typeof crowdStates)[number];

export function crowdState(capacity: Capacity | undefined, people: number): CrowdState {
  if (!capacity || people < capacity.warn) return 'room';
  return people < capacity.limit ? 'warn' : 'full';
}
