/** The bound of the calling rule, on halls that never stop filling. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesAtCounter } from './lines.js';
import { get } from './table.js';
import { building, minute, opening } from './testing/building.js';
import { Hall, supervisor } from './testing/hall.js';

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
            if (hall.serve('c1') === patient) break;
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

describe('[L4] whatever an adversary does', () => {
  const serviceId = fc.constantFrom('ktp', 'kk', 'kkpr', 'pbg');
  type Trick =
    | {
        readonly kind: 'book';
        readonly serviceId: string;
        readonly inMinutes: number;
        readonly share: number;
      }
    | { readonly kind: 'checkIn'; readonly which: number }
    | { readonly kind: 'arrive'; readonly route: readonly string[]; readonly priority: string | null }
    | { readonly kind: 'send'; readonly which: number; readonly serviceId: string }
    | { readonly kind: 'serve'; readonly counterId: string }
    | { readonly kind: 'pass'; readonly minutes: number };
  const trick: fc.Arbitrary<Trick> = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('book' as const),
        serviceId,
        inMinutes: fc.nat({ max: 60 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('checkIn' as const), which: fc.nat({ max: 50 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('arrive' as const),
        route: fc.uniqueArray(serviceId, { minLength: 1, maxLength: 3 }),
        priority: fc.constantFrom(null, 'elderly', 'disability'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('send' as const), which: fc.nat({ max: 50 }), serviceId }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('serve' as const),
        counterId: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), minutes: fc.nat({ max: 8 }) }) },
  );
  // Short promises, so that many reach the ceiling.
  const config = { ...building, services: building.services.map((each) => ({ ...each, targetMinutes: 8 })) };
  const ceilingMs = building.rules.ceilingShare * 8 * minute;

  it('nobody who came after a stop had reached the ceiling is called before it where it could be called', () => {
    let checked = 0;
    fc.assert(
      fc.property(fc.array(trick, { minLength: 60, maxLength: 200, size: 'max' }), (tricks) => {
        const hall = Hall.full(config);
        for (const each of tricks) {
          if (each.kind === 'pass') hall.pass(each.minutes);
          else if (each.kind === 'arrive') {
            if (hall.now < opening + 200 * minute) hall.issue(each.route, each.priority);
          } else if (each.kind === 'book') {
            if (hall.now < opening + 200 * minute)
              hall.book(each.serviceId, each.inMinutes, { from: 0, share: each.share });
          } else if (each.kind === 'checkIn') {
            const ref = hall.day.booked[each.which % Math.max(1, hall.day.booked.length)];
            if (ref) hall.try({ type: 'checkIn', ticketId: ref.ticketId }, kiosk);
          } else if (each.kind === 'send') {
            const ticketId = 1 + (each.which % Math.max(1, hall.day.lastTicketId));
            const to = { serviceId: each.serviceId };
            hall.try({ type: 'transfer', ticketId, to, position: 'keep' }, supervisor);
          } else {
            const due = overdue(hall, each.counterId);
            const called = hall.serve(each.counterId);
            const came = called === null ? 0 : cameAt(hall, called);
            for (const ceilingAt of due) {
              expect(came).toBeLessThanOrEqual(ceilingAt);
              checked += 1;
            }
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(checked).toBeGreaterThan(300);
  });

  /** When its citizen came: with the ticket, or, booked before, with the check-in. */
  function cameAt(hall: Hall, ticketId: number): number {
    const ticket = get(hall.day.tickets, ticketId);
    const [first] = ticket?.stops ?? [];
    return (first?.appointment ? first.waitingSince : ticket?.issuedAt) ?? 0;
  }

  /** When each stop that the counter may call, and that is past the ceiling, reached it. */
  function overdue(hall: Hall, counterId: string): number[] {
    return linesAtCounter(hall.day, counterId, hall.now).flatMap(({ ticketId, stop }) => {
      const ticket = get(hall.day.tickets, ticketId);
      const since = ticket?.stops[stop]?.since ?? 0;
      const ceilingAt = since + ceilingMs / (ticket?.pace ?? 1);
      return ceilingAt <= hall.now ? [ceilingAt] : [];
    });
  }
});
