import { describe, expect, it } from '@jest/globals';
import type { BuildingOverview, DeviceInfo } from '../contract/index.js';
import { emptyDay, type BuildingConfig, type DayHours } from '../queue/index.js';
import { building, opening } from '../queue/testing/building.js';
import { Hall, officer, system } from '../queue/testing/hall.js';
import { calendarFor } from '../time/index.js';
import { cityTotals, overviewOf, standingOf } from './index.js';
import { fineKiosk } from '../testing/index.js';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const overview = (hall: Hall, devices: readonly DeviceInfo[] = []): BuildingOverview =>
  overviewOf(standingOf(hall.day), devices, hall.now, true);

describe('a building at a glance', () => {
  it('has the figures of its hall', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    hall.issue('kk');
    hall.must({ type: 'callNext', counterId: 'c1' }, officer('ani'));
    hall.must({ type: 'start', counterId: 'c1' }, officer('ani'));
    hall.pass(45);
    hall.issue('pbg');
    hall.must({ type: 'pauseCounter', counterId: 'c3', reason: 'rest' }, officer('budi'));
    hall.must({ type: 'stopLine', serviceId: 'kkpr', reason: 'full' }, officer('budi'));
    expect(overview(hall)).toEqual({
      id: 'uji',
      name: 'Gedung uji',
      city: 'Palembang',
      timeZone: 'Asia/Jakarta',
      zoneLabel: 'WIB',
      date: '2026-11-24',
      state: 'open',
      until: opening + 8 * 3_600_000,
      waiting: 2,
      longestWaitMs: 45 * 60_000,
      serving: 1,
      ticketsToday: 3,
      counters: { open: 1, paused: 1, closed: 2 },
      beyondPromise: { people: 1, lines: 1 },
      forsakenLines: 1,
      stoppedLines: 1,
      devices: {
        total: 0,
        offline: 0,
        outOfPaper: 0,
        silent: 0,
        callingForHelp: 0,
        otherFault: 0,
        troubled: 0,
      },
      alarms: 2,
      evacuation: null,
      current: true,
    });
  });

  it('grows older with the time alone', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    const standing = standingOf(hall.day);
    const later = (minutes: number): BuildingOverview =>
      overviewOf(standing, [], hall.now + minutes * 60_000, true);
    expect(later(29)).toMatchObject({ longestWaitMs: 29 * 60_000, beyondPromise: { people: 0, lines: 0 } });
    expect(later(30)).toMatchObject({ longestWaitMs: 30 * 60_000, beyondPromise: { people: 1, lines: 1 } });
  });

  it('counts a device under each thing that ails it, and once among the troubled and the alarms', () => {
    const { devices, alarms } = overview(Hall.open(), [
      fineKiosk,
      { ...fineKiosk, id: '2', online: false, paper: 'out', helpSince: 1 },
      { ...fineKiosk, id: '3', fault: 'printer-out-of-paper' },
      { ...fineKiosk, id: '4', kind: 'board', sound: 'blocked' },
      // Quiet on purpose: another board of the waiting area speaks.
      { ...fineKiosk, id: '5', kind: 'board', sound: 'off' },
      { ...fineKiosk, id: '6', paper: 'low' },
    ]);
    expect(devices).toEqual({
      total: 6,
      offline: 1,
      outOfPaper: 2,
      silent: 1,
      callingForHelp: 1,
      otherFault: 1,
      troubled: 4,
    });
    expect(alarms).toBe(4);
  });

  it('that no day was opened for is closed and empty', () => {
    expect(overviewOf(standingOf(emptyDay('baru')), [], opening, false)).toMatchObject({
      id: 'baru',
      state: 'closed',
      until: null,
      waiting: 0,
      current: false,
    });
  });
});

