/** A city in small: a PostgreSQL that can be killed, instances that each reach it by a way of their own, one address. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from 'yaml';
import { Balancer } from '../support/balancer.js';
import { importBuildings, withManyNumbers } from '../support/building-files.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { OwnPostgres } from '../support/postgres.js';
import { ServerProcess } from '../support/server-process.js';
import { pass } from './pass.js';

/** A server and its way to the database. */
export interface Instance {
  readonly server: ServerProcess;
  readonly way: FlakyNetwork;
}

const restartPatienceMs = 60_000;

export class City {
  private constructor(
    readonly postgres: OwnPostgres,
    readonly instances: readonly Instance[],
    readonly balancer: Balancer,
    readonly buildingIds: readonly string[],
    private readonly dataDir: string,
  ) {}

  /**
   * `midnightInMs`: so long after the start the service day turns in every other building, which are in a time zone
   * of their own for that.
   */
  static async found(options: {
    readonly instances: number;
    readonly buildings: number;
    readonly midnightInMs: number;
  }): Promise<City> {
    const beganAt = Date.now();
    const clockAtStart = Date.parse('2026-11-25T00:00:00+07:00') - options.midnightInMs;
    const clock = (): string => new Date(clockAtStart + Date.now() - beganAt).toISOString();
    const postgres = await OwnPostgres.start();
    const dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
    const buildingIds = Array.from({ length: options.buildings }, (_, index) => `gedung-${index + 1}`);
    const buildings = buildingIds.map((id, index) => ({
      shipped: 'kecamatan',
      change: (file: Document): void => {
        withManyNumbers(file);
        file.set('id', id);
        if (index % 2 === 1) file.set('timeZone', 'Asia/Makassar');
      },
    }));
    await importBuildings({ dataDir, databaseUrl: postgres.url }, buildings);
    // One address for all, as phones see a city.
    const env = { RATE_LIMITS: 'off', DRAIN_SECONDS: '1', PUBLIC_URL: 'https://antrean.example' };
    const instances: Instance[] = [];
    for (let n = 0; n < options.instances; n++) {
      const way = await FlakyNetwork.to(Number(new URL(postgres.url).port));
      const databaseUrl = way.through(postgres.url);
      const server = await ServerProcess.start({ dataDir, databaseUrl, clock, env });
      instances.push({ server, way });
    }
    const balancer = await Balancer.before(instances.map(({ server }) => server.port));
    return new City(postgres, instances, balancer, buildingIds, dataDir);
  }

  get origins(): string[] {
    return this.instances.map(({ server }) => server.origin);
  }

  get data(): { dataDir: string; databaseUrl: string } {
    return { dataDir: this.dataDir, databaseUrl: this.postgres.url };
  }

  async dispose(): Promise<void> {
    await this.balancer.stop();
    for (const { server, way } of this.instances) {
      await server.kill();
      await way.stop();
    }
    await this.postgres.dispose();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** As whoever watches processes in a city would: until it stays, also while the database is away. */
export async function startAgain(server: ServerProcess): Promise<void> {
  for (const deadline = Date.now() + restartPatienceMs; ;) {
    try {
      await server.run();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await server.kill();
      await pass(100);
    }
  }
}
