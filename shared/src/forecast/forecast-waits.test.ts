import { describe, expect, it } from '@jest/globals';
import { randomFrom } from '../chance/index.js';
import {
  decide,
  emptyDay,
  evolve,
  stopKey,
  type Actor,
  type Day,
  type QueueCommand,
} from '../queue/index.js';
import { building, calendar, minute, opening } from '../queue/testing/building.js';
import { forecastWaits, type WaitForecast } from './forecast-waits.js';
import { hallNow, kindOf } from './hall-now.js';
import { learn, type Learnt } from './learn.js';
import type { PastDay, PastStop } from './past.js';

const midnight = opening - 8 * 60 * minute;
const officer = (id: string): Actor => ({ kind: 'staff', id, role: 'counter' });
const system: Actor = { kind: 'system' };

/** A day under a clock, all through the core. */
class Hall {
  day: Day = emptyDay('uji');

  constructor(public now = opening) {
    this.act({ type: 'openDay', config: building, calendar }, system);
  }
  act(command: QueueCommand, by: Actor): void {
    const answer = decide(this.day, command, { now: this.now, by });
    if (!answer.ok) throw new Error(answer.refusal.code);
    this.day = answer.events.reduce(evolve, this.day);
  }
  open(counterId: string): void {
    this.act({ type: 'openCounter', counterId }, officer(counterId));
  }
  issue(serviceId: string, priority: string | null = null): number {
    this.act({ type: 'issue', serviceIds: [serviceId], priority, channel: 'kiosk', language: 'id' }, system);
    return this.day.lastTicketId;
  }
  /** For so many minutes after now; without a limit on the check-in. */
  book(serviceId: string, inMinutes: number, share = 1): number {
    const at = this.now + inMinutes * minute;
    const appointment = { at, from: 0, until: at + 600 * minute, share };
    const ways = { ahead: true, channel: 'phone', language: 'id' } as const;
    this.act({ type: 'book', serviceId, appointment, ...ways }, system);
    return this.day.lastTicketId;
  }
  serve(counterId: string): void {
    this.act({ type: 'callNext', counterId }, officer(counterId));
    this.act({ type: 'start', counterId }, officer(counterId));
  }
  forecast(learnt: Learnt = learn(building, []), runs = 200): WaitForecast {
    const hall = hallNow(this.day, this.now, midnight);
    if (!hall) throw new Error('The hall is closed.');
    return forecastWaits(hall, learnt, { random: randomFrom(1), runs });
  }
}

/** A former day on which the counter served one after another, each so long, all of them waiting from the start. */
function steadyDay(serviceMs: number, count: number, rest?: { after: number; ms: number }): PastDay {
  let at = opening;
  const stops: PastStop[] = [];
  for (let n = 0; n < count; n++) {
    if (rest && n === rest.after) at += rest.ms;
    stops.push({
      serviceId: 'ktp',
      counterId: 'c1',
      officerId: 'c1',
      pace: 1,
      waitingFrom: opening,
      calledAt: at,
      startedAt: at + 30_000,
      endedAt: at + 30_000 + serviceMs,
      end: 'served',
    });
    at += 30_000 + serviceMs + 15_000;
  }
  return { date: '2026-11-23', kind: kindOf({ calendar }, midnight), midnight, stops, booked: [] };
}

