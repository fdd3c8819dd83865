/** The port to the database: what the rest of the server may ask of SQLite or PostgreSQL. */
import type { Dialect } from './dialect.js';
import type { RowShape, Statement } from './rows.js';

/** Statements have `?` for each parameter, and columns in lower case, on both databases. */
export interface Reader {
  readonly dialect: Dialect;
  /** The rows that a SELECT gives. */
  read<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** One transaction: it sees its own writes, and after its locks what others committed. */
export interface Transaction extends Reader {
  /** Any statement; its rows are those of a RETURNING. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Writes many rows at once; none is no statement at all. */
  insert(shape: RowShape, rows: readonly (readonly unknown[])[]): Promise<void>;
  /**
   * Does pieces of work in their order, without a network's way between them where none needs another's answer. All
   * are over when this settles; it rejects with the failure that came first.
   */
  together<T extends readonly unknown[]>(work: Pieces<T>): Promise<T>;
  /** The statements that `insert` would send. */
  inserting(shape: RowShape, rows: readonly (readonly unknown[])[]): readonly Statement[];
  /**
   * Leaves statements for the end: they go to the database in their order and in one piece with the commit, which is
   * void if one of them fails. None may depend on what another one gives back.
   */
  lastly(statements: readonly Statement[]): void;
}

export type Pieces<T extends readonly unknown[]> = { readonly [K in keyof T]: () => Promise<T[K]> };

/** `slow`: an operator's work, that nobody at a counter waits for; else it is given up after some seconds. */
export type Pace = 'brisk' | 'slow';

/** The database does not do for now what may well be asked of it: it is away, full, or too busy. */
export class DatabaseFault extends Error {
  constructor(
    readonly code: string,
    cause: unknown,
  ) {
    super(`The database does not serve: ${cause instanceof Error ? cause.message : code}`, { cause });
  }
}

/** Whatever is asked of it rejects with `DatabaseFault` when the fault is not in what was asked. */
export abstract class Database implements Reader {
  abstract readonly dialect: Dialect;

  /** Runs `work` in a transaction of its own. It is durable when this resolves, and nothing of it stays if it rejects. */
  abstract write<T>(work: (tx: Transaction) => Promise<T>, pace?: Pace): Promise<T>;

  /** Reads what is committed. */
  abstract read<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;

  /** Everything that `work` reads is of one moment. It may take its time. */
  abstract atOneMoment<T>(work: (reader: Reader) => Promise<T>): Promise<T>;

  /** Takes out of the database's files what was deleted, as far as that is ours to do. */
  abstract wipe(): Promise<void>;

  /** Why the last write could not be made durable, as a code; `null` while the database takes what is written. */
  abstract get fault(): string | null;

  abstract close(): Promise<void>;
}
