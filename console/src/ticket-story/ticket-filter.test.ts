import { describe, expect, it } from '@jest/globals';
import { filterOf, searchOf, stopsPath } from './ticket-filter.js';

const fallback = { buildingId: 'uji', date: '2026-11-25' };
const filter = (text: string) => filterOf(new URLSearchParams(text), fallback);

describe('what tickets are looked for', () => {
  it('are those of today in the first building when nothing is said', () => {
    expect(stopsPath(filter(''), null)).toBe('/statistics/stops?from=2026-11-25&to=2026-11-25&buildings=uji');
  });

  it('come back from the address as they were', () => {
    const text =
      'buildings=lain&from=2026-11-01&to=2026-11-09&number=a+12&service=kk&state=done&waited=20&hour=9&weekday=3';
    expect(searchOf(filter(text)).toString()).toBe(text);
    expect(stopsPath(filter(text), 'p2')).toBe(
      '/statistics/stops?from=2026-11-01&to=2026-11-09&buildings=lain&number=a+12&service=kk&state=done' +
        '&waitedAtLeast=1200000&hour=9&weekday=3&after=p2',
    );
  });

  it('takes what makes no sense as not said, and dates in their order', () => {
    expect(filter('state=asleep&waited=long&from=2026-11-09&to=2026-11-01')).toMatchObject({
      state: '',
      waitedMinutes: null,
      from: '2026-11-01',
      to: '2026-11-09',
    });
    expect(filter('date=2026-11-20')).toMatchObject({ from: '2026-11-20', to: '2026-11-20' });
  });
});
