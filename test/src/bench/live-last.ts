/**
 * `live.last`: from the counter's request (call next, over HTTP) to the moment at which the last of 2,000 boards has
 * received it. Baseline: a bare `ws` broadcast of the very bytes that ours sent, to as many sockets of the same
 * client program, asked for over HTTP too. A change comes after a quiet moment and goes out at once; of changes
 * that follow one another closely the later ones wait up to 50 ms for each other, which is no part of this figure.
 */
import { rm } from 'node:fs/promises';
import { ServerProcess } from '../support/server-process.js';
import { withBaseline } from './baselines/process.js';
import { buildingId, dataWithCounters, desksAtWork, fillLine, type Desk } from './hall.js';
import { Screens } from './many-screens.js';
import { median, print, progress } from './measure.js';

const screens = 2000;
const rounds = 40;
const warmUp = 10;
async function withOurs<T>(work: (all: Screens, desk: Desk) => Promise<T>): Promise<T> {
  const dataDir = await dataWithCounters(20);
  const server = await ServerProcess.start({ dataDir, env: { RATE_LIMITS: 'off' } });
  try {
    await fillLine(server.origin, 20 * (rounds + warmUp));
    const [desk] = await desksAtWork(server.origin, 1);
    if (!desk) throw new Error('There is no desk.');
    const all = await Screens.follow(server.origin, screens, buildingId);
    try {
      return await work(all, desk);
    } finally {
      await all.close();
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const withBare = <T>(work: (all: Screens, origin: string) => Promise<T>): Promise<T> =>
  withBaseline('ws-broadcast', async (origin) => {
    const all = await Screens.follow(origin, screens);
    try {
      return await work(all, origin);
    } finally {
      await all.close();
    }
  });

/** A call, timed; what the officer does with it afterwards is received by all before the next is timed. */
async function callOnce(all: Screens, { client, counterId }: Desk): Promise<{ ms: number; text: string }> {
  const called = await all.msToLast(() => client.command({ type: 'callNext', counterId }));
  for (const type of ['start', 'finish'] as const)
    await all.msToLast(() => client.command({ type, counterId }));
  return called;
}

const postText = async (url: string, body: string): Promise<string> =>
  (await fetch(url, { method: 'POST', body })).text();

export async function liveLast(): Promise<void> {
  const times = { ours: [] as number[], bare: [] as number[] };
  progress(`live.last: ${screens} screens connect to ours and to the bare one`);
  await withOurs((ours, desk) =>
    withBare(async (bare, origin) => {
      for (let round = 0; round < warmUp + rounds; round++) {
        const own = await callOnce(ours, desk);
        const other = await bare.msToLast(() => postText(origin, own.text));
        if (round < warmUp) continue;
        times.ours.push(own.ms);
        times.bare.push(other.ms);
      }
    }),
  );
  const value = median(times.ours);
  print({ name: 'live.last', value, unit: 'ms', ratio: value / median(times.bare) });
}
