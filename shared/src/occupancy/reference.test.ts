/** Occupancy after any history, held against somebody who stands at the door and keeps a plain list. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { get, isLive, values, type Day } from '../queue/index.js';
import { history, play } from '../queue/testing/histories.js';
import type { Crowd, Crowds } from './crowds.js';
import type { InsidePerson } from './facts.js';
import { insideAt } from './inside.js';
import { PresentTickets } from './present-tickets.js';
import { occupancyRules } from './rules.js';
import { deeds, perform } from './testing/histories.js';
import { tower, World } from './testing/world.js';

const minute = 60_000;

interface Seen {
  readonly states: string;
  readonly changedAt: number;
  readonly over: boolean;
}

/** Knows of tickets only whether they came, when they last changed, and whether they are over. */
class Doorkeeper {
  private readonly tickets = new Map<number, readonly Seen[]>();

  see(day: Day, isUndo: boolean): void {
    for (const ticket of values(day.tickets)) {
      const states = ticket.stops.map(({ state }) => state).join();
      const seen = this.tickets.get(ticket.id) ?? [];
      if (seen.at(-1)?.states === states) continue;
      // What did not hold never was: a ticket that is over again has been so since it first was.
      const kept = isUndo ? seen.slice(0, seen.findLastIndex((each) => each.states === states) + 1) : [];
      const now = { states, changedAt: day.at, over: !isLive(ticket) };
      this.tickets.set(ticket.id, kept.length > 0 ? kept : [...seen, now]);
    }
  }

  people(day: Day, world: World, now: number): number {
    const lingerMs = occupancyRules(day.config ?? {}).lingerMinutes * minute;
    let people = 0;
    for (const [id, seen] of this.tickets) {
      const ticket = get(day.tickets, id);
      const { over, changedAt } = seen.at(-1) ?? { over: true, changedAt: 0 };
      if (!ticket || (over && changedAt + lingerMs <= now)) continue;
      const { checkedInAt } = ticket.stops[0]?.appointment ?? {};
      if (checkedInAt === null) continue;
      const seenAt = Math.max(
        checkedInAt ?? ticket.issuedAt,
        ...ticket.stops.flatMap((stop) => [stop.calledAt ?? 0, stop.servingSince ?? 0]),
      );
      const visits = world.visits.filter(({ ticketId }) => ticketId === id);
      const isVisitor = visits.some(({ leftAt }) => leftAt === null || leftAt >= seenAt);
      if (!isVisitor) people += 1;
    }
    for (const { leftAt, people: several } of world.visits) if (leftAt === null) people += several;
    const atCounters = Object.values(day.counters).flatMap(({ state, officerId }) =>
      state === 'closed' || officerId === null || officerId === 'system' ? [] : [officerId],
    );
    const accounts = new Set(atCounters);
    people += accounts.size;
    for (const { staffId, presence, presenceAt, presenceUntil } of world.officers) {
      if (presenceAt === null || (staffId !== null && accounts.has(staffId))) continue;
      const isBack = presence === 'away' && presenceUntil !== null && presenceUntil <= now;
      if (presence === 'in' || presence === 'meeting' || isBack) people += 1;
    }
    return people;
  }
}

const sum = (list: readonly InsidePerson[]): number => list.reduce((all, { people }) => all + people, 0);
const total = (crowds: readonly Crowd[]): number => crowds.reduce((all, { people }) => all + people, 0);

/** What is wrong; empty if nothing is. Plain code, for it runs after each of some thousand steps. */
function wrongWith(inside: readonly InsidePerson[], crowds: Crowds, expected: number): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || wrong.push(what));
  const known = inside.filter(({ kind }) => kind !== 'counted');
  const all = [crowds.building, crowds.unplaced, ...Object.values({ ...crowds.floors, ...crowds.zones })];
  must(sum(known) === expected, `known are ${sum(known)} and not ${expected}`);
  must(new Set(inside.map(({ key }) => key)).size === inside.length, 'somebody is inside twice');
  must(crowds.building.people === sum(inside), 'the building is not the sum');
  for (const [id, { people }] of Object.entries(crowds.zones)) {
    must(people === sum(inside.filter(({ zoneId }) => zoneId === id)), `${id} is not the sum`);
    must(people >= 0, `${id} has less than nobody`);
  }
  must(
    total(Object.values(crowds.floors)) + crowds.unplaced.people === crowds.building.people,
    'floors are not the building',
  );
  must(
    all.every(({ byKind, people }) => Object.values(byKind).reduce((a, b) => a + b, 0) === people),
    'kinds are not the crowd',
  );
  must(
    known.every(({ people }) => people >= 1),
    'somebody known is nobody',
  );
  return wrong;
}

describe('occupancy after any history', () => {
  it('[O1–O6, O10, O11] is the sum of who is inside, each once, and nobody below nobody', () => {
    let counted = 0;
    let most = 0;
    let spared = 0;
    fc.assert(
      fc.property(history, deeds, (steps, beside) => {
        const world = new World();
        const keeper = new Doorkeeper();
        const present = new PresentTickets();
        let step = 0;
        let now = 0;
        play(
          steps,
          ({ day, now: hallNow }, _before, { type }) => {
            now = Math.max(now, hallNow, day.at);
            const todo = beside[step++];
            if (todo) perform(world, day, todo, now);
            keeper.see(day, type === 'undo');
            const inside = world.inside(day, now);
            const crowds = world.crowds(day, now);
            // Asked now and then: what happened between two questions is made up for.
            if (step % 4 === 0) {
              const tickets = present.of(day);
              expect(JSON.stringify(insideAt(world.facts(day), now, tickets))).toBe(JSON.stringify(inside));
              spared += day.tickets.size - tickets.length;
            }
            const known = inside.filter(({ kind }) => kind !== 'counted');
            expect(wrongWith(inside, crowds, keeper.people(day, world, now))).toEqual([]);
            if (known.length < inside.length) counted += 1;
            most = Math.max(most, crowds.building.people);
          },
          tower,
        );
      }),
      { numRuns: 60 },
    );
    // The histories did reach what they are for.
    expect(counted).toBeGreaterThan(500);
    expect(most).toBeGreaterThan(50);
    expect(spared).toBeGreaterThan(500);
  });

  it('[O7, O8] is what was counted at the moment of the count, and after its undo as if nobody had counted', () => {
    fc.assert(
      fc.property(history, deeds, fc.nat({ max: 60 }), (steps, beside, people) => {
        const world = new World();
        let step = 0;
        let now = 0;
        const { day } = play(
          steps,
          ({ day: then, now: hallNow }) => {
            now = Math.max(now, hallNow, then.at);
            const todo = beside[step++];
            if (todo) perform(world, then, todo, now);
          },
          tower,
        );
        // What passed in this minute was counted.
        now = Math.ceil(now / minute) * minute + 1;
        const before = world.inside(day, now);
        for (const { id } of day.config?.zones ?? []) {
          world.count(day, id, people, now);
          expect(world.crowds(day, now).zones[id]?.people).toBe(people);
        }
        for (const [index] of world.counts.entries())
          if (world.counts[index]?.at === now) world.undoCount(index);
        expect(world.inside(day, now)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
