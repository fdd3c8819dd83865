import { describe, expect, it } from '@jest/globals';
import { OneAtATime } from './one-at-a-time.js';

/** A job whose ends are decided here. */
function heldJob() {
  const ends: { ok: () => void; fail: (error: Error) => void }[] = [];
  const failures: unknown[] = [];
  const job = new OneAtATime(
    () => new Promise<void>((ok, fail) => ends.push({ ok, fail })),
    (error) => failures.push(error),
  );
  const settled = async (): Promise<void> => {
    while (job.isAtWork) await Promise.resolve();
  };
  return { job, ends, failures, settled };
}

describe('a job of which one is at work at a time', () => {
  it('is not begun again before its end', async () => {
    const { job, ends, settled } = heldJob();
    job.begin();
    job.begin();
    expect(ends).toHaveLength(1);
    ends[0]?.ok();
    await settled();
    job.begin();
    expect(ends).toHaveLength(2);
  });

  it('tells of a failure, and is begun again', async () => {
    const { job, ends, failures, settled } = heldJob();
    job.begin();
    const error = new Error('away');
    ends[0]?.fail(error);
    await settled();
    expect(failures).toEqual([error]);
    job.begin();
    expect(ends).toHaveLength(2);
  });

  it('comes to its end when it is stopped, and is not begun any more', async () => {
    const { job, ends } = heldJob();
    job.every(1);
    job.begin();
    let isStopped = false;
    const stopping = job.stop().then(() => {
      isStopped = true;
    });
    await Promise.resolve();
    expect([isStopped, job.stopped]).toEqual([false, true]);
    ends[0]?.ok();
    await stopping;
    job.begin();
    expect(ends).toHaveLength(1);
  });
});