describe('whether a building is open', () => {
  const rest = { from: '12:00', to: '13:00', reason: 'rest', issue: false } as const;
  const hours = (open: string, close: string, breaks: DayHours['breaks'] = [rest]): DayHours => ({
    open,
    close,
    lastTicket: close,
    breaks,
  });
  const everyDay = (day: DayHours): BuildingConfig['hours'] => ({
    ...building.hours,
    mon: day,
    tue: day,
    wed: day,
    thu: day,
    fri: day,
  });
  const stateAt = (
    moment: string,
    change: Partial<BuildingConfig> = {},
  ): Pick<BuildingOverview, 'state' | 'until'> => {
    const config = { ...building, hours: everyDay(hours('08:00', '15:00')), ...change };
    const hall = new Hall();
    const openDay = { config, calendar: calendarFor(config, moment.slice(0, 10)) };
    hall.must({ type: 'openDay', ...openDay }, system);
    const { state, until } = overviewOf(standingOf(hall.day), [], at(moment), true);
    return { state, until };
  };
  const early = building.services.map((service) => ({
    ...service,
    hours: service.id === 'kk' ? everyDay(hours('07:00', '16:00', [])) : null,
  }));

  it.each([
    ['before it opens, until it does', '2026-11-24T06:00', 'closed', '2026-11-24T08:00'],
    ['from the minute that it opens', '2026-11-24T08:00', 'open', '2026-11-24T15:00'],
    ['while all rest', '2026-11-24T12:30', 'break', '2026-11-24T13:00'],
    ['from the minute that it closes, until tomorrow', '2026-11-24T15:00', 'closed', '2026-11-25T08:00'],
    ['on a Friday evening, until Monday', '2026-11-27T20:00', 'closed', '2026-11-30T08:00'],
  ])('is told %s', (_, moment, state, until) => {
    expect(stateAt(moment)).toEqual({ state, until: at(until) });
  });

  it('goes by the service that opens first, closes last and does not rest', () => {
    const services = { services: early };
    expect(stateAt('2026-11-24T07:00', services)).toEqual({
      state: 'open',
      until: at('2026-11-24T07:00') + 9 * 3_600_000,
    });
    expect(stateAt('2026-11-24T12:30', services)).toEqual({ state: 'open', until: at('2026-11-24T16:00') });
    expect(stateAt('2026-11-24T16:00', services)).toEqual({ state: 'closed', until: at('2026-11-25T07:00') });
  });

  it('passes over a holiday, and knows no moment for a building that opens no more', () => {
    const holidays = [{ date: '2026-11-25', name: { id: 'Libur', en: 'Holiday' } }];
    expect(stateAt('2026-11-24T20:00', { holidays }).until).toBe(at('2026-11-26T08:00'));
    const never = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null };
    expect(stateAt('2026-11-24T10:00', { hours: never })).toEqual({ state: 'closed', until: null });
  });
});

describe('the totals of a city', () => {
  it('of no building are nought', () => {
    expect(cityTotals([])).toMatchObject({ waiting: 0, longestWaitMs: null, longestIn: null, notCurrent: 0 });
  });

  it('add up what can be added, and take the longest of the waits', () => {
    const busy = Hall.open();
    busy.issue('ktp');
    busy.issue('ktp');
    busy.pass(31);
    const calm = Hall.open();
    calm.issue('kk');
    calm.pass(5);
    const one = overview(busy, [fineKiosk, { ...fineKiosk, id: 'k2', online: false }]);
    const two = { ...overview(calm, [{ ...fineKiosk, paper: 'out' }]), id: 'calm', current: false };
    const three: BuildingOverview = {
      ...overviewOf(standingOf(emptyDay('shut')), [], opening, true),
      state: 'break',
    };
    expect(cityTotals([two, one, three])).toEqual({
      buildings: { open: 2, break: 1, closed: 0 },
      waiting: 3,
      longestWaitMs: 31 * 60_000,
      longestIn: one,
      serving: 0,
      ticketsToday: 3,
      counters: { open: 4, paused: 0, closed: 4 },
      beyondPromise: { people: 2, lines: 1 },
      forsakenLines: 0,
      stoppedLines: 0,
      devices: {
        total: 3,
        offline: 1,
        outOfPaper: 1,
        silent: 0,
        callingForHelp: 0,
        otherFault: 0,
        troubled: 2,
      },
      alarms: 4,
      notCurrent: 1,
    });
  });

  it('are one building alone, when there is one', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    const one = overview(hall);
    expect(cityTotals([one])).toMatchObject({ waiting: one.waiting, alarms: one.alarms, longestIn: one });
  });
});
