import { describe, expect, it } from '@jest/globals';
import { choiceOf, pathOf, periodsOf, queryOf, searchOf } from './choice.js';

const today = '2026-11-25';
const choice = (text: string) => choiceOf(new URLSearchParams(text), today);

describe('what is chosen, in the address', () => {
  it('is this week of all buildings, compared with the one before, when nothing is said', () => {
    const nothing = choice('');
    expect(periodsOf(nothing, today)).toEqual({
      shown: { from: '2026-11-23', to: today },
      other: { from: '2026-11-16', to: '2026-11-18' },
    });
    expect(nothing.by).toBe('building');
    expect(queryOf(nothing, { from: 'a', to: 'b' })).toEqual({ from: 'a', to: 'b' });
  });

  it.each([
    'buildings=jakabaring&service=kk&period=month&date=2026-10-05&vs=year&by=counter',
    'buildings=a%2Cb&period=custom&date=2026-10-01&to=2026-10-09&vs=custom&vsFrom=2026-09-01&vsTo=2026-09-09&by=hour',
    'period=day&date=2026-11-24&vs=none&by=building',
  ])('comes back as it was: %s', (text) => {
    expect(searchOf(choice(text)).toString()).toBe(text);
  });

  it('takes what makes no sense as not said', () => {
    const odd = choice('period=eon&date=2026-13-77&vs=moon&by=shoe&to=x');
    expect(odd).toMatchObject({ kind: 'week', date: today, comparison: 'before', by: 'building' });
    expect(choice('period=custom&date=2026-10-09&to=2026-10-01').to).toBe('2026-10-09');
    // A service is of one building.
    expect(choice('buildings=a,b&service=kk').serviceId).toBe('');
  });

  it('makes the questions to the server', () => {
    const chosen = choice('buildings=jakabaring&service=kk&period=day&date=2026-11-24&vs=none');
    expect(pathOf('/statistics', { ...queryOf(chosen, periodsOf(chosen, today).shown), by: 'heat' })).toBe(
      '/statistics?from=2026-11-24&to=2026-11-24&buildings=jakabaring&service=kk&by=heat',
    );
  });
});
