import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { promiseUsedUpAt, shareOf } from './calling-rule.js';
import type { Day } from './day.js';
import { forecast } from './forecast.js';
import {
  byUrgency,
  counterFacts,
  isForsaken,
  lineAt,
  lineStandings,
  waitingFacts,
  type LineFacts,
} from './hall-facts.js';
import { linesAtCounter } from './lines.js';
import { values } from './table.js';
import { building, minute } from './testing/building.js';
import { Hall, officer } from './testing/hall.js';
import { history, play } from './testing/histories.js';

const linesNow = (day: Day, now: number): LineFacts[] =>
  byUrgency(lineStandings(day).map((standing) => lineAt(standing, now)));

describe('the facts of a hall', () => {
  it('are those of the tickets, the rule and the forecast, whatever happened on the day', () => {
    let waited = 0;
    let due = 0;
    let served = 0;
    fc.assert(
      fc.property(history, fc.nat({ max: 90 }), (steps, later) => {
        const { day, now: then } = play(steps);
        const now = then + later * minute;
        const lines = linesNow(day, now);
        const stops = [...values(day.tickets)].flatMap((ticket) => ticket.stops);
        const waiting = stops.filter(({ state }) => state === 'waiting');
        const expected = forecast(day, now);
        for (const line of lines) {
          const here = waiting.filter(({ serviceId }) => serviceId === line.service.id);
          expect(line.waiting).toBe(here.length);
          expect(line.longestMs).toBe(
            Math.max(
              0,
              ...here.map(
                ({ waitingSince, appointment }) => now - Math.max(waitingSince ?? now, appointment?.at ?? 0),
              ),
            ),
          );
          expect(line.openCounters).toBe(expected.services[line.service.id]?.openCounters);
          const entries = Object.values(day.lines[line.service.id]?.waiting ?? {}).flat();
          expect(line.due).toBe(
            entries.filter((entry) => shareOf(entry, line.service.targetMinutes, now) >= 1).length,
          );
        }
        const all = waitingFacts(lines);
        expect(all.waiting).toBe(waiting.length);
        expect(all.longestMs === null).toBe(waiting.length === 0);
        const counters = counterFacts(day);
        expect(counters.serving).toBe(stops.filter(({ state }) => state === 'serving').length);
        const states = Object.values(day.counters).map(({ state }) => state);
        expect(counters.open).toBe(states.filter((state) => state === 'open').length);
        expect(counters.paused).toBe(states.filter((state) => state === 'paused').length);
        waited += all.waiting;
        due += all.due;
        served += counters.serving;
      }),
      { numRuns: 100 },
    );
    expect([waited > 100, due > 20, served > 20]).toEqual([true, true, true]);
  });

  it('of an empty day are nought', () => {
    const { day, now } = Hall.open();
    expect(waitingFacts(linesNow(day, now))).toEqual({ waiting: 0, longestMs: null, due: 0 });
    expect(counterFacts(day)).toEqual({ open: 2, paused: 0, closed: 2, serving: 0 });
  });

  it.each([1, 1.1, 1.3, 1.5, 2, 3.7])(
    'knows to the millisecond when a promise is used up at pace %s',
    (pace) => {
      const waiting = { ticketId: 1, stop: 0, since: 1_764_000_000_123, frontAt: null, pace };
      for (const target of [1, 7, 30, 45]) {
        const at = promiseUsedUpAt(waiting, target);
        expect(shareOf(waiting, target, at)).toBeGreaterThanOrEqual(1);
        expect(shareOf(waiting, target, at - 2)).toBeLessThan(1);
      }
    },
  );

  it('put the line beyond its promise first, then the one without a counter, then the stopped one', () => {
    const hall = Hall.open();
    hall.issue('pbg');
    hall.pass(61);
    hall.must({ type: 'closeCounter', counterId: 'c1' }, officer('ani'));
    hall.issue('kk');
    hall.must({ type: 'stopLine', serviceId: 'kkpr', reason: 'full' }, officer('budi'));
    const lines = linesNow(hall.day, hall.now);
    expect(lines.map(({ service }) => service.id)).toEqual(['pbg', 'kk', 'kkpr', 'ktp']);
    expect(lines.map(isForsaken)).toEqual([false, true, false, false]);
  });

  it('keep a retired service for as long as somebody waits for it', () => {
    const hall = Hall.open();
    hall.issue('kk');
    const { calendar } = hall.day;
    if (!calendar) throw new Error('The day is not open.');
    const without = { ...building, services: building.services.filter(({ id }) => id !== 'kk') };
    hall.must({ type: 'configure', config: without, calendar }, { kind: 'system' });
    expect(waitingFacts(linesNow(hall.day, hall.now)).waiting).toBe(1);
    const [first] = linesAtCounter(hall.day, 'c1', hall.now);
    expect(first?.serviceId).toBe('kk');
    hall.serve('c1');
    expect(linesNow(hall.day, hall.now).map(({ service }) => service.id)).not.toContain('kk');
  });
});
