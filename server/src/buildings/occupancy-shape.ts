/** The shape of a building file's `occupancy`: parts of `OccupancyRules`, in place of the usual ones; and their sense. */
import type { BuildingConfig, OccupancyRules } from '@satuatap/shared/queue';
import { eachOf, fields, id, orNull, whole, type Path, type Shape } from './shape.js';

const people = whole(1, 100_000);
const days = whole(1, 3650);
const rules: Readonly<Record<keyof OccupancyRules, Shape>> = {
  capacity: eachOf(fields({ warn: people, limit: people })),
  receptionZoneId: orNull(id),
  lingerMinutes: whole(0, 240),
  countFadesMinutes: whole(1, 1440),
  doorSilentMinutes: whole(1, 240),
  keptDays: fields({ samples: days, hours: days }),
};

export const occupancyShape: Shape = fields({}, rules);

export function occupancyMistakes(config: BuildingConfig, add: (path: Path, reason: string) => void): void {
  const { capacity = {}, receptionZoneId = null } = config.occupancy ?? {};
  const lacks = (zone: string): boolean => !config.zones.some((each) => each.id === zone);
  const named = (zone: string): string => `names the zone ${zone}, which is not there`;
  for (const [zone, { warn, limit }] of Object.entries(capacity)) {
    if (lacks(zone)) add(['occupancy', 'capacity', zone], named(zone));
    if (warn > limit) add(['occupancy', 'capacity', zone, 'warn'], 'must not be above the limit');
  }
  if (receptionZoneId !== null && lacks(receptionZoneId))
    add(['occupancy', 'receptionZoneId'], named(receptionZoneId));
}
