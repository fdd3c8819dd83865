/**
 * `call.http`: calls a second with 20 counters, each of which calls, starts and finishes without a pause. Baseline:
 * NestJS on Express with TypeORM, a find and a save each. Floor: bare `node:http` and better-sqlite3, first come
 * first served, with the same group commit and rows. They take turns; the median of three rounds counts.
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { apiBase } from '@satuatap/shared/contract';
import { ServerProcess } from '../support/server-process.js';
import { withBaseline } from './baselines/process.js';
import { buildingId, dataWithCounters, desksAtWork, fillLine } from './hall.js';
import { post, type LoadResult } from './load.js';
import { median, print } from './measure.js';

const counters = 20;
const seconds = 4;
/** More than any of them calls in the time. */
const inLine = 25_000;
const acts = ['callNext', 'start', 'finish'] as const;

const bodies = (counterId: string): (() => string)[] =>
  acts.map((type) => () => JSON.stringify({ commandId: randomUUID(), command: { type, counterId } }));

async function ours(): Promise<LoadResult> {
  const dataDir = await dataWithCounters(counters);
  const server = await ServerProcess.start({ dataDir, env: { RATE_LIMITS: 'off' } });
  try {
    await fillLine(server.origin, inLine);
    const desks = await desksAtWork(server.origin, counters);
    return await post({
      url: `${server.origin}${apiBase}/buildings/${buildingId}/commands`,
      connections: counters,
      seconds,
      headers: (connection) => desks[connection]?.client.credentials ?? {},
      bodies: (connection) => bodies(desks[connection]?.counterId ?? ''),
    });
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const baseline = (name: string): Promise<LoadResult> =>
  withBaseline(
    name,
    (origin) =>
      post({
        url: `${origin}/commands`,
        connections: counters,
        seconds,
        headers: () => ({}),
        bodies: (connection) => bodies(`c${connection}`),
      }),
    [String(inLine)],
  );

export async function callHttp(): Promise<void> {
  const rates = { ours: [] as number[], obvious: [] as number[], bare: [] as number[] };
  const rate = (who: string, { perSecond, refused }: LoadResult): number => {
    if (refused > counters) throw new Error(`${who} refused ${refused}; the figure would say nothing.`);
    return perSecond / acts.length;
  };
  for (let round = 0; round < 3; round++) {
    rates.ours.push(rate('Ours', await ours()));
    rates.obvious.push(rate('The obvious one', await baseline('nest-express')));
    rates.bare.push(rate('The bare one', await baseline('bare')));
  }
  const value = median(rates.ours);
  print({
    name: 'call.http',
    value,
    unit: 'calls/s',
    ratio: value / median(rates.obvious),
    floorRatio: value / median(rates.bare),
  });
}
