import { describe, expect, it } from '@jest/globals';
import { SteadyRanges } from '@satuatap/shared/wait';
import { buildingOf, openDay, serviceOf } from '../testing/building.js';
import { serviceStates, whenGiven } from './services.js';

const config = buildingOf('uji', 'Gedung uji', [
  serviceOf('ktp', 'KTP', { dailyQuota: 20 }),
  serviceOf('kk', 'KK'),
]);
const at = (time: string): number => Date.parse(`${time}:00+07:00`);
const stateOf = (time: string, change = {}, language: 'id' | 'en' = 'id') =>
  serviceStates(
    { state: 'live', day: { ...openDay(config, time.slice(0, 10)), ...change }, forecast: null },
    config,
    language,
    at(time),
    new SteadyRanges(),
  ).get('ktp');

describe('what a kiosk says of a service', () => {
  it('says nothing of why while it is open', () => {
    expect(stateOf('2026-11-24T09:00')).toEqual({
      open: true,
      ahead: 0,
      wait: 'belum ada loket yang buka',
      why: '',
    });
  });

  it('tells the wait as the server forecasts it, and not its own once that is old', () => {
    const now = at('2026-11-24T09:00');
    const day = openDay(config, '2026-11-24');
    const times = { median: 18 * 60_000, high: 24 * 60_000 };
    const told = (age: number): string | undefined => {
      const forecast = {
        date: day.date,
        at: now - age,
        services: new Map([['ktp', times]]),
        stops: new Map(),
      };
      const view = { state: 'live', day, forecast } as const;
      return serviceStates(view, config, 'id', now, new SteadyRanges()).get('ktp')?.wait;
    };
    expect(told(3000)).toBe('sekitar 15–\u206025\u00a0menit');
    expect(told(300_000)).toBe('belum ada loket yang buka');
  });

  it('says from when, before it opens', () => {
    expect(stateOf('2026-11-24T07:10')?.why).toContain('08.00 WIB');
  });

  it('says until when the Friday break lasts', () => {
    expect(stateOf('2026-11-27T12:00')?.why).toMatch(/istirahat.*13\.30 WIB/);
  });

  it('says on which day it opens again, after the last ticket and at a weekend', () => {
    expect(stateOf('2026-11-27T15:00')?.why).toContain('Senin, 30 November 2026, 08.00 WIB');
    expect(stateOf('2026-11-28T10:00')?.why).toContain('Senin, 30 November 2026, 08.00 WIB');
    expect(stateOf('2026-11-28T10:00', {}, 'en')?.why).toContain('Monday, 30 November 2026, 08:00 WIB');
  });

  it('says that it is full, and on which day it is not', () => {
    const full = { serviceId: 'ktp', stopped: null, issued: 20, waiting: {}, changedSeq: 1 };
    const state = stateOf('2026-11-24T09:00', { lines: { ktp: full } });
    expect(state?.open).toBe(false);
    expect(state?.why).toMatch(/penuh.*Rabu, 25 November 2026/);
  });
});

describe('when another building gives it', () => {
  it.each([
    ['2026-11-24T09:00', 'Buka hari ini, antrean sampai 15.00 WIB'],
    ['2026-11-27T12:00', 'Sedang istirahat, buka lagi pukul 13.30 WIB'],
    ['2026-11-24T06:00', 'Buka Selasa, 24 November 2026, 08.00 WIB'],
    ['2026-11-27T15:30', 'Buka Senin, 30 November 2026, 08.00 WIB'],
  ])('says at %s: %s', (time, words) => {
    expect(whenGiven(config, 'ktp', 'id', at(time))).toBe(words);
  });
});
