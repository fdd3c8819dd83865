/** What the history says when the server goes while nobody asks it for anything. */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { InHistory } from '../testing/in-history.js';
import { Reach } from './reach.js';
import { useShown } from './shown.js';
import { useAnswer } from './use-answer.js';

let isAway = false;
let asked: string[] = [];
const nine = Date.parse('2026-11-24T02:00:00Z');

beforeEach(() => {
  jest.useFakeTimers({ now: nine });
  isAway = false;
  asked = [];
  globalThis.fetch = async (input) => {
    const path = typeof input === 'string' ? input : '';
    if (isAway) throw new TypeError('Failed to fetch');
    asked.push(path);
    return { ok: true, status: 200, headers: new Headers(), text: async () => '"Angka"' } as Response;
  };
});
afterEach(() => {
  jest.useRealTimers();
});

function Part() {
  return <p>{useShown(useAnswer<string>('/statistics')).answer}</p>;
}
const turns = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

it('says that the server is gone and how old what is shown is, and asks again when it is back', async () => {
  render(
    <InHistory>
      <Reach>
        <Part />
      </Reach>
    </InHistory>,
  );
  await turns(0);
  expect(screen.getByText('Angka')).toBeVisible();
  await turns(11_000);
  expect(screen.queryByRole('alert')).toBeNull();
  isAway = true;
  await turns(60_000);
  expect(screen.getByRole('alert')).toHaveTextContent(
    /Server tidak menjawab\..* Yang tampil dari 24 November 2026/,
  );
  expect(screen.getByText('Angka')).toBeVisible();
  isAway = false;
  asked = [];
  await turns(20_000);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(asked.filter((path) => path.endsWith('/statistics'))).toHaveLength(1);
});
