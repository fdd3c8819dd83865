import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../contract/index.js';
import { ProblemError, untilAnswered } from './http.js';

const away: Problem = { type: 'about:blank', title: 'Away', status: 503, code: 'unavailable' };

/** A request that fails as often as it is told to; when it was sent, ms. */
function failing(times: number, error: Error): { send: () => Promise<string>; sentAt: number[] } {
  const sentAt: number[] = [];
  const send = async (): Promise<string> => {
    sentAt.push(performance.now());
    if (sentAt.length <= times) throw error;
    return 'done';
  };
  return { send, sentAt };
}

describe('what is sent until it is answered', () => {
  it('is sent again after a server that could not, and says why it waits', async () => {
    const { send, sentAt } = failing(2, new ProblemError(away));
    const why: Problem[] = [];
    expect(await untilAnswered(send, { onWait: (problem) => why.push(problem) })).toBe('done');
    expect(sentAt).toHaveLength(3);
    expect(why).toEqual([away, away]);
  });

  it('comes back no sooner than the server asks for, and not at that very moment', async () => {
    const askedMs = 600;
    const waits = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const { send, sentAt } = failing(1, new ProblemError(away, askedMs));
        await untilAnswered(send);
        return (sentAt[1] ?? 0) - (sentAt[0] ?? 0);
      }),
    );
    // A timer may be a millisecond early.
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(askedMs - 2);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(20);
  });

  it('is not sent again once it was refused', async () => {
    const refused = new ProblemError({ ...away, status: 409, code: 'nobody-waiting' });
    const { send, sentAt } = failing(9, refused);
    await expect(untilAnswered(send)).rejects.toBe(refused);
    expect(sentAt).toHaveLength(1);
  });

  it('is sent no more once it was given up, though it rests', async () => {
    const stop = new AbortController();
    const error = new ProblemError(away, 60_000);
    const { send, sentAt } = failing(9, error);
    const answer = untilAnswered(send, {
      onWait: () => queueMicrotask(() => stop.abort()),
      signal: stop.signal,
    });
    await expect(answer).rejects.toBe(error);
    expect(sentAt).toHaveLength(1);
  });
});
