import { Injectable } from '@nestjs/common';
import type { CommandBody, DepartBody, Session, VisitActBody } from '@satuatap/shared/contract';
import type { Actor } from '@satuatap/shared/queue';
import { countOfNumber, isInside, moved, readLink } from '@satuatap/shared/visits';
import { hashOf } from '../access/tokens.js';
import { AuditLog } from '../audit/audit-log.js';
import { invalid, problem } from '../problems/problem.js';
import type { Reader, Transaction } from '../storage/database.js';
import { Hosts } from './hosts.js';
import { KnownVisitors } from './known-visitors.js';
import { withLastAct } from './last-act.js';
import { VisitCommands, type Done } from './visit-commands.js';
import { notThen, VisitDays } from './visit-days.js';
import {
  openUntil,
  putVisits,
  visitByBadge,
  visitById,
  visitByNumber,
  visitsOfGroup,
  type Visit,
} from './visit-table.js';
import { VisitTokens } from './visit-tokens.js';

type LeftBy = NonNullable<Visit['leftBy']>;

/** Lets visitors go: by scan, at reception, by phone, and whoever is left when the day ends. */
@Injectable()
export class Departures {
  constructor(
    private readonly commands: VisitCommands,
    private readonly days: VisitDays,
    private readonly hosts: Hosts,
    private readonly known: KnownVisitors,
    private readonly tokens: VisitTokens,
    private readonly audit: AuditLog,
  ) {}

  /** At reception. @throws ProblemException `not-found`, `forbidden`, `visit-not-here`, `visit-over` */
  atReception(
    buildingId: string,
    visitId: string,
    { commandId, wholeGroup = false }: VisitActBody,
    session: Session,
  ): Promise<Done> {
    const by = { kind: 'staff', id: session.staffId, role: session.role } as const;
    const asked = ['leave', visitId, wholeGroup];
    return this.commands.once(buildingId, { commandId, asked, by }, async (tx) => {
      const visit = await visitById(tx, buildingId, visitId);
      if (!visit) throw problem('not-found');
      await this.hosts.reach(tx, session, visit);
      const { groupId, date } = visit;
      const others = wholeGroup && groupId !== null ? await visitsOfGroup(tx, buildingId, date, groupId) : [];
      const with_ = others.filter(({ id, state }) => id !== visitId && isInside(state));
      return this.leave(tx, [visit, ...with_], 'reception', by);
    });
  }

  /** By whoever has the link. */
  byPhone(visit: Visit, { commandId }: CommandBody): Promise<Done> {
    const by = { kind: 'citizen' } as const;
    const { buildingId, id } = visit;
    return this.commands.once(buildingId, { commandId, asked: ['leaveByPhone', id], by }, async (tx) => {
      const now = await visitById(tx, buildingId, id);
      return this.leave(tx, now ? [now] : [], 'phone', by);
    });
  }

  /** By whoever has the link: is not to be known again, from now on. */
  async forget({ buildingId, id, personId }: Visit, { commandId }: CommandBody): Promise<void> {
    const by = { kind: 'citizen' } as const;
    await this.commands.once(buildingId, { commandId, asked: ['forget', id], by }, async (tx) => {
      if (personId !== null) await this.known.forget(tx, buildingId, personId);
      const what = {
        action: 'visitor.not-remembered',
        subject: 'person',
        subjectId: personId ?? '',
      } as const;
      await this.audit.record(tx, { buildingId, by, ...what });
      return { visitIds: [id] };
    });
  }

  /**
   * `session`: of staff, who let go whom they receive; a kiosk has none, and lets go whoever stands there.
   * @throws ProblemException `not-found` for what is no badge of here, `forbidden`
   */
  async byScan(
    buildingId: string,
    { commandId, code, leftAt }: DepartBody,
    by: Actor,
    session: Session | null = null,
  ): Promise<Done> {
    const asked = ['depart', code, leftAt ?? null];
    return this.commands.once(buildingId, { commandId, asked, by }, async (tx) => {
      const { day, at } = this.days.ofTold(buildingId, leftAt);
      if (at === null) throw invalid('leftAt', notThen);
      const visit = await this.named(tx, buildingId, day.date, code);
      if (!visit) throw problem('not-found');
      if (session) await this.hosts.reach(tx, session, visit);
      return this.leave(tx, [visit], 'scan', by, Math.max(at, visit.arrivedAt ?? at));
    });
  }

  /** Whoever is still inside today, has left; whoever was expected and did not come, will not. Gives the former. */
  closeDay(buildingId: string, { commandId }: CommandBody, by: Actor): Promise<Done> {
    return this.commands.once(buildingId, { commandId, asked: ['closeDay'], by }, async (tx) => {
      const { date, now } = this.days.today(buildingId);
      return { visitIds: await this.close(tx, buildingId, date, now, by) };
    });
  }

  /** Within a transaction: closes this day, and those before it. Gives the ids of those who never checked out. */
  async close(tx: Transaction, buildingId: string, date: string, now: number, by: Actor): Promise<string[]> {
    const open = await openUntil(tx, buildingId, date);
    const closed = open.map((visit): Visit => {
      const ended = { ...visit, dueAt: null, undo: null };
      if (visit.state === 'invited') return { ...ended, state: 'lapsed' };
      const leftAt = Math.min(now, this.days.on(buildingId, visit.date).endsAt);
      return { ...ended, state: 'left', leftAt, leftBy: 'closing' };
    });
    await putVisits(tx, closed);
    const never = closed.flatMap(({ id, state }) => (state === 'left' ? [id] : []));
    if (closed.length > 0)
      await this.audit.record(tx, {
        buildingId,
        by,
        action: 'visits.closed',
        subject: 'day',
        subjectId: date,
        facts: { neverLeft: never.length, neverCame: closed.length - never.length },
      });
    return never;
  }

  private async leave(
    tx: Transaction,
    visits: readonly Visit[],
    leftBy: LeftBy,
    by: Actor,
    at?: number,
  ): Promise<Done> {
    const gone: Visit[] = [];
    for (const visit of visits) {
      const move = moved(visit.state, 'leave');
      if (!move.ok) throw problem(move.code);
      // Who has left, has: a second scan changes nothing, unless nobody had seen her leave.
      const isSeenLater = visit.leftBy === 'closing' && at !== undefined && at < (visit.leftAt ?? at);
      if (visit.state === 'left' && !isSeenLater) continue;
      const { now } = this.days.on(visit.buildingId, visit.date);
      const after = { ...visit, state: move.state, leftAt: at ?? now, leftBy, dueAt: null, undo: null };
      const actor = 'id' in by ? by.id : '';
      gone.push(withLastAct(visit, after, { act: 'leave', by: actor, at: now }));
    }
    await putVisits(tx, gone);
    await this.audit.record(
      tx,
      ...gone.map(({ buildingId, id }) => ({
        buildingId,
        by,
        action: 'visit.left' as const,
        subject: 'visit',
        subjectId: id,
        facts: { how: leftBy },
      })),
    );
    return { visitIds: visits.map(({ id }) => id) };
  }

  private async named(reader: Reader, buildingId: string, date: string, code: string): Promise<Visit | null> {
    const link = readLink(code);
    if (link?.kind === 'visit') {
      const named = this.tokens.read('visit', link.token);
      return named.buildingId === buildingId ? visitById(reader, buildingId, named.id) : null;
    }
    const number = countOfNumber(code);
    return number === null
      ? visitByBadge(reader, buildingId, hashOf(code.trim()))
      : visitByNumber(reader, buildingId, date, number);
  }
}
