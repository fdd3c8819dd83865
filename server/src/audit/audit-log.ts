import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@satuatap/shared/contract';
import type { Actor } from '@satuatap/shared/queue';
import { Clock } from '../clock/clock.js';
import { Database, type Transaction } from '../storage/database.js';

export interface AuditEntry {
  readonly buildingId: string;
  readonly by: Actor;
  /** What was done or seen, past tense: `visit.accepted`, `person.shown`. */
  readonly action: AuditAction;
  /** The kind of thing that it was done to, and which. */
  readonly subject: string;
  readonly subjectId: string;
  /** Never anything personal: ids, counts, codes. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Who did or saw what: append-only, and written in the transaction of the deed itself. */
@Injectable()
export class AuditLog {
  /** Those that the next transaction takes. */
  private looks: Looks | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(tx: Transaction, ...entries: readonly AuditEntry[]): Promise<void> {
    await tx.insert(
      shape,
      entries.map(({ buildingId, by, action, subject, subjectId, facts = {} }) => [
        buildingId,
        randomUUID(),
        this.clock.now(),
        by.kind,
        'id' in by ? by.id : '',
        action,
        subject,
        subjectId,
        JSON.stringify(facts),
      ]),
    );
  }

  /** Of something that was only looked at; shown when it is written. Looks that come together share a commit. */
  saw(...entries: readonly AuditEntry[]): Promise<void> {
    if (this.looks) {
      this.looks.entries.push(...entries);
      return this.looks.written;
    }
    const looks: Looks = { entries: [...entries], written: Promise.resolve() };
    const close = (): void => {
      if (this.looks === looks) this.looks = null;
    };
    this.looks = looks;
    // What comes in the same turn of the loop shares it too.
    looks.written = new Promise((done) => setImmediate(done))
      .then(() =>
        this.database.write((tx) => {
          close();
          return this.record(tx, ...looks.entries);
        }),
      )
      .finally(close);
    return looks.written;
  }
}

interface Looks {
  readonly entries: AuditEntry[];
  written: Promise<void>;
}

const shape = {
  table: 'audit_entry',
  columns: {
    building_id: 'text',
    id: 'text',
    at: 'bigint',
    actor_kind: 'text',
    actor_id: 'text',
    action: 'text',
    subject: 'text',
    subject_id: 'text',
    facts: 'text',
  },
} as const;
