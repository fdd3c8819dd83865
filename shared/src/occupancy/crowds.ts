/** How many are where: sums of who is inside, and nothing else. */
import type { BuildingConfig } from '../queue/index.js';
import { insideKinds, type InsideKind, type InsidePerson } from './facts.js';
import { grouped } from './grouped.js';

export interface Crowd {
  readonly people: number;
  readonly byKind: Readonly<Record<InsideKind, number>>;
}

export interface Crowds {
  readonly building: Crowd;
  /** In the configuration's order; its zones and those who are in none of them. */
  readonly floors: Readonly<Record<string, Crowd>>;
  readonly zones: Readonly<Record<string, Crowd>>;
  /** Inside, but nobody knows on which floor. */
  readonly unplaced: Crowd;
}

export function crowdOf(inside: readonly InsidePerson[]): Crowd {
  const byKind = Object.fromEntries(insideKinds.map((kind) => [kind, 0])) as Record<InsideKind, number>;
  let people = 0;
  for (const person of inside) {
    people += person.people;
    byKind[person.kind] += person.people;
  }
  return { people, byKind };
}

export function crowdsOf(
  config: Pick<BuildingConfig, 'floors' | 'zones'>,
  inside: readonly InsidePerson[],
): Crowds {
  const byFloor = grouped(inside, ({ floorId }) => floorId);
  const byZone = grouped(inside, ({ zoneId }) => zoneId);
  return {
    building: crowdOf(inside),
    floors: Object.fromEntries(config.floors.map(({ id }) => [id, crowdOf(byFloor.get(id) ?? [])])),
    zones: Object.fromEntries(config.zones.map(({ id }) => [id, crowdOf(byZone.get(id) ?? [])])),
    unplaced: crowdOf(byFloor.get(null) ?? []),
  };
}
