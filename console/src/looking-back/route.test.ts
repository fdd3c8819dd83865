import { describe, expect, it } from '@jest/globals';
import { hrefOf, routeOf } from './route.js';

describe('the address of a part of the history', () => {
  it.each([
    '#/history',
    '#/history?buildings=a%2Cb&period=week',
    '#/history/tickets?state=done',
    '#/history/report?kind=month',
    '#/history/ticket/gedung%20satu/2026-11-24/12',
    '#/history/day/uji',
    '#/history/day/uji/2026-11-24',
    '#/history/day/uji/2026-11-24?at=1795500000000',
  ])('comes back as it was: %s', (hash) => {
    expect(hrefOf(routeOf(hash))).toBe(hash);
  });

  it('opens the figures for a part that is not there, and no day for a date that is none', () => {
    expect(routeOf('#/history/moon').view).toBe('figures');
    expect(routeOf('#/history/day/uji/yesterday?at=noon')).toEqual({
      view: 'day',
      buildingId: 'uji',
      date: '',
      at: null,
    });
  });
});
