import { counterPlace, type BuildingConfig } from '../queue/index.js';
import type { InsidePerson, OccupancyFacts, OfficerHere } from './facts.js';
import { inPlace } from './place.js';

/** Staff: who sits at a counter there, the others where their office is. */
export function staffInside(
  { day, dayStart, officers }: OccupancyFacts,
  config: BuildingConfig,
  now: number,
): InsidePerson[] {
  const byAccount = new Map(officers.map(({ staffId, id }) => [staffId, id]));
  const inside = new Map<string, InsidePerson>();
  const add = (person: InsidePerson): void => {
    if (!inside.has(person.key)) inside.set(person.key, person);
  };
  for (const { id, state, officerId, since } of Object.values(day.counters)) {
    if (state === 'closed' || officerId === null || officerId === 'system') continue;
    add({
      key: `staff/${byAccount.get(officerId) ?? officerId}`,
      kind: 'staff',
      people: 1,
      ...inPlace(config, counterPlace(config, id)),
      since,
    });
  }
  for (const officer of officers) {
    if (!isIn(officer, dayStart, now)) continue;
    const floorId = config.floors.some(({ id }) => id === officer.floorId) ? officer.floorId : null;
    const since = officer.presenceAt ?? dayStart;
    add({ key: `staff/${officer.id}`, kind: 'staff', people: 1, floorId, zoneId: null, since });
  }
  return [...inside.values()];
}

/** By what was said of her today. A meeting is in the building; who is away is in again when its time is over. */
function isIn({ presence, presenceAt, presenceUntil }: OfficerHere, dayStart: number, now: number): boolean {
  if (presenceAt === null || presenceAt < dayStart) return false;
  if (presence === 'away') return presenceUntil !== null && presenceUntil <= now;
  return presence !== 'out';
}
