/** PostgreSQL for tests: a database of their own in the one of TEST_DATABASE_URL, or a whole one of their own. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startPostgres, type Postgres } from '../../../scripts/lib/postgres.mjs';

export interface FreshDatabase {
  /** As DATABASE_URL takes it. */
  readonly url: string;
  /** Removes it, whoever is connected. */
  dispose(): Promise<void>;
}

/** The account of TEST_DATABASE_URL must be allowed to make databases. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given) {
    throw new Error(
      'This test needs PostgreSQL: run it by `npm test -- path/to/the.test.ts`, which starts one, or set TEST_DATABASE_URL.',
    );
  }
  const name = `satuatap_${randomBytes(8).toString('hex')}`;
  await run(given, `CREATE DATABASE ${name}`);
  const url = new URL(given);
  url.pathname = name;
  return { url: url.href, dispose: () => run(given, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

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
