/** What counts by hand and door counters say beyond those who are known, or short of them. */
import type { BuildingConfig } from '../queue/index.js';
import { doorReading } from './doors.js';
import type { InsidePerson, OccupancyFacts, ZoneCount } from './facts.js';
import { occupancyRules } from './rules.js';

const minute = 60_000;

/** @param known those who are known one by one, as they are at `now` */
export function corrections(
  { counts, doors, dayStart }: OccupancyFacts,
  config: BuildingConfig,
  known: readonly InsidePerson[],
  now: number,
): InsidePerson[] {
  const { countFadesMinutes, doorSilentMinutes } = occupancyRules(config);
  return config.zones.flatMap(({ id, floorId }): InsidePerson[] => {
    const count = counts.findLast(({ zoneId, at }) => zoneId === id && at >= dayStart && at <= now);
    const minutes = doors.filter(({ zoneId, at }) => zoneId === id && at >= dayStart);
    const there = peopleIn(known, id);
    const door = doorReading(minutes, count, doorSilentMinutes * minute, now);
    const believed = door?.people ?? there + (count ? faded(count, countFadesMinutes * minute, now) : 0);
    const people = Math.max(0, believed) - there;
    if (people === 0) return [];
    const since = door?.since ?? count?.at ?? now;
    return [{ key: `counted/${id}`, kind: 'counted', people, floorId, zoneId: id, since }];
  });
}

export const peopleIn = (inside: readonly InsidePerson[], zoneId: string): number =>
  inside.reduce((sum, person) => sum + (person.zoneId === zoneId ? person.people : 0), 0);

/** What is left of the difference that the count found. */
function faded({ at, people, known }: ZoneCount, fadesMs: number, now: number): number {
  const difference = people - known;
  const left = Math.max(0, 1 - (now - at) / fadesMs);
  // Alike on both sides of nothing.
  return Math.sign(difference) * Math.round(Math.abs(difference) * left);
}
