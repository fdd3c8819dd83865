/** A city for the benchmarks: instances of the server on one PostgreSQL whose commits wait for the disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { importBuildings, withManyNumbers, type ChangedBuilding } from '../../support/building-files.js';
import { OwnPostgres } from '../../support/postgres.js';
import { ServerProcess } from '../../support/server-process.js';

export const buildingName = (n: number): string => `gedung-${n + 1}`;

/** `count` small buildings, `gedung-1` and so on, with numbers without end and no quota. */
export const smallBuildings = (count: number): ChangedBuilding[] =>
  Array.from({ length: count }, (_, n) => ({
    shipped: 'kecamatan',
    change: (file) => {
      file.set('id', buildingName(n));
      withManyNumbers(file);
      const { services } = file.toJS() as { services: unknown[] };
      services.forEach((__, index) => file.setIn(['services', index, 'dailyQuota'], null));
    },
  }));

export async function withPostgres<T>(work: (postgres: OwnPostgres) => Promise<T>): Promise<T> {
  const postgres = await OwnPostgres.start();
  try {
    return await work(postgres);
  } finally {
    await postgres.dispose();
  }
}

/** An empty database, beside those of earlier rounds. */
export async function newDatabase({ url }: OwnPostgres): Promise<string> {
  const name = `round_${databases++}`;
  await ask(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = name;
  return own.href;
}
let databases = 0;

export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

export interface CityOptions {
  readonly databaseUrl: string;
  readonly instances: number;
  readonly buildings: readonly ChangedBuilding[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `work` with the instances, whose rate limits are off. */
export async function withInstances<T>(
  { databaseUrl, instances, buildings, env = {} }: CityOptions,
  work: (servers: readonly ServerProcess[]) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
  const servers: ServerProcess[] = [];
  try {
    await importBuildings({ dataDir, databaseUrl }, buildings);
    for (let n = 0; n < instances; n++)
      servers.push(await ServerProcess.start({ dataDir, databaseUrl, env: { RATE_LIMITS: 'off', ...env } }));
    return await work(servers);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(dataDir, { recursive: true, force: true });
  }
}
