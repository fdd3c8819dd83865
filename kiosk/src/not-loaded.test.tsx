import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { NotLoaded } from './not-loaded.js';

const fetched = globalThis.fetch;
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  globalThis.fetch = fetched;
});

it('says in both languages that its page did not come, and opens it once the server answers', async () => {
  let isThere = false;
  globalThis.fetch = async () => {
    if (!isThere) throw new TypeError('no network');
    return { ok: true } as Response;
  };
  const openAnew = jest.fn();
  render(<NotLoaded openAnew={openAnew} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/Tidak tersambung.*Not connected/);
  await act(() => jest.advanceTimersByTimeAsync(12_000));
  expect(openAnew).not.toHaveBeenCalled();
  isThere = true;
  await act(() => jest.advanceTimersByTimeAsync(5000));
  expect(openAnew).toHaveBeenCalledTimes(1);
});
