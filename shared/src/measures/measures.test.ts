import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minute, opening } from '../queue/testing/building.js';
import { history, play } from '../queue/testing/histories.js';
import { Hall, officer, system } from '../queue/testing/hall.js';
import { activityTime } from './activity.js';
import { factsOf } from './day-facts.js';
import { durationOf } from './durations.js';
import { abandonmentOf, arrivalsPerHour, countEnds, withinTargetOf } from './ends.js';
import { spreadOf } from './spread.js';
import { countedWaits, waitIfNobodyLeft } from './survival.js';

const ani = officer('ani');

describe('the ends of stops', () => {
  it('tells served, transferred, missed, cancelled, left and still here of a small day', () => {
    const hall = Hall.open();
    for (let i = 0; i < 6; i++) hall.issue('ktp');
    hall.issue(['ktp', 'pbg', 'kkpr']);
    // 1 is served, 2 transferred, 3 missed, 4 missed and reinstated, 5 cancels, 6 and 7 wait.
    hall.serve('c1');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must(
      { type: 'transfer', ticketId: 2, to: { serviceId: 'pbg' }, position: 'tail', comeBack: true },
      ani,
    );
    for (const _ of [3, 4]) {
      hall.must({ type: 'callNext', counterId: 'c1' }, ani);
      hall.must({ type: 'miss', counterId: 'c1' }, ani);
    }
    hall.must({ type: 'reinstate', ticketId: 4 }, ani);
    hall.must({ type: 'cancel', ticketId: 5 }, { kind: 'citizen' });
    hall.must({ type: 'dropStop', ticketId: 7, stop: 2 }, ani);
    const counts = countEnds(factsOf(hall.journal, hall.now).stops);
    const ended = { served: 1, transferred: 1, missed: 1, cancelled: 1 };
    expect(counts).toEqual({ ...ended, arrived: 8, left: 0, here: 4 });
    expect(abandonmentOf(counts)).toBe(0.5);
    hall.must({ type: 'closeDay' }, system);
    // Stops that were only planned have neither arrived nor left.
    expect(countEnds(factsOf(hall.journal, hall.now).stops)).toEqual({
      ...ended,
      arrived: 8,
      left: 4,
      here: 0,
    });
  });

  it('gives no share of nothing, and no rate of no time', () => {
    expect(abandonmentOf(countEnds([]))).toBeNull();
    expect(withinTargetOf([{ withinTarget: null }])).toBeNull();
    expect(arrivalsPerHour(3, 0)).toBeNull();
    expect(arrivalsPerHour(42, 7 * 60 * minute)).toBe(6);
  });

  it('counts who gave up beyond the target as not within it, and who gave up before it not at all', () => {
    const hall = Hall.open();
    for (let i = 0; i < 4; i++) hall.issue('ktp');
    hall.pass(30);
    hall.serve('c1');
    hall.must({ type: 'cancel', ticketId: 2 }, { kind: 'citizen' });
    hall.pass(1);
    hall.serve('c1');
    expect(withinTargetOf(factsOf(hall.journal, hall.now).stops)).toBe(1 / 3);
  });

  it('account for every arrival, whatever the history', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const hall = play(steps);
        const { arrived, ...ends } = countEnds(factsOf(hall.journal, hall.day.at).stops);
        expect(Object.values(ends).reduce((sum, count) => sum + count)).toBe(arrived);
        const entered = hall.journal.filter(({ type }) =>
          ['ticket.issued', 'appointment.checkedIn', 'ticket.advanced', 'ticket.transferred'].includes(type),
        );
        const undone = new Set(
          hall.journal.flatMap((event) => (event.type === 'action.undone' ? [event.undone] : [])),
        );
        expect(arrived).toBe(entered.filter(({ first }) => !undone.has(first)).length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('durations', () => {
  it('have percentiles by the nearest rank beside the mean', () => {
    const spread = spreadOf([40, null, 10, 30, 20]);
    expect([spread.count, spread.mean]).toEqual([4, 25]);
    expect([0, 0.5, 0.75, 0.9, 1].map((part) => spread.percentile(part))).toEqual([10, 20, 30, 40, 40]);
    const hundred = spreadOf(Array.from({ length: 100 }, (_, index) => index + 1));
    expect([0.5, 0.9, 0.95].map((part) => hundred.percentile(part))).toEqual([50, 90, 95]);
    expect([spreadOf([]).mean, spreadOf([null]).percentile(0.5)]).toEqual([null, null]);
  });

  it('are those of a small day, worked out by hand', () => {
    const hall = Hall.open();
    const ids = [hall.issue('ktp'), hall.issue('ktp')];
    hall.pass(10);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.pass(1);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(6);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    hall.pass(2);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(3);
    hall.must({ type: 'hold', counterId: 'c1', reason: 'documents', until: null }, ani);
    hall.pass(5);
    hall.must({ type: 'release', ticketId: ids[1] ?? 0 }, ani);
    hall.serve('c1');
    const { stops } = factsOf(hall.journal, hall.now);
    const of = (duration: Parameters<typeof durationOf>[1]): (number | null)[] =>
      stops.map((stop) => durationOf(stop, duration)).map((ms) => (ms === null ? null : ms / minute));
    expect(of('wait')).toEqual([10, 19]);
    expect(of('walk')).toEqual([1, 0]);
    expect(of('service')).toEqual([6, 3]);
    expect(of('hold')).toEqual([null, 5]);
    expect(of('wrapUp')).toEqual([2, null]);
    expect(of('visit')).toEqual([17, 27]);
  });
});

describe('the wait if nobody had given up', () => {
  const estimate = (called: number[], gaveUp: number[], part: number): number | null =>
    waitIfNobodyLeft(countedWaits(called), countedWaits(gaveUp), part);

  it('is the percentile where nobody gave up', () => {
    const waits = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(waits, fc.constantFrom(0.5, 0.9, 0.95), (called, part) => {
        expect(estimate(called, [], part)).toBe(spreadOf(called).percentile(part));
      }),
    );
  });

  it('is that of the example by Kaplan and Meier, worked out by hand', () => {
    // At 1: 1 - 1/8 = 0.875; at 4: 0.875 × (1 - 1/5) = 0.7; at 5: 0.7 × 3/4 = 0.525; at 12: 0.525 × 1/2 = 0.2625.
    const [called, gaveUp] = [
      [1, 5, 4, 12],
      [2, 3, 7, 12],
    ];
    expect(estimate(called ?? [], gaveUp ?? [], 0.12)).toBe(1);
    expect(estimate(called ?? [], gaveUp ?? [], 0.3)).toBe(4);
    expect(estimate(called ?? [], gaveUp ?? [], 0.475)).toBe(5);
    expect(estimate(called ?? [], gaveUp ?? [], 0.5)).toBe(12);
  });

  it('is not known where too many gave up', () => {
    expect(estimate([1, 2], [5, 5, 5, 5], 0.5)).toBeNull();
    expect(estimate([], [5], 0.5)).toBeNull();
  });

  it('makes a day on which people give up look worse, not better', () => {
    const [called, gaveUp] = [
      [5, 10, 15, 20],
      [20, 22, 25],
    ];
    expect(spreadOf(called ?? []).percentile(0.5)).toBe(10);
    expect(estimate(called ?? [], gaveUp ?? [], 0.5)).toBe(20);
  });
});

describe('the time of counters', () => {
  it('adds up to the time open, with pauses by their reason', () => {
    const stretch = { counterId: 'c1', officerId: 'ani', reason: null };
    const at = (from: number, to: number): { from: number; to: number } => ({
      from: opening + from * minute,
      to: opening + to * minute,
    });
    expect(
      activityTime([
        { ...stretch, state: 'idle', ...at(0, 3) },
        { ...stretch, state: 'called', ...at(3, 4) },
        { ...stretch, state: 'serving', ...at(4, 10) },
        { ...stretch, state: 'wrap-up', ...at(10, 12) },
        { ...stretch, state: 'paused', reason: 'rest', ...at(12, 20) },
        { ...stretch, state: 'paused', reason: 'prayer', ...at(30, 40) },
        { ...stretch, state: 'paused', reason: 'rest', ...at(50, 51) },
      ]),
    ).toEqual({
      byActivity: {
        idle: 3 * minute,
        called: minute,
        serving: 6 * minute,
        'wrap-up': 2 * minute,
        paused: 19 * minute,
      },
      openMs: 31 * minute,
      pausedByReason: { rest: 9 * minute, prayer: 10 * minute },
    });
  });
});