describe('the wait forecast', () => {
  it('gives a median and a later 90 % time, in the order of the line', () => {
    const hall = new Hall();
    hall.open('c1');
    const tickets = Array.from({ length: 6 }, () => hall.issue('ktp'));
    const { stops, services } = hall.forecast();
    const ranges = tickets.map((id) => stops[stopKey(id, 0)]);
    const medians = ranges.map((range) => range?.medianMs ?? Number.NaN);
    expect(medians).toEqual([...medians].sort((a, b) => a - b));
    for (const range of ranges) expect(range?.highMs).toBeGreaterThanOrEqual(range?.medianMs ?? Infinity);
    expect(services['ktp']?.medianMs).toBeGreaterThanOrEqual(medians.at(-1) ?? Infinity);
  });

  it('is the same from the same seed', () => {
    const hall = new Hall();
    hall.open('c1');
    for (let n = 0; n < 5; n++) hall.issue('ktp');
    expect(hall.forecast()).toEqual(hall.forecast());
  });

  it('promises nobody a call whom no counter is there to call', () => {
    const hall = new Hall();
    hall.open('c3');
    const id = hall.issue('ktp');
    expect(hall.forecast().stops[stopKey(id, 0)]).toBeNull();
    expect(hall.forecast().services['pbg']).not.toBeNull();
  });

  it('goes by the configured minutes at first, and by what services take once that is known', () => {
    const hall = new Hall();
    hall.open('c1');
    for (let n = 0; n < 5; n++) hall.issue('ktp');
    const last = stopKey(5, 0);
    const before = hall.forecast().stops[last]?.medianMs ?? 0;
    expect(before).toBeGreaterThan(25 * minute);
    const days = Array.from({ length: 5 }, () => steadyDay(3 * minute, 40));
    const after = hall.forecast(learn(building, days)).stops[last]?.medianMs ?? 0;
    expect(after).toBeGreaterThan(11 * minute);
    expect(after).toBeLessThan(20 * minute);
  });

  it('counts what a service has taken already', () => {
    const hall = new Hall();
    hall.open('c1');
    hall.issue('ktp');
    hall.serve('c1');
    const id = hall.issue('ktp');
    const fresh = hall.forecast().stops[stopKey(id, 0)]?.medianMs ?? 0;
    hall.now += 6 * minute;
    const later = hall.forecast().stops[stopKey(id, 0)]?.medianMs ?? 0;
    expect(later).toBeLessThan(fresh);
    hall.now += 50 * minute;
    const overdue = hall.forecast().stops[stopKey(id, 0)]?.medianMs ?? 0;
    expect(overdue).toBeGreaterThan(minute);
  });

  it('waits out a break of the service', () => {
    const hall = new Hall(opening + 235 * minute);
    hall.open('c1');
    hall.issue('ktp');
    hall.serve('c1');
    hall.now = opening + 239 * minute;
    const id = hall.issue('ktp');
    const range = hall.forecast().stops[stopKey(id, 0)];
    expect(range?.highMs).toBeGreaterThan(60 * minute);
  });

  it('expects a rest at the hour at which the counter rested on former days', () => {
    const hall = new Hall();
    hall.open('c1');
    for (let n = 0; n < 12; n++) hall.issue('ktp');
    const plain = Array.from({ length: 6 }, () => steadyDay(5 * minute, 20));
    const resting = Array.from({ length: 6 }, () => steadyDay(5 * minute, 20, { after: 6, ms: 40 * minute }));
    const at = (days: PastDay[], id: number): number =>
      hall.forecast(learn(building, days)).stops[stopKey(id, 0)]?.medianMs ?? 0;
    expect(at(resting, 12) - at(plain, 12)).toBeGreaterThan(25 * minute);
    expect(Math.abs(at(resting, 4) - at(plain, 4))).toBeLessThan(5 * minute);
  });

  it('lets one with priority overtake who came before', () => {
    const hall = new Hall();
    hall.open('c1');
    for (let n = 0; n < 8; n++) hall.issue('ktp');
    hall.now += 10 * minute;
    const elderly = hall.issue('ktp', 'disability');
    const usual = hall.issue('ktp');
    const { stops } = hall.forecast();
    expect(stops[stopKey(elderly, 0)]?.medianMs).toBeLessThan(stops[stopKey(usual, 0)]?.medianMs ?? 0);
  });

  it('lets a newcomer wait for those who are booked, as far as they come', () => {
    const wait = (booked: number, learnt?: Learnt): number => {
      const hall = new Hall();
      hall.open('c1');
      for (let n = 0; n < 4; n++) hall.issue('ktp');
      for (let n = 0; n < booked; n++) hall.book('ktp', 20 + n);
      return hall.forecast(learnt).services['ktp']?.medianMs ?? 0;
    };
    const without = wait(0);
    const with3 = wait(3);
    expect(with3 - without).toBeGreaterThan(12 * minute);
    const nobodyComes = Array.from({ length: 10 }, () => ({
      ...steadyDay(9 * minute, 20),
      booked: Array.from({ length: 20 }, () => ({ serviceId: 'ktp', at: opening, cameAt: null })),
    }));
    const learnt = learn(building, nobodyComes);
    expect(wait(3, learnt) - wait(0, learnt)).toBeLessThan((with3 - without) / 3);
  });

  it('puts one who checked in early behind a newcomer, and one whose time has come before her', () => {
    const hall = new Hall();
    hall.open('c1');
    const [early, due] = [hall.book('ktp', 90, 0.5), hall.book('ktp', 1)];
    hall.now += 60 * minute;
    hall.act({ type: 'checkIn', ticketId: early }, system);
    for (let n = 0; n < 5; n++) hall.issue('ktp');
    const { stops, services } = hall.forecast();
    const median = (id: number): number => stops[stopKey(id, 0)]?.medianMs ?? 0;
    expect(median(early)).toBeGreaterThan(median(hall.day.lastTicketId));
    expect(stops[stopKey(due, 0)]).toBeUndefined();
    expect(services['ktp']?.medianMs).toBeLessThan(median(early) + 20 * minute);
  });

  it('expects one on hold back when the hold ends', () => {
    const wait = (until: number): number => {
      const hall = new Hall();
      hall.open('c1');
      hall.issue('ktp');
      hall.now += 20 * minute;
      hall.serve('c1');
      hall.act(
        { type: 'hold', counterId: 'c1', reason: 'documents', until: hall.now + until },
        officer('c1'),
      );
      for (let n = 0; n < 3; n++) hall.issue('ktp');
      return hall.forecast().services['ktp']?.medianMs ?? 0;
    };
    expect(wait(5 * minute) - wait(300 * minute)).toBeGreaterThan(5 * minute);
  });

  it('adds up the services before, with walks, gaps and rests', () => {
    const hall = new Hall();
    hall.open('c1');
    for (let n = 0; n < 20; n++) hall.issue('ktp');
    const days = Array.from({ length: 5 }, () => steadyDay(4 * minute, 60));
    const learnt = {
      ...learn(building, days),
      missed: [0, 0, 0, 0],
      leaving: 0,
      counters: new Map(),
      rests: [],
    };
    const median = hall.forecast({ ...learnt, paces: [[1, 1]] }).stops[stopKey(11, 0)]?.medianMs ?? 0;
    // Ten services of 4 min with walk and gap of 45 s in all, and rests now and then of 12 min every 150.
    expect(median / minute).toBeGreaterThan(44);
    expect(median / minute).toBeLessThan(58);
  });
});
