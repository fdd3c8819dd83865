import { describe, expect, it } from '@jest/globals';
import type { ForecastPair, WaitForecast } from '@satuatap/shared/forecast';
import { learnNews, type KnownForecast } from '@satuatap/shared/live';
import { Told } from './told.js';

const minute = 60_000;
const start = Date.parse('2026-11-24T09:00:00+07:00');
const pair = (median: number, high: number): ForecastPair => {
  const range = { medianMs: median * minute, highMs: high * minute };
  return { ...range, raw: range };
};
const forecast = (at: number, waits: Readonly<Record<string, ForecastPair | null>>): WaitForecast => ({
  at: start + at * minute,
  services: { ktp: pair(20, 30) },
  stops: waits,
});

describe('what screens are told of the forecast', () => {
  it('is all of it at first, and then only what changed', () => {
    const told = new Told('uji');
    const first = told.newsOf('2026-11-24', forecast(0, { '1/0': pair(10, 15), '2/0': pair(20, 30) }));
    expect(first).toMatchObject({ whole: true, services: [['ktp', 1200, 1800]] });
    expect(first.stops).toHaveLength(2);
    // A minute later all is a minute nearer, and nothing has changed but one.
    const next = told.newsOf('2026-11-24', forecast(1, { '1/0': pair(9, 14), '2/0': pair(24, 36) }));
    expect(next).toMatchObject({ whole: false, services: [] });
    expect(next.stops.map(([ticketId]) => ticketId)).toEqual([2]);
  });

  it('tells when a call comes into sight and goes out of it', () => {
    const told = new Told('uji');
    told.newsOf('2026-11-24', forecast(0, { '1/0': null }));
    expect(told.newsOf('2026-11-24', forecast(0, { '1/0': null })).stops).toEqual([]);
    expect(told.newsOf('2026-11-24', forecast(0, { '1/0': pair(5, 9) })).stops).toHaveLength(1);
    expect(told.newsOf('2026-11-24', forecast(0, { '1/0': null })).stops).toEqual([[1, 0, -1, -1]]);
  });

  it('leaves a screen that came late with what one that saw all of it knows', () => {
    const told = new Told('uji');
    const steps = [
      forecast(0, { '1/0': pair(10, 15), '2/0': pair(20, 30) }),
      forecast(1, { '1/0': pair(4, 8), '2/0': pair(19, 29), '3/0': null }),
    ];
    let known: KnownForecast | null = null;
    for (const step of steps) known = learnNews(known, told.newsOf('2026-11-24', step));
    const late = told.whole();
    expect(late && learnNews(null, late)).toEqual(known);
    expect(told.newsOf('2026-11-25', forecast(2, {}))).toMatchObject({ whole: true, stops: [] });
  });
});
