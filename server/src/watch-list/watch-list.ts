import { Injectable } from '@nestjs/common';
import type { Session, WatchSign } from '@satuatap/shared/contract';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock/clock.js';
import { News } from '../news/news.js';
import type { Reader, Transaction } from '../storage/database.js';
import { maySee, type WatchAudience } from './watch-audience.js';
import { WatchSigns, type Recognisable } from './watch-signs.js';

export interface WatchMatch {
  readonly entryId: string;
  readonly signs: readonly WatchSign[];
}

interface AudienceRow {
  readonly visit_id: string;
  readonly roles: string;
  readonly staff_ids: string;
  readonly added_by: string;
}

/** Who signs in is held against the list, in the transaction of the visit. */
@Injectable()
export class WatchList {
  constructor(
    private readonly signs: WatchSigns,
    private readonly audit: AuditLog,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  /** The entries that are not over and have something in common with the person. */
  async matches(reader: Reader, buildingId: string, person: Recognisable): Promise<WatchMatch[]> {
    const own = this.signs.of(person);
    if (own.size === 0) return [];
    const rows = await reader.read<{ entry_id: string; sign: WatchSign }>(
      `SELECT DISTINCT watch_hash.entry_id, watch_hash.sign FROM watch_hash
       JOIN watch_entry ON watch_entry.building_id = watch_hash.building_id AND watch_entry.id = watch_hash.entry_id
       WHERE watch_hash.building_id = ? AND ${reader.dialect.among('watch_hash.hash')} AND watch_entry.expires_at > ?
       ORDER BY watch_hash.entry_id, watch_hash.sign`,
      [buildingId, reader.dialect.list([...own.keys()]), this.clock.now()],
    );
    return [...new Set(rows.map(({ entry_id }) => entry_id))].map((entryId) => ({
      entryId,
      signs: rows.filter(({ entry_id }) => entry_id === entryId).map(({ sign }) => sign),
    }));
  }

  /**
   * Notes that a visit matched, and counts the news; the caller tells of them after its commit. The same again notes
   * nothing.
   */
  async note(
    tx: Transaction,
    buildingId: string,
    visit: { readonly id: string; readonly number: string },
    matches: readonly WatchMatch[],
  ): Promise<void> {
    if (matches.length === 0) return;
    await this.news.count(tx, buildingId, ['watch-list']);
    for (const { entryId, signs } of matches) {
      const noted = await tx.query(
        `INSERT INTO watch_hit (building_id, visit_id, entry_id, visit_number, signs, at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (building_id, visit_id, entry_id) DO NOTHING RETURNING entry_id`,
        [buildingId, visit.id, entryId, visit.number, JSON.stringify(signs), this.clock.now()],
      );
      if (noted.length > 0)
        await this.audit.record(tx, {
          buildingId,
          by: { kind: 'system' },
          action: 'watch-list.matched',
          subject: 'watch-entry',
          subjectId: entryId,
          facts: { visit: visit.id, signs: signs.join(' ') },
        });
    }
  }

  /** Those of the visits whose match nobody has dismissed, and that whoever asks may see. */
  async watched(
    reader: Reader,
    buildingId: string,
    session: Session,
    visitIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (visitIds.length === 0) return new Set();
    const rows = await reader.read<AudienceRow>(
      `SELECT watch_hit.visit_id, watch_entry.roles, watch_entry.staff_ids, watch_entry.added_by FROM watch_hit
       JOIN watch_entry ON watch_entry.building_id = watch_hit.building_id AND watch_entry.id = watch_hit.entry_id
       WHERE watch_hit.building_id = ? AND ${reader.dialect.among('watch_hit.visit_id')}
         AND watch_hit.dismissed_at IS NULL`,
      [buildingId, reader.dialect.list(visitIds)],
    );
    return new Set(rows.filter((row) => maySee(session, audienceOf(row))).map(({ visit_id }) => visit_id));
  }
}

const audienceOf = ({ roles, staff_ids, added_by }: AudienceRow): WatchAudience => ({
  roles: JSON.parse(roles) as WatchAudience['roles'],
  staffIds: JSON.parse(staff_ids) as string[],
  addedBy: added_by,
});
