/**
 * `city.buildings`: ms of one ticket over HTTP, asked alone, with 200 buildings on an instance, in each of them in turn.
 * Baseline: the same with one building. `city.memory`: kB of resident memory that each of the 199 more takes, with a day
 * open and 50 people waiting; `city.heap`: of the heap after a collection.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../../support/client.js';
import type { OwnPostgres } from '../../support/postgres.js';
import type { ServerProcess } from '../../support/server-process.js';
import { median, print, progress } from '../measure.js';
import { memoryOf, reportingTo, type Memory } from '../server-memory.js';
import { buildingName, newDatabase, smallBuildings, withInstances, withPostgres } from './city.js';

const many = 200;
const waiting = 50;
const samples = 600;
const warmUp = 100;
const rounds = 3;
const senders = 32;

interface City {
  readonly server: ServerProcess;
  readonly kiosks: readonly Client[];
  readonly memory: Memory;
}

async function withCity<T>(
  postgres: OwnPostgres,
  buildings: number,
  work: (city: City) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'));
  const file = join(folder, 'memory.json');
  const options = {
    databaseUrl: await newDatabase(postgres),
    instances: 1,
    buildings: smallBuildings(buildings),
    env: reportingTo(file),
  };
  try {
    return await withInstances(options, async ([server]) => {
      if (!server) throw new Error('There is no instance.');
      const kiosks: Client[] = [];
      for (let n = 0; n < buildings; n++)
        kiosks.push(await Client.device(server.origin, buildingName(n), 'kiosk'));
      await fill(kiosks);
      return work({ server, kiosks, memory: await memoryOf(server, file) });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(kiosks: readonly Client[]): Promise<void> {
  const todo = kiosks.flatMap((kiosk) => Array.from({ length: waiting }, () => kiosk));
  await Promise.all(
    Array.from({ length: senders }, async () => {
      for (let kiosk = todo.pop(); kiosk; kiosk = todo.pop()) await kiosk.issue(['legalisasi']);
    }),
  );
}

/** Milliseconds of each ticket, one after the other, the buildings in turn. */
async function timesOf(kiosks: readonly Client[], count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const startedAt = performance.now();
    await kiosks[n % kiosks.length]?.issue(['legalisasi']);
    times.push(performance.now() - startedAt);
  }
  return times;
}

export const cityBuildings = (): Promise<void> =>
  withPostgres((postgres) =>
    withCity(postgres, 1, (one) =>
      withCity(postgres, many, async (all) => {
        const times = { one: [] as number[], all: [] as number[] };
        await timesOf(one.kiosks, warmUp);
        await timesOf(all.kiosks, many);
        for (let round = 0; round < rounds; round++) {
          times.one.push(...(await timesOf(one.kiosks, samples)));
          times.all.push(...(await timesOf(all.kiosks, samples)));
          progress(
            `city.buildings: one ${median(times.one).toFixed(2)} ms, ${many} ${median(times.all).toFixed(2)} ms`,
          );
        }
        const value = median(times.all);
        print({ name: 'city.buildings', value, unit: 'ms', ratio: value / median(times.one) });
        const each = (part: keyof Memory): number =>
          (all.memory[part] - one.memory[part]) / (many - 1) / 1000;
        print({ name: 'city.memory', value: each('rss'), unit: 'kB' });
        print({ name: 'city.heap', value: each('heapUsed'), unit: 'kB' });
      }),
    ),
  );
