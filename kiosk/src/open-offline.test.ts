import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { keepTrying } from './open-offline.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const cutOff = new TypeError('no network');

it('tries again where the page was cut off in its first seconds, until it is kept', async () => {
  const succeeds = jest
    .fn<() => Promise<boolean>>()
    .mockRejectedValueOnce(cutOff)
    // Its worker is there, but has not fetched all yet.
    .mockResolvedValueOnce(false)
    .mockResolvedValueOnce(true);
  keepTrying(succeeds);
  await jest.advanceTimersByTimeAsync(300_000);
  expect(succeeds).toHaveBeenCalledTimes(3);
});

it('tries as soon as there is a network again', async () => {
  const succeeds = jest.fn<() => Promise<boolean>>().mockRejectedValueOnce(cutOff).mockResolvedValue(true);
  keepTrying(succeeds);
  await jest.advanceTimersByTimeAsync(3000);
  expect(succeeds).toHaveBeenCalledTimes(1);
  dispatchEvent(new Event('online'));
  expect(succeeds).toHaveBeenCalledTimes(2);
});

it('ends with the page', async () => {
  const succeeds = jest.fn<() => Promise<boolean>>().mockRejectedValue(cutOff);
  const end = keepTrying(succeeds);
  await jest.advanceTimersByTimeAsync(3000);
  end();
  dispatchEvent(new Event('online'));
  await jest.advanceTimersByTimeAsync(300_000);
  expect(succeeds).toHaveBeenCalledTimes(1);
});
