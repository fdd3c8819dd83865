import { describe, expect, it } from '@jest/globals';
import { steadyTime } from './steady-time.js';

/** A machine whose two clocks a test can set. */
function machine() {
  const clocks = { wall: 1_000_000, steady: 50 };
  const now = steadyTime(
    () => clocks.wall,
    () => clocks.steady,
  );
  const pass = (ms: number): void => {
    clocks.wall += ms;
    clocks.steady += ms;
  };
  return { clocks, now, pass };
}

describe('the server clock', () => {
  it('starts at the time of the machine and runs with it', () => {
    const { now, pass } = machine();
    expect(now()).toBe(1_000_000);
    pass(2500);
    expect(now()).toBe(1_002_500);
  });

  it('runs on when the machine clock is set back', () => {
    const { clocks, now, pass } = machine();
    clocks.wall -= 3_600_000;
    expect(now()).toBe(1_000_000);
    pass(10_000);
    expect(now()).toBe(1_010_000);
  });

  it('follows a machine clock that was wrong and is put right', () => {
    const { clocks, now, pass } = machine();
    clocks.wall += 3_600_000;
    expect(now()).toBe(4_600_000);
    pass(5);
    expect(now()).toBe(4_600_005);
  });

  it('knows, after a sleep of the machine, what time it is', () => {
    const { clocks, now } = machine();
    clocks.wall += 8 * 3_600_000;
    clocks.steady += 3;
    expect(now()).toBe(1_000_000 + 8 * 3_600_000);
  });

  it('never goes back, whatever is done to the machine clock', () => {
    const { clocks, now, pass } = machine();
    let last = now();
    for (const jump of [5000, -9000, 400, -1, 60_000, -3_600_000, 999, 1001]) {
      clocks.wall += jump;
      pass(7);
      const next = now();
      expect(next).toBeGreaterThan(last);
      last = next;
    }
  });
});
