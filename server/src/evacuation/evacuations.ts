import { Injectable } from '@nestjs/common';
import type { EndEvacuationBody, EvacuationPartBody, EvacuationPartsBody } from '@satuatap/shared/contract';
import {
  noParts,
  pictureOf,
  reportOf,
  withParts,
  type Believed,
  type EvacuationPart,
  type EvacuationReport,
} from '@satuatap/shared/evacuation';
import type { Actor } from '@satuatap/shared/queue';
import { AuditLog } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { problem } from '../problems/problem.js';
import type { Transaction } from '../storage/database.js';
import { BelievedList } from './believed-list.js';
import {
  addParts,
  knownIds,
  readEvacuation,
  readJoined,
  readParts,
  type EvacuationRow,
} from './evacuation-table.js';

type StartBody = Extract<EvacuationPartBody, { type: 'start' }>;

/** Starts evacuations, takes in what wardens mark, and ends them: one change of a building after another. */
@Injectable()
export class Evacuations {
  constructor(
    private readonly news: News,
    private readonly believed: BelievedList,
    private readonly sealing: Sealing,
    private readonly audit: AuditLog,
    private readonly buildings: Buildings,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes in parts that are not here yet, also after the end. Without an id the start among them opens an evacuation,
   * or joins the one of its time. Gives the evacuation's id. @throws ProblemException `not-found`
   */
  async take(
    buildingId: string,
    { evacuationId, sentAt, parts }: Omit<EvacuationPartsBody, 'after'>,
    by: Actor,
  ): Promise<string> {
    const now = this.clock.now();
    const told = parts.map((part) => ({ ...part, at: Math.min(now, part.at + now - sentAt) }));
    const starts = told.filter((part) => part.type === 'start');
    const inside = starts.length > 0 ? await this.believed.people(buildingId) : [];
    return this.news.change(buildingId, ['evacuation'], async (tx) => {
      const known = await this.find(tx, buildingId, evacuationId, starts);
      if (known) {
        await this.add(tx, buildingId, known, told, by);
        return known.id;
      }
      const row = await this.open(tx, buildingId, starts, by);
      await this.add(tx, buildingId, row, [...told, ...ownStart(starts, inside)], by);
      return row.id;
    });
  }

  /** Ended twice it ends once. @throws ProblemException `not-found` */
  async end(buildingId: string, evacuationId: string, body: EndEvacuationBody, by: Actor): Promise<void> {
    await this.news.change(buildingId, ['evacuation'], async (tx) => {
      const row = await readEvacuation(tx, buildingId, evacuationId);
      if (!row) throw problem('not-found');
      if (row.ended_at !== null) return;
      const at = this.clock.now();
      const { id, deviceId, outcome } = body;
      await tx.query(
        `UPDATE evacuation SET ended_at = ?, ended_by = ?, outcome = ? WHERE building_id = ? AND id = ?`,
        [at, idOf(by), outcome, buildingId, evacuationId],
      );
      const end = { id, type: 'end', at, by: idOf(by), deviceId, outcome } as const;
      await this.add(tx, buildingId, { ...row, ended_at: at }, [end], by);
      await this.audit.record(tx, {
        buildingId,
        by,
        action: 'evacuation.ended',
        subject: 'evacuation',
        subjectId: evacuationId,
        facts: { outcome, drill: row.drill === 1 },
      });
    });
  }

  private async find(
    tx: Transaction,
    buildingId: string,
    evacuationId: string | null,
    starts: readonly StartBody[],
  ): Promise<EvacuationRow | null> {
    if (evacuationId !== null) {
      const row = await readEvacuation(tx, buildingId, evacuationId);
      if (!row) throw problem('not-found');
      return row;
    }
    const [first] = starts;
    if (!first) throw problem('not-found');
    return readJoined(tx, buildingId, startedAt(starts));
  }

  private async open(
    tx: Transaction,
    buildingId: string,
    starts: readonly StartBody[],
    by: Actor,
  ): Promise<EvacuationRow> {
    const at = startedAt(starts);
    const id = starts[0]?.id ?? '';
    // Where a start of the same id opened one that others do not count as its time's any more, it is that one.
    const before = await readEvacuation(tx, buildingId, id);
    if (before) return before;
    await tx.query(
      'INSERT INTO evacuation (building_id, id, drill, started_at, started_by, seq) VALUES (?, ?, 1, ?, ?, 0)',
      [buildingId, id, at, starts[0]?.by ?? idOf(by)],
    );
    const row = await readEvacuation(tx, buildingId, id);
    if (!row) throw problem('internal');
    return row;
  }

  /** Those that are not there yet, and what follows from them for the evacuation itself. */
  private async add(
    tx: Transaction,
    buildingId: string,
    row: EvacuationRow,
    told: readonly EvacuationPart[],
    by: Actor,
  ): Promise<void> {
    // What comes after its retention finds nothing to be added to.
    if (row.seq > 0 && row.parts === 0) return;
    const once = new Map(told.map((part) => [part.id, part]));
    const there = await knownIds(tx, buildingId, row.id, [...once.keys()]);
    const fresh = [...once.values()].filter(({ id }) => !there.has(id));
    if (fresh.length === 0) return;
    const place = { buildingId, evacuationId: row.id, seq: row.seq, sentBy: idOf(by), now: this.clock.now() };
    await addParts(tx, this.sealing, place, fresh);
    const starts = fresh.filter((part) => part.type === 'start');
    const isDrill = row.drill === 1 && starts.every(({ drill }) => drill);
    await tx.query(
      `UPDATE evacuation SET seq = ?, drill = ?, started_at = ?, report = ? WHERE building_id = ? AND id = ?`,
      [
        row.seq + fresh.length,
        isDrill ? 1 : 0,
        Math.min(row.started_at, ...starts.map(({ at }) => at)),
        row.ended_at === null ? null : JSON.stringify(await this.report(tx, buildingId, row.id)),
        buildingId,
        row.id,
      ],
    );
    if (starts.length === 0) return;
    const people = starts.reduce((sum, start) => sum + start.people.length, 0);
    await this.audit.record(tx, {
      buildingId,
      by,
      action: row.seq === 0 ? 'evacuation.started' : 'evacuation.joined',
      subject: 'evacuation',
      subjectId: row.id,
      facts: { drill: isDrill, people },
    });
  }

  private async report(tx: Transaction, buildingId: string, id: string): Promise<EvacuationReport | null> {
    const picture = pictureOf(withParts(noParts, await readParts(tx, this.sealing, buildingId, id)));
    const floorIds = this.buildings.config(buildingId).floors.map((floor) => floor.id);
    return picture && reportOf(picture, floorIds);
  }
}

const idOf = (by: Actor): string => ('id' in by ? by.id : by.kind);

const startedAt = (starts: readonly StartBody[]): number => Math.min(...starts.map(({ at }) => at));

/** Whom the server knows of: the list that a phone brings along may be some minutes old, or none. */
function ownStart(starts: readonly StartBody[], inside: readonly Believed[]): EvacuationPart[] {
  const [first] = starts;
  if (!first) return [];
  const { id, at, by, drill } = first;
  const people = inside.filter(({ since }) => since === null || since <= at);
  return [{ id: `server-${id}`, type: 'start', at, by, deviceId: 'server', drill, people }];
}
