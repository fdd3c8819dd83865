import { describe, expect, it } from '@jest/globals';
import type { Measures, Statistics, StatisticsRow } from '@satuatap/shared/contract';
import { choiceOf } from './choice.js';
import { heatCells } from './heat-cells.js';
import { keyText, withoutGaps } from './keys.js';
import { orderBy, rowsInOrder } from './row-order.js';
import { ofRow, ticketsBehind } from './tickets-behind.js';
import { barText, filledBars } from './spread-bars.js';

const row = (key: string, measures: Partial<Measures>): StatisticsRow => ({
  key,
  label: { id: `${key} (id)`, en: `${key} (en)` },
  measures: measures as Measures,
});

describe('the rows of figures', () => {
  const rows = [
    row('a', { arrived: 5, waitP90: 70 }),
    row('b', { arrived: 9, waitP90: null }),
    row('c', { arrived: 1, waitP90: 90 }),
  ];
  const keys = (of: readonly StatisticsRow[]): string => of.map(({ key }) => key).join('');

  it('are sorted by a figure, falling first, and back; by name rising first', () => {
    const start = { column: 'key', falling: false } as const;
    const first = orderBy('arrived', start);
    expect(keys(rowsInOrder(rows, first))).toBe('bac');
    expect(keys(rowsInOrder(rows, orderBy('arrived', first)))).toBe('cab');
    expect(keys(rowsInOrder(rows, orderBy('key', first)))).toBe('abc');
    expect(keys(rowsInOrder(rows, orderBy('key', start)))).toBe('cba');
  });

  it('have what was not measured at the end either way', () => {
    expect(keys(rowsInOrder(rows, { column: 'waitP90', falling: true }))).toBe('cab');
    expect(keys(rowsInOrder(rows, { column: 'waitP90', falling: false }))).toBe('acb');
  });

  it.each([
    ['day', '2026-11-24', '24 Nov', '24 Nov'],
    ['week', '2026-W05', 'Pekan 5', 'Week 5'],
    ['month', '2026-11', 'Nov 2026', 'Nov 2026'],
    ['hour', '09', '09.00', '09:00'],
    ['service', 'x/kk', 'x/kk (id)', 'x/kk (en)'],
  ] as const)('of a %s are headed in words: %s', (by, key, id, en) => {
    const one = row(key, {});
    expect([keyText(by, one, 'id'), keyText(by, one, 'en')]).toEqual([id, en]);
  });

  it('of days have a place for each day, also for one on which nothing happened', () => {
    const statistics = {
      by: 'day',
      from: '2026-11-20',
      to: '2026-11-23',
      rows: [row('2026-11-20', { arrived: 3 }), row('2026-11-23', { arrived: 4 })],
    } as unknown as Statistics;
    const all = withoutGaps(statistics);
    expect(all.map(({ key }) => key)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']);
    expect(all.map((point) => 'measures' in point)).toEqual([true, false, false, true]);
  });
});

describe('the heat map', () => {
  const rows = [
    row('1-08', { arrived: 10 }),
    row('1-10', { arrived: 50 }),
    row('3-09', { arrived: 1 }),
    row('3-15', { arrived: 0 }),
  ];

  it('has the working days, and every hour from the first to the last in which somebody came', () => {
    const { hours, weekdays } = heatCells(rows, 'arrived');
    expect(hours).toEqual(['08', '09', '10']);
    expect(weekdays).toEqual([1, 2, 3, 4, 5]);
    expect(heatCells([...rows, row('6-09', { arrived: 2 })], 'arrived').weekdays).toEqual([1, 2, 3, 4, 5, 6]);
    expect(heatCells([], 'arrived').hours).toEqual([]);
  });

  it('is the darker the more there is, and nothing is not a little', () => {
    const { cell } = heatCells(rows, 'arrived');
    expect([cell(1, '08'), cell(1, '10'), cell(3, '09'), cell(2, '09')].map((each) => each?.shade)).toEqual([
      1,
      5,
      1,
      undefined,
    ]);
    expect(heatCells([row('1-08', { arrived: 1, waitP90: null })], 'waitP90').cell(1, '08')?.shade).toBe(0);
  });
});

describe('the tickets behind a figure', () => {
  const chosen = (text: string) => choiceOf(new URLSearchParams(text), '2026-11-25');
  const period = { from: '2026-11-23', to: '2026-11-24' };

  it('are those of its cell or row within what was chosen', () => {
    const one = chosen('buildings=uji&agency=dukcapil');
    const base = '#/history/tickets?buildings=uji&from=2026-11-23&to=2026-11-24&agency=dukcapil';
    expect(ticketsBehind(one, period, { weekday: '2', ...ofRow('hour', '09') })).toBe(
      `${base}&weekday=2&hour=9`,
    );
    expect(ticketsBehind(one, period, ofRow('service', 'uji/kk'))).toBe(`${base}&service=kk`);
    expect(ticketsBehind(one, period, ofRow('priority', 'none'))).toBe(`${base}&priority=none`);
  });

  it('are listed of one building only', () => {
    expect(ticketsBehind(chosen('buildings=a,b'), period, {})).toBeNull();
    expect(ticketsBehind(chosen(''), period, {})).toBeNull();
  });
});

describe('the bars of a distribution', () => {
  it('end with the last that has somebody in it, and say their minutes', () => {
    const minute = 60_000;
    const bars = [
      { from: 0, to: 5 * minute, count: 3 },
      { from: 5 * minute, to: 10 * minute, count: 0 },
      { from: 10 * minute, to: null, count: 1 },
      { from: 15 * minute, to: null, count: 0 },
    ];
    expect(filledBars(bars).map(barText)).toEqual(['0–5', '5–10', '10+']);
  });
});
