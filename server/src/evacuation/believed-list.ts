import { Injectable } from '@nestjs/common';
import type { BelievedInside, PersonNames } from '@satuatap/shared/contract';
import type { Believed } from '@satuatap/shared/evacuation';
import { ticketIdOf, type InsidePerson } from '@satuatap/shared/occupancy';
import { get, type Day } from '@satuatap/shared/queue';
import { visitNumber } from '@satuatap/shared/visits';
import { Clock } from '../clock/clock.js';
import { Inside } from '../occupancy/inside.js';
import { Queues } from '../queue/queues.js';
import { Database } from '../storage/database.js';
import { visitsOfDay, type Visit } from '../visits/visit-table.js';
import { PersonCalls } from './person-calls.js';

/** What another instance wrote is waited for at most so long. */
const reachMs = 1000;

/** Who is believed to be inside, as wardens list them: one by one, however many came on one visit. */
@Injectable()
export class BelievedList {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly where: Inside,
    private readonly calls: PersonCalls,
    private readonly clock: Clock,
  ) {}

  async inside(buildingId: string): Promise<BelievedInside> {
    const people = await this.people(buildingId);
    const names = await this.names(
      buildingId,
      people.map(({ key }) => key),
    );
    return { at: this.clock.now(), people, names };
  }

  /** Of those keys that have a name. */
  names(buildingId: string, keys: readonly string[]): Promise<PersonNames> {
    return this.calls.names(this.database, buildingId, keys);
  }

  async people(buildingId: string): Promise<Believed[]> {
    // Somebody may have come at another instance a moment ago; while the database is away what is known has to do.
    await this.queues.level(buildingId, reachMs);
    const day = this.queues.day(buildingId);
    const inside = await this.where.list(buildingId);
    const visits = await visitsOfDay(this.database, buildingId, day.date);
    const numbers = new Map(visits.map((visit) => [`visit/${visit.id}`, visit]));
    return inside.flatMap((person) => oneByOne(person, labelOf(person, day, numbers.get(person.key))));
  }
}

function labelOf({ key, kind }: InsidePerson, day: Day, visit: Visit | undefined): string {
  if (kind === 'ticket') return get(day.tickets, ticketIdOf(key))?.number ?? '';
  return visit?.number ? visitNumber(visit.number) : '';
}

/** Those who came together are ticked off one by one: `visit/ID/2` is the second of them. */
function oneByOne(
  { key, kind, people, floorId, zoneId, since }: InsidePerson,
  label: string,
): readonly Believed[] {
  if (kind === 'counted') return [];
  if (people === 1) return [{ key, kind, label, floorId, zoneId, since }];
  return Array.from({ length: people }, (_, index) => ({
    key: `${key}/${index + 1}`,
    kind,
    label: `${label} ${index + 1}/${people}`,
    floorId,
    zoneId,
    since,
  }));
}
