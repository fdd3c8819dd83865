import { Injectable } from '@nestjs/common';
import { visitorRulesOf } from '@satuatap/shared/visits';
import type { RetentionPage } from '@satuatap/shared/contract';
import type { Actor, BuildingConfig } from '@satuatap/shared/queue';
import { dayMs } from '@satuatap/shared/time';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock/clock.js';
import { Database, type Reader, type Transaction } from '../storage/database.js';
import { retentionKinds } from './kinds.js';
import type { RetentionKind } from './retention-kind.js';

/** Rows a transaction: nobody at a counter waits for longer than that takes. */
const atOnce = 200;

/** Of each kind that there was anything of. */
export type RowsByKind = Readonly<Record<string, number>>;

type Building = Pick<BuildingConfig, 'id' | 'visitors'>;

/** Deletes, or makes anonymous, what has been kept for as long as the building keeps it. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What is due, and stays. */
  async due(building: Building): Promise<RowsByKind> {
    const counts: [string, number][] = [];
    for (const kind of retentionKinds) {
      const [row] = await this.database.read<{ n: number }>(
        `SELECT count(*) AS n FROM ${kind.table} WHERE building_id = ? AND ${dueOf(kind, this.database)}`,
        [building.id, this.beforeOf(kind, building)],
      );
      counts.push([kind.kind, Number(row?.n)]);
    }
    return someOf(counts);
  }

  /**
   * Each some of rows in a transaction with what is told of it, so that a kill leaves the rest for the next time and
   * no row unreported. `date`: of the run.
   */
  async run(building: Building, date: string, by: Actor): Promise<RowsByKind> {
    await this.database.write((tx) => this.begin(tx, building.id, date));
    for (const kind of retentionKinds)
      while ((await this.database.write((tx) => this.some(tx, kind, building, date))) === atOnce);
    const done = await this.database.write(async (tx) => {
      const rows = await rowsOf(tx, building.id, date);
      await tx.query('UPDATE retention_run SET ended_at = ? WHERE building_id = ? AND date = ?', [
        this.clock.now(),
        building.id,
        date,
      ]);
      await this.audit.record(tx, {
        buildingId: building.id,
        by,
        action: 'retention.ran',
        subject: 'retention',
        subjectId: date,
        facts: rows,
      });
      return rows;
    });
    await this.database.wipe();
    return done;
  }

  /** The newest first, at most thirty. */
  async runs(buildingId: string): Promise<RetentionPage['runs']> {
    const rows = await this.database.read<{ date: string; ended_at: number | null; rows: string | null }>(
      'SELECT date, ended_at, rows FROM retention_run WHERE building_id = ? ORDER BY date DESC LIMIT 30',
      [buildingId],
    );
    return rows.map(({ date, ended_at, rows: done }) => ({
      date,
      endedAt: ended_at,
      rows: JSON.parse(done ?? '{}') as RowsByKind,
    }));
  }

  private begin(tx: Transaction, buildingId: string, date: string): Promise<unknown[]> {
    return tx.query(
      `INSERT INTO retention_run (building_id, date, claimed_at) VALUES (?, ?, ?)
       ON CONFLICT (building_id, date) DO UPDATE SET claimed_at = excluded.claimed_at`,
      [buildingId, date, this.clock.now()],
    );
  }

  private async some(
    tx: Transaction,
    kind: RetentionKind,
    building: Building,
    date: string,
  ): Promise<number> {
    const { table, key, becomes } = kind;
    const columns = key.join(', ');
    const gone = await tx.query(
      `${becomes === 'deleted' ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${becomes.set}`}
       WHERE building_id = ? AND (${columns}) IN
         (SELECT ${columns} FROM ${table} WHERE building_id = ? AND ${dueOf(kind, tx)} LIMIT ${atOnce})
       RETURNING ${columns}`,
      [building.id, building.id, this.beforeOf(kind, building)],
    );
    if (gone.length > 0) {
      const rows = await rowsOf(tx, building.id, date);
      await tx.query('UPDATE retention_run SET rows = ?, claimed_at = ? WHERE building_id = ? AND date = ?', [
        JSON.stringify({ ...rows, [kind.kind]: (rows[kind.kind] ?? 0) + gone.length }),
        this.clock.now(),
        building.id,
        date,
      ]);
    }
    return gone.length;
  }

  private beforeOf({ days }: RetentionKind, building: Building): number {
    return this.clock.now() - days(visitorRulesOf(building).retentionDays) * dayMs;
  }
}

const dueOf = ({ due }: RetentionKind, { dialect }: Reader): string =>
  `(${typeof due === 'string' ? due : due(dialect)})`;

const someOf = (counts: readonly [string, number][]): RowsByKind =>
  Object.fromEntries(counts.filter(([, count]) => count > 0));

async function rowsOf(reader: Reader, buildingId: string, date: string): Promise<Record<string, number>> {
  const [row] = await reader.read<{ rows: string | null }>(
    'SELECT rows FROM retention_run WHERE building_id = ? AND date = ?',
    [buildingId, date],
  );
  return JSON.parse(row?.rows ?? '{}') as Record<string, number>;
}
