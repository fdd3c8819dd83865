/**
 * `city.issue.1`, `.2`, `.3`: durable tickets a second over HTTP in a city of eight buildings on PostgreSQL, from 64
 * kiosks, with so many instances. `floorRatio` is against the same statements sent bare by `pg`, without HTTP, rules
 * or live view, in groups as large as ours were on the average and from as many connections as ours worked on;
 * `ratio` against each ticket in a transaction of its own from 64 connections. All take turns, three rounds, and the
 * median of each counts.
 */
import { randomUUID } from 'node:crypto';
import { apiBase } from '@satuatap/shared/contract';
import { Client } from '../../support/client.js';
import type { OwnPostgres } from '../../support/postgres.js';
import type { ServerProcess } from '../../support/server-process.js';
import { post, type LoadResult } from '../load.js';
import { median, print, progress } from '../measure.js';
import { bareTickets } from './bare-tickets.js';
import { ask, buildingName, newDatabase, smallBuildings, withInstances, withPostgres } from './city.js';

const buildings = 8;
const kiosks = 64;
const seconds = 5;
/** Not counted: a server that has just started still compiles its own code. */
const warmUpSeconds = 3;
const rounds = 3;
const services = ['legalisasi', 'sktm'];

interface Rate {
  readonly perSecond: number;
  /** Tickets a commit. */
  readonly group: number;
}

/** Each instance's share of the kiosks, at work at the same time. */
async function load(servers: readonly ServerProcess[]): Promise<number> {
  const share = Math.floor(kiosks / servers.length);
  const parts = servers.map(async ({ origin }) => {
    const devices = await Promise.all(
      Array.from({ length: buildings }, (_, n) => Client.device(origin, buildingName(n), 'kiosk')),
    );
    let turn = 0;
    const body = (): string =>
      JSON.stringify({ commandId: randomUUID(), serviceIds: [services[turn++ % services.length]] });
    return { devices, body, origin };
  });
  const ready = await Promise.all(parts);
  const run = (forSeconds: number): Promise<LoadResult[]> =>
    Promise.all(
      ready.map(({ devices, body, origin }) =>
        post({
          url: origin,
          path: (connection) => `${apiBase}/buildings/${buildingName(connection % buildings)}/tickets`,
          connections: share,
          seconds: forSeconds,
          headers: (connection) => devices[connection % buildings]?.credentials ?? {},
          bodies: () => [body],
        }),
      ),
    );
  await run(warmUpSeconds);
  const results = await run(seconds);
  const refused = results.reduce((sum, each) => sum + each.refused, 0);
  if (refused > 0) throw new Error(`${refused} tickets were refused; the figure would say nothing.`);
  return results.reduce((sum, each) => sum + each.perSecond, 0);
}

async function ours(postgres: OwnPostgres, instances: number): Promise<Rate> {
  const databaseUrl = await newDatabase(postgres);
  return withInstances({ databaseUrl, instances, buildings: smallBuildings(buildings) }, async (servers) => {
    const perSecond = await load(servers);
    // Each commit that has events moves its day's row once.
    const [counted] = await ask<{ group: number }>(
      databaseUrl,
      `SELECT (SELECT count(*) FROM ticket)::float
         / (SELECT n_tup_upd FROM pg_stat_user_tables WHERE relname = 'building_day') AS group`,
    );
    return { perSecond, group: counted?.group ?? 1 };
  });
}

export const cityIssue = (): Promise<void> =>
  withPostgres(async (postgres) => {
    for (const instances of [1, 2, 3]) {
      const own: Rate[] = [];
      const floor: number[] = [];
      const alone: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const rate = await ours(postgres, instances);
        own.push(rate);
        const connections = buildings * instances;
        const bare = async (way: { connections: number; group: number }): Promise<number> =>
          bareTickets({ url: await newDatabase(postgres), buildings, seconds, ...way });
        floor.push(await bare({ connections, group: Math.max(1, rate.group) }));
        alone.push(await bare({ connections: kiosks, group: 1 }));
        progress(
          `city.issue.${instances}: ${Math.round(rate.perSecond)}/s in groups of ${rate.group.toFixed(1)}; bare ${Math.round(floor.at(-1) ?? 0)}/s, ${Math.round(alone.at(-1) ?? 0)}/s one by one`,
        );
      }
      const value = median(own.map(({ perSecond }) => perSecond));
      print({
        name: `city.issue.${instances}`,
        value,
        unit: 'tickets/s',
        ratio: value / median(alone),
        floorRatio: value / median(floor),
      });
    }
  });
