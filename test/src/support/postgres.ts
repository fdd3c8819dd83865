import { startPostgres, type Postgres } from '../../../scripts/lib/postgres.mjs';

/**
 * A PostgreSQL of the test's own, whose commits wait for the disk as a city's do. It can be killed and started again:
 * `url`, of an empty database, stays the same.
 */
export class OwnPostgres {
  private constructor(private readonly postgres: Postgres) {}

  static async start(): Promise<OwnPostgres> {
    return new OwnPostgres(await startPostgres({ durable: true }));
  }

  get url(): string {
    return this.postgres.url;
  }

  /** Ends it at once, as a crash would: what was not committed is lost, and every connection. */
  async kill(): Promise<void> {
    await this.postgres.kill();
  }

  /** Starts it after a kill; resolves when it has recovered and takes connections. */
  async run(): Promise<void> {
    await this.postgres.start();
  }

  /** Ends it and removes its data. */
  async dispose(): Promise<void> {
    await this.postgres.stop();
  }
}
