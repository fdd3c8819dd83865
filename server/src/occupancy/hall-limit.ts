import { Injectable } from '@nestjs/common';
import type { KioskOccupancy } from '@satuatap/shared/contract';
import {
  comeBackAt,
  crowdState,
  insideAt,
  occupancyRules,
  ticketIdOf,
  ticketInside,
  zoneOfService,
} from '@satuatap/shared/occupancy';
import { changedKeys, forecast, get, type Day } from '@satuatap/shared/queue';
import { Clock } from '../clock/clock.js';
import type { Gate } from '../queue/decide-together.js';
import { problem } from '../problems/problem.js';
import { Inside, type Picture } from './inside.js';
import { KnownFacts } from './known-facts.js';

/** Milliseconds that a sum is good for, and a time to come back. */
const sumMs = 250;
const backMs = 10_000;

interface Sum {
  readonly picture: Picture;
  /** By id: in which zone the citizen of each ticket is. */
  readonly zones: ReadonlyMap<number, string | null>;
}

/** Whether zones are full, for those who would come in by themselves. */
@Injectable()
export class HallLimit {
  private readonly sums = new Map<string, Sum>();
  private readonly backs = new Map<string, { readonly madeAt: number; readonly at: number | null }>();

  constructor(
    private readonly inside: Inside,
    private readonly facts: KnownFacts,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses a ticket of a kiosk where its first zone is full. Who comes first by law is let in; staff do not come
   * through here.
   */
  gate(buildingId: string, serviceIds: readonly string[], priority: string | null): Gate | undefined {
    const { config } = this.facts.of(buildingId).day;
    const [serviceId] = serviceIds;
    if (!config || serviceId === undefined || priority !== null) return undefined;
    const { capacity } = occupancyRules(config);
    const zoneId = zoneOfService(config, serviceId)?.zone.id;
    const holds = zoneId === undefined ? undefined : capacity[zoneId];
    if (zoneId === undefined || !holds) return undefined;
    return (day) => {
      if (crowdState(holds, this.peopleAt(day, zoneId)) !== 'full') return null;
      const at = this.backAt(day, zoneId, holds.limit);
      return problem('hall-full', { facts: { zone: zoneId, ...(at === null ? {} : { at }) } });
    };
  }

  /** What a kiosk may know. */
  kiosk(buildingId: string): KioskOccupancy {
    const { day } = this.facts.of(buildingId);
    const { config } = day;
    if (!config) return { full: [] };
    const full = Object.entries(occupancyRules(config).capacity).flatMap(([zoneId, capacity]) =>
      crowdState(capacity, this.peopleAt(day, zoneId)) === 'full'
        ? [{ zoneId, backAt: this.backAt(day, zoneId, capacity.limit) }]
        : [],
    );
    return { full };
  }

  /** Also with those whose ticket changed since the sum, some of them in nobody's memory yet. */
  private peopleAt(day: Day, zoneId: string): number {
    const { picture, zones } = this.sum(day.buildingId);
    const before = picture.facts.day;
    let people = picture.crowds.zones[zoneId]?.people ?? 0;
    if (before.date !== day.date) return people;
    const placeOf = ticketInside({ ...picture.facts, day }, this.clock.now());
    for (const id of changedKeys(before.tickets, day.tickets)) {
      const ticket = get(day.tickets, id);
      if (zones.get(id) === zoneId) people -= 1;
      if (ticket && placeOf(ticket)?.zoneId === zoneId) people += 1;
    }
    return people;
  }

  private sum(buildingId: string): Sum {
    const kept = this.sums.get(buildingId);
    const { date } = this.facts.of(buildingId).day;
    if (kept?.picture.facts.day.date === date && Math.abs(this.clock.now() - kept.picture.at) < sumMs)
      return kept;
    const picture = this.inside.picture(buildingId);
    if (kept?.picture === picture) return kept;
    const tickets = picture.people.filter(({ kind }) => kind === 'ticket');
    const zones = new Map(tickets.map(({ key, zoneId }) => [ticketIdOf(key), zoneId]));
    const sum = { picture, zones };
    this.sums.set(buildingId, sum);
    return sum;
  }

  /** Epoch ms; `null`: it is not in sight. */
  private backAt(day: Day, zoneId: string, limit: number): number | null {
    const now = this.clock.now();
    const { buildingId, config } = day;
    const key = `${buildingId}/${zoneId}`;
    const kept = this.backs.get(key);
    if (kept && now - kept.madeAt < backMs) return kept.at;
    if (!config) return null;
    const { stops } = forecast(day, now);
    const callAt = (stop: string): number | null => {
      const waitMs = stops.get(stop)?.waitMs ?? null;
      return waitMs === null ? null : now + waitMs;
    };
    const inside = insideAt({ ...this.facts.of(buildingId), day }, now);
    const at = comeBackAt({ day, config, inside, zoneId, limit, callAt }, now);
    this.backs.set(key, { madeAt: now, at });
    return at;
  }
}
