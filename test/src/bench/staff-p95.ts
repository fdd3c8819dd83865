/**
 * `staff.p95`: 200 officers sign in at the same moment, open their counters and then call, start and finish without a
 * pause for a minute: the time that 95 of 100 requests stay under, sign-ins included. Baseline: one officer alone
 * doing the same on the same server. `staff.signIn` is the same figure of the sign-ins only, which Argon2id makes
 * slow on purpose.
 */
import { rm } from 'node:fs/promises';
import { Client, ProblemError } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { buildingId, dataWithCounters, fillLine } from './hall.js';
import { percentile, print } from './measure.js';
import type { BuildingConfig } from '@satuatap/shared/queue';

const officers = 200;
const seconds = 60;
const aloneSeconds = 5;
const inLine = 60_000;

interface Times {
  readonly signIns: number[];
  readonly acts: number[];
}

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const answer = await work();
  times.push(performance.now() - start);
  return answer;
}

async function officer(
  origin: string,
  index: number,
  counterId: string,
  untilMs: number,
  times: Times,
): Promise<void> {
  const client = await timed(times.signIns, () => Client.staff(origin, buildingId, `loket${index + 1}`));
  await timed(times.acts, () => client.command({ type: 'openCounter', counterId }));
  while (performance.now() < untilMs) {
    try {
      for (const type of ['callNext', 'start', 'finish'] as const)
        await timed(times.acts, () => client.command({ type, counterId }));
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'nobody-waiting') return;
      throw error;
    }
  }
  await client.command({ type: 'closeCounter', counterId });
}

async function work(origin: string, count: number, forSeconds: number): Promise<Times> {
  const kiosk = await Client.device(origin, buildingId, 'kiosk');
  const { counters } = await kiosk.send<BuildingConfig>('GET', `/buildings/${buildingId}`);
  const times: Times = { signIns: [], acts: [] };
  const untilMs = performance.now() + forSeconds * 1000;
  await Promise.all(
    counters.slice(0, count).map(({ id }, index) => officer(origin, index, id, untilMs, times)),
  );
  return times;
}

export async function staffP95(): Promise<void> {
  const dataDir = await dataWithCounters(officers);
  const server = await ServerProcess.start({ dataDir, env: { RATE_LIMITS: 'off' } });
  try {
    await fillLine(server.origin, inLine);
    const alone = await work(server.origin, 1, aloneSeconds);
    const all = await work(server.origin, officers, seconds);
    const p95 = ({ signIns, acts }: Times): number => percentile([...signIns, ...acts], 0.95);
    print({ name: 'staff.p95', value: p95(all), unit: 'ms', ratio: p95(all) / p95(alone) });
    const signIn = percentile(all.signIns, 0.95);
    print({
      name: 'staff.signIn',
      value: signIn,
      unit: 'ms',
      ratio: signIn / percentile(alone.signIns, 0.95),
    });
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
