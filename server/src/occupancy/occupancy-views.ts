import { Injectable } from '@nestjs/common';
import type { OccupancyView, ZoneOccupancy, ZoneSource } from '@satuatap/shared/contract';
import {
  crowdState,
  doorReading,
  occupancyRules,
  type Crowd,
  type InsidePerson,
} from '@satuatap/shared/occupancy';
import type { BuildingConfig, Zone } from '@satuatap/shared/queue';
import { problem } from '../problems/problem.js';
import { Inside } from './inside.js';
import { KnownFacts, type BuildingFacts } from './known-facts.js';
import { entryOf } from './zone-counts.js';

/** What staff see of how many are where. */
@Injectable()
export class OccupancyViews {
  constructor(
    private readonly facts: KnownFacts,
    private readonly inside: Inside,
  ) {}

  async view(buildingId: string): Promise<OccupancyView> {
    await this.facts.fresh(buildingId);
    const { at, facts, people, crowds } = this.inside.picture(buildingId);
    const { config, date } = facts.day;
    if (!config) throw problem('unavailable');
    const { building, floors, zones, unplaced } = crowds;
    return {
      at,
      date,
      building,
      floors: Object.entries(floors).map(([floorId, crowd]) => ({ floorId, ...crowd })),
      zones: config.zones.flatMap((zone) => {
        const crowd = zones[zone.id];
        return crowd ? zoneView(config, facts, people, zone, crowd, at) : [];
      }),
      unplaced,
    };
  }
}

function zoneView(
  config: BuildingConfig,
  { counts, doors }: BuildingFacts,
  inside: readonly InsidePerson[],
  { id: zoneId, floorId }: Zone,
  crowd: Crowd,
  now: number,
): ZoneOccupancy {
  const { capacity, doorSilentMinutes } = occupancyRules(config);
  const there = inside.filter((person) => person.zoneId === zoneId && person.kind !== 'counted');
  const count = counts.findLast((each) => each.zoneId === zoneId);
  const minutes = doors.filter((each) => each.zoneId === zoneId);
  const door = doorReading(minutes, count, doorSilentMinutes * 60_000, now);
  return {
    zoneId,
    floorId,
    ...crowd,
    capacity: capacity[zoneId] ?? null,
    state: crowdState(capacity[zoneId], crowd.people),
    source: sourceOf(door !== null, crowd),
    oldestSince: there.length === 0 ? null : Math.min(...there.map(({ since }) => since)),
    doorAt: minutes.length === 0 ? null : Math.max(...minutes.map(({ at }) => at)),
    count: count ? entryOf(count) : null,
  };
}

function sourceOf(hasDoor: boolean, { byKind }: Crowd): ZoneSource {
  if (hasDoor) return 'door';
  return byKind.counted === 0 ? 'known' : 'count';
}
