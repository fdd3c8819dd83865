/**
 * The ring by PostgreSQL's NOTIFY, on a connection of its own and outside of the transactions, whose commits would
 * else queue behind PostgreSQL's lock on its queue of notifications.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { logger } from '../problems/log.js';
import { Ring, type RingMessage } from './ring.js';

const channel = 'satuatap';
/** What PostgreSQL lists a server's ring as. */
export const applicationName = 'satuatap ring';
/** Milliseconds. */
/** Of rings that follow one another; the first goes out at once. Each makes PostgreSQL wake every instance. */
const gatherMs = 25;
const againMs = 1000;
const checkMs = 3000;
const patience = { connectionTimeoutMillis: 3000, query_timeout: 3000, keepAlive: true } as const;

export class PostgresRing extends Ring {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  /** By what they are about: of several about one thing only the newest is told. */
  private readonly waiting = new Map<string, RingMessage>();
  private telling = false;

  constructor(private readonly url: string) {
    super();
    void this.connect();
  }

  tell(message: RingMessage): void {
    const about = message.topic === 'session' ? message.key : message.buildingId;
    this.waiting.set(`${message.topic} ${about}`, message);
    if (!this.telling) void this.tellAll();
  }

  override async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => {});
  }

  /** Rings that fall due shortly after others go together. Without a connection they are dropped: see `Ring`. */
  private async tellAll(): Promise<void> {
    this.telling = true;
    while (this.client && this.waiting.size > 0) {
      const payloads = [...this.waiting.values()].map((message) => JSON.stringify(message));
      this.waiting.clear();
      await this.ask('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [channel, payloads]);
      await pause(gatherMs);
    }
    this.waiting.clear();
    this.telling = false;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: applicationName,
      ...patience,
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload }) => {
      const message = messageOf(payload);
      if (message) this.hear(message);
    });
    try {
      await client.connect();
      // A ring need not outlive a crash, so its commit does not wait for the disk.
      await client.query('SET synchronous_commit = off');
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      logger.debug({ err: error }, 'the ring does not connect');
      this.lose(client);
      return;
    }
    if (this.closed) return void client.end().catch(() => {});
    this.client = client;
    this.checkLater();
  }

  /** A connection that carries nothing any more does not say so. */
  private checkLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.ask('SELECT 1', []).then(() => {
        if (this.client) this.checkLater();
      });
    }, checkMs);
  }

  private async ask(sql: string, parameters: unknown[]): Promise<void> {
    const { client } = this;
    try {
      await client?.query(sql, parameters);
    } catch (error) {
      logger.warn({ err: error }, 'the ring is silent');
      if (client) this.lose(client);
    }
  }

  private lose(client: pg.Client): void {
    client.removeAllListeners();
    client.on('error', () => {});
    void client.end().catch(() => {});
    if (this.client && this.client !== client) return;
    this.client = null;
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.connect(), againMs);
  }
}

/** Whatever else is said on the channel is not for us. */
function messageOf(payload: string | undefined): RingMessage | null {
  try {
    const message: unknown = JSON.parse(payload ?? '');
    return typeof message === 'object' && message !== null && 'topic' in message
      ? (message as RingMessage)
      : null;
  } catch {
    return null;
  }
}
