import { expect, it } from '@jest/globals';
import { TestHall } from '../testing/test-hall.js';
import { linesOf } from './line-facts.js';

it('tells the supervisor what kiosk and board tell: the forecast of the server, or without it an estimate', () => {
  const hall = TestHall.open();
  hall.openCounter('c1', 'ani');
  hall.issue('ktp');
  const { day, now } = hall;
  const times = { median: 12 * 60_000, high: 25 * 60_000 };
  const forecast = { date: day.date, at: now, services: new Map([['ktp', times]]), stops: new Map() };
  const expectedOf = (state: 'live' | 'offline') =>
    linesOf({ state, day, forecast }, now).find(({ service }) => service.id === 'ktp')?.expected;
  expect(expectedOf('live')).toEqual({ medianMs: times.median, highMs: times.high, sure: true });
  expect(expectedOf('offline')).toMatchObject({ sure: false });
});
