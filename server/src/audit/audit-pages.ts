import { Injectable } from '@nestjs/common';
import type { AuditPage, AuditQuery, AuditRow } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { atLocal, plusDays } from '@satuatap/shared/time';
import { Database } from '../storage/database.js';

const pageEntries = 100;
/** Rows of an export in memory at a time. */
const exportRows = 1000;

interface EntryRow {
  readonly id: string;
  readonly at: number;
  readonly actor_kind: AuditRow['actorKind'];
  readonly actor_id: string;
  readonly action: string;
  readonly subject: string;
  readonly subject_id: string;
  readonly facts: string;
}
type Filter = Omit<AuditQuery, 'after'>;
type Place = Pick<AuditRow, 'at' | 'id'>;

/** Reads the log, the newest first. Each page goes on by an index where the one before it ended. */
@Injectable()
export class AuditPages {
  constructor(private readonly database: Database) {}

  async page(building: BuildingConfig, { after, ...filter }: AuditQuery): Promise<AuditPage> {
    const found = await this.some(
      building,
      filter,
      after === undefined ? null : placeIn(after),
      pageEntries + 1,
    );
    const entries = found.slice(0, pageEntries);
    const last = entries.at(-1);
    const devices = await this.devicesOf(entries);
    return { entries, devices, next: found.length > pageEntries && last ? `${last.at}~${last.id}` : null };
  }

  private async devicesOf(entries: readonly AuditRow[]): Promise<AuditPage['devices']> {
    const ids = entries.flatMap(({ actorKind, actorId, subject, subjectId }) => [
      ...(actorKind === 'device' ? [actorId] : []),
      ...(subject === 'device' ? [subjectId] : []),
    ]);
    if (ids.length === 0) return [];
    const { among, list } = this.database.dialect;
    return this.database.read(`SELECT id, kind, place FROM device WHERE ${among('id')}`, [
      list([...new Set(ids)]),
    ]);
  }

  async *all(building: BuildingConfig, filter: Filter): AsyncGenerator<AuditRow[]> {
    for (let last: Place | null = null; ;) {
      const rows: AuditRow[] = await this.some(building, filter, last, exportRows);
      if (rows.length > 0) yield rows;
      if (rows.length < exportRows) return;
      last = rows.at(-1) ?? null;
    }
  }

  private async some(
    building: BuildingConfig,
    { from, to, of = 'building', actor, action, subject, subjectId }: Filter,
    after: Place | null,
    most: number,
  ): Promise<AuditRow[]> {
    const wanted = Object.entries({ actor_id: actor, action, subject, subject_id: subjectId }).filter(
      ([, value]) => value !== undefined,
    );
    // Of one thing there are few entries, found by what it is; by time both databases would look through all.
    const time = subjectId === undefined ? 'at' : '+at';
    // The bound that the index is asked with: by the period's end the way to the page would be walked.
    const before = after ? `${time} <= ? AND (${time}, id) < (?, ?)` : `${time} < ?`;
    const rows = await this.database.read<EntryRow>(
      `SELECT id, at, actor_kind, actor_id, action, subject, subject_id, facts FROM audit_entry
       WHERE building_id = ? AND ${time} >= ? AND ${before}${wanted.map(([column]) => ` AND ${column} = ?`).join('')}
       ORDER BY ${time} DESC, id DESC LIMIT ${most}`,
      [
        of === 'building' ? building.id : '',
        atLocal(from, '00:00', building.timeZone),
        ...(after ? [after.at, after.at, after.id] : [atLocal(plusDays(to, 1), '00:00', building.timeZone)]),
        ...wanted.map(([, value]) => value),
      ],
    );
    return rows.map(({ actor_kind, actor_id, subject_id, facts, ...row }) => ({
      ...row,
      actorKind: actor_kind,
      actorId: actor_id,
      subjectId: subject_id,
      facts: JSON.parse(facts) as AuditRow['facts'],
    }));
  }
}

function placeIn(after: string): Place {
  const [at = '', id = ''] = after.split('~');
  return { at: Number(at), id };
}
