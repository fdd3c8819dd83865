import { describe, expect, it } from '@jest/globals';
import { canBeMet, presenceAt } from './presence.js';

const dayStart = 1_000_000;
const now = dayStart + 60_000;
const moment = { now, dayStart };

describe('where an officer is', () => {
  it('is what she said today', () => {
    const said = { state: 'away', until: now + 1, at: dayStart } as const;
    expect(presenceAt(said, null, moment)).toEqual({
      state: 'away',
      until: now + 1,
      counterId: null,
      since: dayStart,
    });
    expect(canBeMet(presenceAt(said, null, moment))).toBe(false);
  });

  it('is in again when the time that she gave is over', () => {
    const said = { state: 'meeting', until: now, at: dayStart } as const;
    expect(presenceAt(said, null, moment)).toMatchObject({ state: 'in', until: null });
  });

  it('is out until she says something today', () => {
    expect(presenceAt({ state: 'in', until: null, at: dayStart - 1 }, null, moment).state).toBe('out');
    expect(presenceAt({ state: 'in', until: null, at: null }, null, moment).state).toBe('out');
  });

  it('is the counter at which she sits, whatever she said', () => {
    const there = presenceAt({ state: 'out', until: null, at: null }, 'loket-1', moment);
    expect(there).toMatchObject({ state: 'counter', counterId: 'loket-1' });
    expect(canBeMet(there)).toBe(true);
  });
});
