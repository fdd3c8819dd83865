/** Rules W1–W3 of SPEC.md: the wait now, beside what the hall then does when every service takes its typical time. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from './config.js';
import { forecast, stopKey } from './forecast.js';
import { building, calendar, minute, opening } from './testing/building.js';
import { Hall, officer, supervisor, system } from './testing/hall.js';

const ani = officer('ani');
const waits = (hall: Hall, ticketId: number, stop = 0) =>
  forecast(hall.day, hall.now).stops.get(stopKey(ticketId, stop));
const forNewcomer = (hall: Hall, serviceId: string) => forecast(hall.day, hall.now).services[serviceId];
/** No breaks: what is compared here is the rule. */
const throughout: Calendar = {
  ...calendar,
  services: Object.fromEntries(
    Object.entries(calendar.services).map(([id, hours]) => [
      id,
      hours.state === 'open' ? { ...hours, breaks: [] } : hours,
    ]),
  ),
};

/** Works on with nobody coming: each counter calls when it is free. Gives each ticket's call, in epoch ms. */
function workOn(hall: Hall): Map<number, number> {
  const called = new Map<number, number>();
  const freeAt = new Map(
    Object.values(hall.day.counters)
      .filter(({ state }) => state === 'open')
      .map(({ id }) => [id, hall.now]),
  );
  while (freeAt.size > 0) {
    const [counterId, at] = [...freeAt].reduce((a, b) => (b[1] < a[1] ? b : a));
    hall.now = at;
    const by = officer(hall.day.counters[counterId]?.officerId ?? '');
    if (hall.at(counterId) !== null) hall.must({ type: 'finish', counterId }, by);
    const answer = hall.try({ type: 'callNext', counterId }, by);
    if (answer.ok) {
      called.set(hall.at(counterId) ?? 0, at);
      hall.must({ type: 'start', counterId }, by);
      freeAt.set(counterId, at + 10 * minute);
    } else freeAt.delete(counterId);
  }
  return called;
}

describe('the forecast', () => {
  it('[W1] is what comes true when nobody else comes and every service takes its typical time', () => {
    const arrivals = fc.array(
      fc.tuple(
        fc.constantFrom('ktp', 'kk', 'kkpr', 'pbg'),
        fc.constantFrom(null, null, 'elderly', 'disability'),
        fc.nat({ max: 9 }),
      ),
      { minLength: 1, maxLength: 40 },
    );
    const open = fc.subarray(['c1', 'c2', 'c3', 'c4'], { minLength: 1 });
    fc.assert(
      fc.property(arrivals, open, (people, counterIds) => {
        const hall = new Hall();
        hall.must({ type: 'openDay', config: building, calendar: throughout }, system);
        for (const counterId of counterIds) hall.must({ type: 'openCounter', counterId }, officer(counterId));
        for (const [serviceId, priority, minutes] of people) {
          hall.issue(serviceId, priority);
          hall.pass(minutes);
        }
        const now = hall.now;
        const { stops } = forecast(hall.day, now);
        const called = workOn(hall);
        for (let ticketId = 1; ticketId <= people.length; ticketId++) {
          const at = called.get(ticketId);
          expect(stops.get(stopKey(ticketId, 0))?.waitMs).toBe(at === undefined ? null : at - now);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('[W1] expects those booked at their time, and counts none of them as waiting', () => {
    const hall = Hall.open();
    hall.book('ktp', 15);
    hall.book('ktp', 15);
    expect(forNewcomer(hall, 'ktp')).toEqual({ ahead: 0, waitMs: 0, openCounters: 1 });
    for (let i = 0; i < 2; i++) hall.issue('ktp');
    // Two of ten minutes, then those booked, who have used up their promise at their time.
    expect(forNewcomer(hall, 'ktp')).toEqual({ ahead: 2, waitMs: 40 * minute, openCounters: 1 });
  });

  it('[W1] counts the people of the same line who are called before', () => {
    const hall = Hall.open();
    const ids = [hall.issue('ktp'), hall.issue('ktp'), hall.issue('kk'), hall.issue('ktp')];
    expect(ids.map((id) => waits(hall, id)?.ahead)).toEqual([0, 1, 0, 2]);
    // By then its promise is used up more than that of the one for kk.
    expect(forNewcomer(hall, 'ktp')).toEqual({ ahead: 3, waitMs: 30 * minute, openCounters: 1 });
  });

  it('[W3] tells a newcomer of a wait that the own ticket then has', () => {
    const hall = Hall.open();
    for (let i = 0; i < 7; i++) hall.issue(i % 2 ? 'ktp' : 'kk');
    const promised = forNewcomer(hall, 'ktp');
    const id = hall.issue('ktp');
    expect(waits(hall, id)).toEqual({ ahead: promised?.ahead, waitMs: promised?.waitMs });
  });

  it('[W1] counts the rest of what is being served now, and no negative rest', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    const next = hall.issue('ktp');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(4);
    expect(waits(hall, next)?.waitMs).toBe(6 * minute);
    hall.pass(30);
    expect(waits(hall, next)?.waitMs).toBe(0);
  });

  it('[W2] knows no time while the only counter rests or is closed', () => {
    const hall = Hall.open();
    const id = hall.issue('kk');
    hall.must({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, ani);
    expect(waits(hall, id)).toEqual({ ahead: 0, waitMs: null });
    expect(forNewcomer(hall, 'kk')).toEqual({ ahead: 1, waitMs: null, openCounters: 0 });
    hall.must({ type: 'closeCounter', counterId: 'c1' }, ani);
    expect(waits(hall, id)?.waitMs).toBeNull();
  });

  it('[W2] waits for the opening, and rests in the Friday break', () => {
    const hall = Hall.open();
    hall.now = opening + 225 * minute;
    const ids = [hall.issue('ktp'), hall.issue('ktp'), hall.issue('ktp')];
    // Called at 225 and 235 minutes; the break lasts from 240 to 300.
    expect(ids.map((id) => waits(hall, id)?.waitMs)).toEqual([0, 10 * minute, 75 * minute]);
    hall.now = opening - 30 * minute;
    const early = new Hall();
    early.now = hall.now;
    early.must({ type: 'openDay', config: building, calendar }, system);
    early.must({ type: 'openCounter', counterId: 'c1' }, ani);
    expect(forNewcomer(early, 'ktp')?.waitMs).toBe(30 * minute);
  });

  it('[W1, C10] leaves to one counter what is meant for it', () => {
    const hall = Hall.open();
    hall.must({ type: 'openCounter', counterId: 'c2' }, officer('citra'));
    const ids = [hall.issue('ktp'), hall.issue('ktp'), hall.issue('ktp')];
    for (const ticketId of ids)
      hall.must(
        { type: 'transfer', ticketId, to: { serviceId: 'ktp', counterId: 'c2' }, position: 'keep' },
        supervisor,
      );
    expect(ids.map((id) => waits(hall, id, 1)?.waitMs)).toEqual([0, 10 * minute, 20 * minute]);
  });

  it('[W2] goes on after the closing hour for those who are in the building', () => {
    const hall = Hall.open();
    hall.now = opening + 7 * 60 * minute - 1;
    const id = hall.issue('ktp');
    hall.pass(200);
    expect(waits(hall, id)?.waitMs).toBe(0);
  });

  it('says nothing of a day that has not begun', () => {
    expect(forecast(new Hall().day, opening)).toEqual({ services: {}, stops: new Map() });
  });
});
