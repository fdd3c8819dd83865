/** Types of postgres.mjs for the tests; see there. */
export interface Postgres {
  /** Of its administrator: `postgres://user:password@127.0.0.1:port/postgres`. */
  readonly url: string;
  /** SIGKILL, as in a crash; resolves when it is gone. */
  kill(): Promise<unknown>;
  /** Starts it again on the same data and port; resolves when it has recovered and takes connections. */
  start(): Promise<unknown>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

export function startPostgres(options: { readonly durable: boolean }): Promise<Postgres>;
