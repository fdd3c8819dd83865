/**
 * `issue.http`: durable tickets a second from 64 connections. Baseline: NestJS on Express with TypeORM's `save`.
 * Floor: bare `node:http` and better-sqlite3 with the same group commit and rows. The three take turns, three
 * rounds, and the median of each counts, so that a slow moment of the machine hits all.
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { apiBase } from '@satuatap/shared/contract';
import { dataWithManyNumbers } from '../support/building-files.js';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { withBaseline } from './baselines/process.js';
import { post, type LoadResult } from './load.js';
import { median, print } from './measure.js';

const connections = 64;
const seconds = 5;
const buildingId = 'jakabaring';
const serviceIds = ['kia', 'kk', 'akta-lahir', 'pindah', 'ikd', 'rekom-penelitian', 'siinas', 'tdup'];
let turn = 0;
const body = (): string =>
  JSON.stringify({
    commandId: randomUUID(),
    serviceIds: [serviceIds[turn++ % serviceIds.length]],
    language: 'id',
  });

async function ours(): Promise<LoadResult> {
  const dataDir = await dataWithManyNumbers(buildingId);
  const server = await ServerProcess.start({ dataDir, env: { RATE_LIMITS: 'off' } });
  try {
    const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
    const url = `${server.origin}${apiBase}/buildings/${buildingId}/tickets`;
    return await post({ url, connections, seconds, headers: () => kiosk.credentials, bodies: () => [body] });
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const baseline = (name: string): Promise<LoadResult> =>
  withBaseline(name, (origin) =>
    post({ url: `${origin}/tickets`, connections, seconds, headers: () => ({}), bodies: () => [body] }),
  );

export async function issueHttp(): Promise<void> {
  const rates = { ours: [] as number[], obvious: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 3; round++) {
    const own = await ours();
    if (own.refused > 0)
      throw new Error(`${own.refused} tickets were refused; the figure would say nothing.`);
    rates.ours.push(own.perSecond);
    rates.obvious.push((await baseline('nest-express')).perSecond);
    rates.bare.push((await baseline('bare')).perSecond);
  }
  const value = median(rates.ours);
  print({
    name: 'issue.http',
    value,
    unit: 'tickets/s',
    ratio: value / median(rates.obvious),
    floorRatio: value / median(rates.bare),
  });
}
