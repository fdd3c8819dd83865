/**
 * The core against a slow reference: one flat list of who waits, sorted anew at each call as SPEC.md says. And the
 * bound of the calling rule, on halls that never stop filling.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { building, minute } from './testing/building.js';
import { Hall, officer } from './testing/hall.js';

const served: Readonly<Record<string, Readonly<Record<string, 'own' | 'help'>>>> = Object.fromEntries(
  building.counters.map(({ id, services }) => [
    id,
    Object.fromEntries(services.map(({ serviceId, rank }) => [serviceId, rank])),
  ]),
);
const paces: Readonly<Record<string, number>> = { none: 1, elderly: 1.5, disability: 2 };

interface Person {
  readonly ticketId: number;
  readonly serviceId: string;
  readonly pace: number;
  readonly since: number;
}

/** Whom the counter calls: read off SPEC.md rule by rule, without any of the core's structures. */
function reference(waiting: readonly Person[], counterId: string, now: number): number | null {
  const { helpOutShare, ceilingShare } = building.rules;
  const target = (person: Person): number =>
    (building.services.find(({ id }) => id === person.serviceId)?.targetMinutes ?? 0) * minute;
  const share = (person: Person): number => ((now - person.since) * person.pace) / target(person);
  const ceiling = (person: Person): number => person.since + (ceilingShare * target(person)) / person.pace;
  const mine = waiting.filter(({ serviceId }) => served[counterId]?.[serviceId]);
  const anyOwn = mine.some(({ serviceId }) => served[counterId]?.[serviceId] === 'own');
  const callable = mine.filter(
    (person) => !anyOwn || served[counterId]?.[person.serviceId] === 'own' || share(person) >= helpOutShare,
  );
  const over = callable.filter((person) => share(person) >= ceilingShare);
  const order =
    over.length > 0
      ? over.toSorted((a, b) => ceiling(a) - ceiling(b) || a.ticketId - b.ticketId)
      : callable.toSorted((a, b) => share(b) - share(a) || a.ticketId - b.ticketId);
  return order[0]?.ticketId ?? null;
}

type Move =
  | { readonly kind: 'arrive'; readonly serviceId: string; readonly priority: string }
  | { readonly kind: 'serve'; readonly counterId: string }
  | { readonly kind: 'pass'; readonly minutes: number };
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('arrive' as const),
      serviceId: fc.constantFrom('ktp', 'kk', 'kkpr', 'pbg'),
      priority: fc.constantFrom('none', 'none', 'none', 'elderly', 'disability'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('serve' as const),
      counterId: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), minutes: fc.nat({ max: 12 }) }) },
);

/** A hall with all four counters open. */
function fullHall(): Hall {
  const hall = Hall.open();
  hall.must({ type: 'openCounter', counterId: 'c2' }, officer('c2'));
  hall.must({ type: 'openCounter', counterId: 'c4' }, officer('c4'));
  return hall;
}
const holder = (hall: Hall, counterId: string) => officer(hall.day.counters[counterId]?.officerId ?? '');

function serve(hall: Hall, counterId: string): number | null {
  const by = holder(hall, counterId);
  const answer = hall.try({ type: 'callNext', counterId }, by);
  if (!answer.ok) return null;
  hall.must({ type: 'start', counterId }, by);
  hall.must({ type: 'finish', counterId }, by);
  const [event] = answer.events;
  return event?.type === 'ticket.called' ? event.ticketId : null;
}

describe('the core beside a slow reference', () => {
  it('[C1–C4] calls whom the reference calls, in any order of comings and calls', () => {
    let calls = 0;
    fc.assert(
      fc.property(fc.array(move, { minLength: 20, maxLength: 150, size: 'max' }), (moves) => {
        const hall = fullHall();
        let waiting: Person[] = [];
        for (const each of moves) {
          if (each.kind === 'pass') hall.pass(each.minutes);
          else if (each.kind === 'arrive') {
            const priority = each.priority === 'none' ? null : each.priority;
            // Breaks and the last ticket are not what is compared here.
            if (hall.refusal(arrival(each.serviceId, priority), kiosk) !== null) continue;
            const ticketId = hall.issue(each.serviceId, priority);
            const pace = paces[each.priority] ?? 1;
            waiting = [...waiting, { ticketId, serviceId: each.serviceId, pace, since: hall.now }];
          } else {
            const expected = reference(waiting, each.counterId, hall.now);
            expect(serve(hall, each.counterId)).toBe(expected);
            waiting = waiting.filter(({ ticketId }) => ticketId !== expected);
            if (expected !== null) calls += 1;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(calls).toBeGreaterThan(1000);
  });
});

const kiosk = { kind: 'device', id: 'k' } as const;
const arrival = (serviceId: string, priority: string | null) =>
  ({ type: 'issue', serviceIds: [serviceId], priority, channel: 'kiosk', language: 'id' }) as const;

describe('[L4] nobody starves', () => {
  it('is called after those who were in the building when it reached the ceiling, whoever still comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ktp', 'kk'), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('elderly', 'disability'),
        fc.integer({ min: 2, max: 9 }),
        (before, rival, minutesEach) => {
          const hall = Hall.open();
          for (const serviceId of before) hall.issue(serviceId);
          const patient = hall.issue('kk');
          // Two rivals with the fastest pace for the shortest target come for each one that is served.
          const reachesCeiling = hall.now + building.rules.ceilingShare * 40 * minute;
          let inBuilding = 0;
          for (let served = 0; ; served++) {
            for (let i = 0; i < 2; i++) {
              const open = hall.refusal(arrival('ktp', rival), kiosk) === null;
              if (open) hall.issue('ktp', rival);
              if (open && hall.now <= reachesCeiling) inBuilding += 1;
            }
            if (serve(hall, 'c1') === patient) break;
            hall.pass(minutesEach);
            const latest = reachesCeiling + (before.length + inBuilding) * minutesEach * minute;
            expect(hall.now).toBeLessThanOrEqual(latest);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
