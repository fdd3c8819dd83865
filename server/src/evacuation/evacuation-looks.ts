import { Injectable } from '@nestjs/common';
import type {
  AuditAction,
  BelievedInside,
  EvacuationState,
  EvacuationSummary,
} from '@satuatap/shared/contract';
import type { EvacuationPart } from '@satuatap/shared/evacuation';
import type { Actor } from '@satuatap/shared/queue';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock/clock.js';
import { Sealing } from '../personal/sealing.js';
import { problem } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import { BelievedList } from './believed-list.js';
import {
  readEvacuation,
  readEvacuations,
  readOpen,
  readParts,
  summaryOf,
  type EvacuationRow,
} from './evacuation-table.js';

/** A phone that is being prepared looks every minute; the log says once an hour that it does. */
const preparedMs = 3_600_000;

/** What wardens see of evacuations. Every look at names is in the audit log before it is answered. */
@Injectable()
export class EvacuationLooks {
  /** When a warden's phone was last noted to be prepared, by building and warden. */
  private readonly notedAt = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly believed: BelievedList,
    private readonly sealing: Sealing,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async inside(buildingId: string, by: Actor): Promise<BelievedInside> {
    const inside = await this.believed.inside(buildingId);
    const key = `${buildingId} ${'id' in by ? by.id : by.kind}`;
    if (inside.at - (this.notedAt.get(key) ?? -Infinity) >= preparedMs) {
      await this.note(buildingId, by, 'evacuation.shown', buildingId, inside.people.length);
      this.notedAt.set(key, inside.at);
    }
    return inside;
  }

  async current(buildingId: string, by: Actor): Promise<EvacuationState> {
    const row = await readOpen(this.database, buildingId);
    return row ? this.stateOf(buildingId, row, 0, by, 'evacuation.shown') : none;
  }

  /** @throws ProblemException `not-found` */
  async state(
    buildingId: string,
    id: string,
    after: number,
    by: Actor,
    action: AuditAction = 'evacuation.shown',
  ): Promise<EvacuationState> {
    const row = await readEvacuation(this.database, buildingId, id);
    if (!row) throw problem('not-found');
    return this.stateOf(buildingId, row, after, by, action);
  }

  async list(buildingId: string): Promise<EvacuationSummary[]> {
    return (await readEvacuations(this.database, buildingId)).map(summaryOf);
  }

  /** @throws ProblemException `not-found` */
  async summary(buildingId: string, id: string): Promise<EvacuationSummary> {
    const row = await readEvacuation(this.database, buildingId, id);
    if (!row) throw problem('not-found');
    return summaryOf(row);
  }

  private async stateOf(
    buildingId: string,
    { id, ended_at: endedAt }: EvacuationRow,
    after: number,
    by: Actor,
    action: AuditAction,
  ): Promise<EvacuationState> {
    const { parts, seq } = await this.partsOf(buildingId, id, after);
    const keys = after === 0 ? listedIn(parts) : [];
    const names = keys.length === 0 ? {} : await this.believed.names(buildingId, keys);
    if (keys.length > 0) await this.note(buildingId, by, action, id, keys.length);
    return { evacuationId: id, endedAt, parts, seq, names };
  }

  /** Of one moment: what a phone takes for the newest must be all there is. */
  private partsOf(
    buildingId: string,
    id: string,
    after: number,
  ): Promise<{ parts: EvacuationPart[]; seq: number }> {
    return this.database.atOneMoment(async (reader) => ({
      parts: await readParts(reader, this.sealing, buildingId, id, after),
      seq: (await readEvacuation(reader, buildingId, id))?.seq ?? after,
    }));
  }

  private note(
    buildingId: string,
    by: Actor,
    action: AuditAction,
    subjectId: string,
    people: number,
  ): Promise<void> {
    return this.audit.saw({ buildingId, by, action, subject: 'evacuation', subjectId, facts: { people } });
  }
}

const none: EvacuationState = { evacuationId: null, endedAt: null, parts: [], seq: 0, names: {} };

const listedIn = (parts: readonly EvacuationPart[]): string[] =>
  parts.flatMap((part) => (part.type === 'start' ? part.people.map(({ key }) => key) : []));
