/** A building of two floors and three zones with everything in it that makes occupancy, for tests. */
import { building, opening } from '../../queue/testing/building.js';
import type { BuildingConfig, Day } from '../../queue/index.js';
import { crowdsOf, type Crowds } from '../crowds.js';
import type {
  DoorMinute,
  InsidePerson,
  OccupancyFacts,
  OfficerHere,
  VisitHere,
  ZoneCount,
} from '../facts.js';
import { insideAt, knownInside } from '../inside.js';
import { peopleIn } from '../corrections.js';

const text = (id: string) => ({ id, en: id });

/** Counters 1 and 2 stand in z1 and 3 and 4 in z2; reception is in z0. */
export const tower: BuildingConfig = {
  ...building,
  floors: [...building.floors, { id: 'f2', name: text('Lantai 2'), level: 2 }],
  zones: [
    { id: 'z0', floorId: 'f1', name: text('Lobi') },
    { id: 'z1', floorId: 'f1', name: text('Ruang utama') },
    { id: 'z2', floorId: 'f2', name: text('Ruang atas') },
  ],
  counters: building.counters.map((counter, i) => ({ ...counter, zoneId: i < 2 ? 'z1' : 'z2' })),
  occupancy: { capacity: { z1: { warn: 3, limit: 5 } } },
};

/** Keeps the facts as the server does, and can take each back. */
export class World {
  visits: VisitHere[] = [];
  officers: OfficerHere[] = [
    officer('o1', 'ani', 'f1'),
    officer('o2', 'budi', 'f2'),
    officer('o3', null, 'f2'),
    officer('o4', null, 'elsewhere'),
  ];
  counts: (ZoneCount & { readonly undone?: true })[] = [];
  doors: DoorMinute[] = [];

  facts(day: Day): OccupancyFacts {
    const { visits, officers, doors } = this;
    const counts = this.counts.filter(({ undone }) => !undone);
    return { day, dayStart: opening - 3_600_000, visits, officers, counts, doors };
  }

  inside(day: Day, now: number): InsidePerson[] {
    return insideAt(this.facts(day), now);
  }

  crowds(day: Day, now: number): Crowds {
    return crowdsOf(day.config ?? tower, this.inside(day, now));
  }

  count(day: Day, zoneId: string, people: number, now: number): void {
    const known = peopleIn(knownInside(this.facts(day), day.config ?? tower, now), zoneId);
    this.counts = [...this.counts, { zoneId, at: now, people, known }];
  }

  undoCount(index: number): void {
    this.counts = this.counts.map((count, i) => (i === index ? { ...count, undone: true } : count));
  }

  say(id: string, said: Partial<OfficerHere>, now: number): void {
    this.officers = this.officers.map((each) =>
      each.id === id ? { ...each, ...said, presenceAt: now } : each,
    );
  }

  change(id: string, changed: Partial<VisitHere>): void {
    this.visits = this.visits.map((each) => (each.id === id ? { ...each, ...changed } : each));
  }
}

function officer(id: string, staffId: string | null, floorId: string): OfficerHere {
  return { id, staffId, floorId, presence: 'out', presenceUntil: null, presenceAt: null };
}

export const visit = (id: string, arrivedAt: number, more: Partial<VisitHere> = {}): VisitHere => ({
  id,
  people: 1,
  arrivedAt,
  leftAt: null,
  accepted: false,
  floorId: null,
  ticketId: null,
  ...more,
});
