import { Injectable } from '@nestjs/common';
import type { DismissReason, Session, WatchAlert, WatchHit, WatchSign } from '@satuatap/shared/contract';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock/clock.js';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { problem } from '../problems/problem.js';
import { Database, type Reader } from '../storage/database.js';
import { maySee } from './watch-audience.js';
import { WatchEntries } from './watch-entries.js';
import { readEntries, type KeptEntry } from './watch-table.js';

const most = 200;

interface HitRow {
  readonly visit_id: string;
  readonly visit_number: string;
  readonly entry_id: string;
  readonly signs: string;
  readonly at: number;
  readonly dismissed_at: number | null;
  readonly dismissed_by: string | null;
  readonly dismissed_why: DismissReason | null;
}

/** Visits that matched, for those who may see the entries. */
@Injectable()
export class WatchHits {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly entries: WatchEntries,
    private readonly audit: AuditLog,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  /** Numbers of today's visits whose match nobody has dismissed. `since`: epoch ms at which the day began. */
  async alert(buildingId: string, asker: Session, since: number): Promise<WatchAlert> {
    const open = (await this.seen(this.database, buildingId, asker)).filter(
      ([{ dismissed_at, at }]) => dismissed_at === null && at >= since,
    );
    return { visits: [...new Set(open.map(([{ visit_number }]) => visit_number))] };
  }

  /** The newest first; that they were looked at is written down. */
  async list(buildingId: string, asker: Session): Promise<WatchHit[]> {
    const hits = await this.seen(this.database, buildingId, asker);
    if (hits.length > 0)
      await this.audit.saw({
        buildingId,
        by: { kind: 'staff', id: asker.staffId, role: asker.role },
        action: 'watch-list.hits-shown',
        subject: 'watch-entry',
        subjectId: '',
        facts: { hits: hits.length },
      });
    return hits.map(([row, entry]) => ({
      visitId: row.visit_id,
      visitNumber: row.visit_number,
      at: row.at,
      signs: JSON.parse(row.signs) as WatchSign[],
      entry: this.entries.shown(entry, asker),
      dismissed:
        row.dismissed_at !== null && row.dismissed_by !== null && row.dismissed_why !== null
          ? { at: row.dismissed_at, by: row.dismissed_by, why: row.dismissed_why }
          : null,
    }));
  }

  /** All matches of the visit that the asker may see. Whoever was first is told of. @throws ProblemException `not-found` */
  async dismiss(buildingId: string, visitId: string, asker: Session, why: DismissReason): Promise<void> {
    await this.news.change(buildingId, ['visits', 'watch-list'], async (tx) => {
      const seen = (await this.seen(tx, buildingId, asker)).filter(([{ visit_id }]) => visit_id === visitId);
      if (seen.length === 0) throw problem('not-found');
      for (const [{ entry_id }] of seen) {
        const dismissed = await tx.query(
          `UPDATE watch_hit SET dismissed_at = ?, dismissed_by = ?, dismissed_why = ?
           WHERE building_id = ? AND visit_id = ? AND entry_id = ? AND dismissed_at IS NULL RETURNING entry_id`,
          [this.clock.now(), asker.staffId, why, buildingId, visitId, entry_id],
        );
        if (dismissed.length > 0)
          await this.audit.record(tx, {
            buildingId,
            by: { kind: 'staff', id: asker.staffId, role: asker.role },
            action: 'watch-list.dismissed',
            subject: 'watch-entry',
            subjectId: entry_id,
            facts: { visit: visitId, why },
          });
      }
    });
  }

  private async seen(reader: Reader, buildingId: string, asker: Session): Promise<[HitRow, KeptEntry][]> {
    const entries = new Map(
      (await readEntries(reader, this.sealing, buildingId))
        .filter((entry) => maySee(asker, entry))
        .map((entry) => [entry.id, entry]),
    );
    if (entries.size === 0) return [];
    const rows = await reader.read<HitRow>(
      `SELECT visit_id, visit_number, entry_id, signs, at, dismissed_at, dismissed_by, dismissed_why FROM watch_hit
       WHERE building_id = ? AND ${reader.dialect.among('entry_id')}
       ORDER BY at DESC, visit_id, entry_id LIMIT ${most}`,
      [buildingId, reader.dialect.list([...entries.keys()])],
    );
    return rows.flatMap((row) => {
      const entry = entries.get(row.entry_id);
      return entry ? [[row, entry] as [HitRow, KeptEntry]] : [];
    });
  }
}
