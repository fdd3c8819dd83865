/** Which instances run, so that what one of them held is let go when it is killed. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../storage/database.js';

/** Milliseconds. An instance beats once a second; so long without a beat it is taken for dead. */
const deadMs = 4000;
/** Longer between two beats of our own: we were away, or the database was. */
const gapMs = 2500;
/** After that the others get the time to come back before they are judged. */
const graceMs = 5000;

export interface Silent {
  readonly id: string;
  /** Since it was last heard of. */
  readonly silentMs: number;
}

@Injectable()
export class Instances {
  /** Of this process. */
  readonly id = randomUUID();
  private beatenAt = -Infinity;
  private steadySince = 0;

  constructor(private readonly database: Database) {}

  /** Makes this instance known: before it is said to hold anything. */
  async sign(tx: Transaction): Promise<void> {
    await tx.query(
      `INSERT INTO instance (id, alive_at) VALUES (?, ${tx.dialect.now})
       ON CONFLICT (id) DO UPDATE SET alive_at = excluded.alive_at`,
      [this.id],
    );
  }

  /**
   * Says that this instance lives, if there is another one to hear it: alone, as on SQLite, it keeps the disk quiet.
   * Gives those that are dead. Asked for about once a second.
   */
  async beat(): Promise<Silent[]> {
    const rows = await this.database.read<{ id: string; silent_ms: number }>(
      `SELECT id, ${this.database.dialect.now} - alive_at AS silent_ms FROM instance`,
    );
    const others = rows.filter(({ id }) => id !== this.id);
    if (others.length > 0 || rows.length === 0) await this.database.write((tx) => this.sign(tx));
    const at = performance.now();
    if (at - this.beatenAt > gapMs) this.steadySince = at;
    this.beatenAt = at;
    if (at - this.steadySince < graceMs) return [];
    return others.flatMap(({ id, silent_ms }) => (silent_ms > deadMs ? { id, silentMs: silent_ms } : []));
  }
}
