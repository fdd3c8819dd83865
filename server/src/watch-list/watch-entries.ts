import { Injectable } from '@nestjs/common';
import {
  longestWatchDays,
  type AuditAction,
  type Session,
  type WatchEntry,
  type WatchEntryBody,
} from '@satuatap/shared/contract';
import { dayMs } from '@satuatap/shared/time';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock/clock.js';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { masked } from '../personal/spelling.js';
import { invalid, problem } from '../problems/problem.js';
import { Database, type Reader, type Transaction } from '../storage/database.js';
import { mayChange, maySee } from './watch-audience.js';
import { WatchSigns } from './watch-signs.js';
import { readEntries, removeEntry, writeEntry, type KeptEntry } from './watch-table.js';

/** A list that nobody looks through any more warns of nobody. */
const mostEntries = 1000;

/** The list as those who may see it keep it. */
@Injectable()
export class WatchEntries {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly signs: WatchSigns,
    private readonly audit: AuditLog,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  /** What the asker may see; that she did is written down. */
  async list(buildingId: string, asker: Session): Promise<WatchEntry[]> {
    const entries = (await readEntries(this.database, this.sealing, buildingId)).filter((entry) =>
      maySee(asker, entry),
    );
    if (entries.length > 0)
      await this.audit.saw({
        ...this.by(buildingId, asker),
        action: 'watch-list.shown',
        subjectId: '',
        facts: { entries: entries.length },
      });
    return entries.map((entry) => this.shown(entry, asker));
  }

  /**
   * The same again changes nothing more.
   * @throws ProblemException `invalid-input`, `too-many-requests`, or `not-found` where the asker may not change it
   */
  async put(buildingId: string, id: string, asker: Session, body: WatchEntryBody): Promise<WatchEntry> {
    return this.news.change(buildingId, ['watch-list'], async (tx) => {
      const before = await this.changeable(tx, buildingId, id, asker);
      const entry = this.entryOf(id, asker, body, before);
      if (!before) await this.refuseTooMany(tx, buildingId);
      await writeEntry(tx, this.sealing, this.signs, buildingId, entry);
      await this.record(tx, buildingId, asker, before ? 'watch-list.changed' : 'watch-list.added', entry);
      return this.shown(entry, asker);
    });
  }

  /** @throws ProblemException `not-found` */
  async remove(buildingId: string, id: string, asker: Session): Promise<void> {
    await this.news.change(buildingId, ['watch-list'], async (tx) => {
      const before = await this.changeable(tx, buildingId, id, asker);
      if (!before) throw problem('not-found');
      await removeEntry(tx, buildingId, id);
      await this.record(tx, buildingId, asker, 'watch-list.removed', before);
    });
  }

  shown(entry: KeptEntry, asker: Session): WatchEntry {
    return {
      ...entry,
      identity: entry.identity === null ? null : masked(entry.identity),
      expired: entry.expiresAt <= this.clock.now(),
      mayChange: mayChange(asker, entry),
    };
  }

  /** `null`: there is none. What one may not change is not told apart from what is not there. */
  private async changeable(
    reader: Reader,
    buildingId: string,
    id: string,
    asker: Session,
  ): Promise<KeptEntry | null> {
    const [entry] = await readEntries(reader, this.sealing, buildingId, id);
    if (entry && !mayChange(asker, entry)) throw problem('not-found');
    return entry ?? null;
  }

  private entryOf(id: string, asker: Session, body: WatchEntryBody, before: KeptEntry | null): KeptEntry {
    const now = this.clock.now();
    const said = (given: string | null | undefined, kept: string | null | undefined): string | null =>
      given === undefined ? (kept ?? null) : given?.trim() || null;
    const entry: KeptEntry = {
      id,
      name: said(body.name, before?.name),
      phone: said(body.phone, before?.phone),
      identity: said(body.identity, before?.identity),
      reason: body.reason.trim(),
      roles: body.roles,
      staffIds: body.staffIds,
      addedBy: before?.addedBy ?? asker.staffId,
      addedAt: before?.addedAt ?? now,
      expiresAt: body.expiresAt,
    };
    if (this.signs.of(entry).size === 0) throw invalid('name', 'or phone or identity must be given');
    if (entry.expiresAt > now + longestWatchDays * dayMs)
      throw invalid('expiresAt', `must be within ${longestWatchDays} days`);
    if (entry.expiresAt <= now && entry.expiresAt !== before?.expiresAt)
      throw invalid('expiresAt', 'must be later than now');
    return entry;
  }

  private async refuseTooMany(tx: Transaction, buildingId: string): Promise<void> {
    const [row] = await tx.read<{ n: number }>(
      'SELECT count(*) AS n FROM watch_entry WHERE building_id = ?',
      [buildingId],
    );
    if (Number(row?.n) >= mostEntries) throw problem('too-many-requests');
  }

  private record(
    tx: Transaction,
    buildingId: string,
    asker: Session,
    action: AuditAction,
    { id, expiresAt }: KeptEntry,
  ): Promise<void> {
    return this.audit.record(tx, {
      ...this.by(buildingId, asker),
      action,
      subjectId: id,
      facts: { until: new Date(expiresAt).toISOString() },
    });
  }

  private by(buildingId: string, { staffId, role }: Session) {
    return { buildingId, by: { kind: 'staff', id: staffId, role }, subject: 'watch-entry' } as const;
  }
}
