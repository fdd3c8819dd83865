/** Counters of rate limits: of this instance, or of all of them together. */
import pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { logger } from '../problems/log.js';

export interface LimitOptions {
  readonly name: string;
  readonly points: number;
  /** In which the points may be used up. */
  readonly seconds: number;
}

export class Limiters {
  private readonly pool: pg.Pool | null;

  /** `url` of PostgreSQL; `null`: there is one instance, which counts in its memory. */
  constructor(url: string | null) {
    this.pool = url === null ? null : openPool(url);
  }

  /** Counts what this instance sees. */
  own({ name, points, seconds }: LimitOptions): RateLimiterAbstract {
    return new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  }

  /** Counts what all instances see, and while PostgreSQL is away what this one does. */
  shared(options: LimitOptions): RateLimiterAbstract {
    if (!this.pool) return this.own(options);
    return new RateLimiterPostgres({
      storeClient: this.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: options.name,
      points: options.points,
      duration: options.seconds,
      // Whoever goes on after that is refused without a question to PostgreSQL.
      inMemoryBlockOnConsumed: options.points + 1,
      insuranceLimiter: this.own(options),
      // What ended an hour ago is deleted every five minutes.
      clearExpiredByTimeout: true,
    });
  }

  async close(): Promise<void> {
    await this.pool?.end().catch((error: unknown) => logger.debug({ err: error }, 'a pool did not close'));
  }
}

/** Few connections, and not those of the queue: a flood of guesses must not keep tickets from being written. */
function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'satuatap limits',
    max: 3,
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
    statement_timeout: 2000,
    keepAlive: true,
    allowExitOnIdle: true,
  });
  pool.on('error', (error) => logger.debug({ err: error }, 'an idle connection was lost'));
  // A count need not outlive a crash, so it does not wait for the disk.
  pool.on('connect', (client) => {
    client.query('SET synchronous_commit = off').catch(() => {});
  });
  return pool;
}
