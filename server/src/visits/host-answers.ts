import { Injectable } from '@nestjs/common';
import type { HostAnswer, HostAnswerBody, Session } from '@satuatap/shared/contract';
import { moved } from '@satuatap/shared/visits';
import { AuditLog } from '../audit/audit-log.js';
import { Sealing } from '../personal/sealing.js';
import { invalid, problem } from '../problems/problem.js';
import type { Transaction } from '../storage/database.js';
import { Hosts } from './hosts.js';
import { withLastAct } from './last-act.js';
import { VisitCommands, type Done } from './visit-commands.js';
import { VisitDays, type VisitDay } from './visit-days.js';
import { openDetails, sealDetails } from './visit-details.js';
import { putVisits, visitById, visitsOfGroup, type Visit } from './visit-table.js';

/** Takes the answers of hosts, and of who answers for them. */
@Injectable()
export class HostAnswers {
  constructor(
    private readonly commands: VisitCommands,
    private readonly days: VisitDays,
    private readonly hosts: Hosts,
    private readonly sealing: Sealing,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemException `not-found`, `forbidden`, `invalid-input`, or why the visit's state does not let it */
  async answer(
    buildingId: string,
    visitId: string,
    { commandId, answer, wholeGroup = false }: HostAnswerBody,
    session: Session,
  ): Promise<Done> {
    const by = { kind: 'staff', id: session.staffId, role: session.role } as const;
    const asked = ['answer', visitId, answer, wholeGroup];
    return this.commands.once(buildingId, { commandId, asked, by }, async (tx) => {
      const visit = await visitById(tx, buildingId, visitId);
      if (!visit) throw problem('not-found');
      const reach = await this.hosts.reach(tx, session, visit);
      const move = moved(visit.state, answer.type);
      if (!move.ok) throw problem(move.code);
      const together = wholeGroup ? await this.group(tx, visit, answer.type) : [visit];
      const day = this.days.on(buildingId, visit.date);
      const after = await this.answered(tx, day, together, answer, session.staffId);
      await putVisits(tx, after);
      if (answer.type === 'forward') await this.hosts.askForAnswer(tx, day, after, 'forwarded');
      await this.audit.record(
        tx,
        ...after.map(({ id }) => ({
          buildingId,
          by,
          action: `visit.${deeds[answer.type]}` as const,
          subject: 'visit',
          subjectId: id,
          facts: { as: reach },
        })),
      );
      return { visitIds: after.map(({ id }) => id).toSorted((a) => (a === visitId ? -1 : 0)) };
    });
  }

  private async group(tx: Transaction, visit: Visit, type: HostAnswer['type']): Promise<Visit[]> {
    if (visit.groupId === null) return [visit];
    const all = await visitsOfGroup(tx, visit.buildingId, visit.date, visit.groupId);
    return all.filter(({ hostId, state }) => hostId === visit.hostId && moved(state, type).ok);
  }

  private async answered(
    tx: Transaction,
    { now, rules }: VisitDay,
    visits: readonly Visit[],
    answer: HostAnswer,
    staffId: string,
  ): Promise<Visit[]> {
    const said = { answeredAt: now, answeredBy: staffId, delayedUntil: null, dueAt: null };
    const change = await this.changeOf(tx, visits, answer, now, rules.answerMinutes);
    return visits.map((visit) => {
      const move = moved(visit.state, answer.type);
      if (!move.ok) throw problem(move.code);
      const sealed =
        answer.type === 'decline'
          ? sealDetails(this.sealing, visit, {
              ...openDetails(this.sealing, visit),
              declineReason: answer.reason?.trim() || null,
            })
          : visit.sealed;
      const after = { ...visit, ...said, ...change, sealed, state: move.state };
      return withLastAct(visit, after, { act: 'answer', by: staffId, at: now });
    });
  }

  private async changeOf(
    tx: Transaction,
    [visit]: readonly Visit[],
    answer: HostAnswer,
    now: number,
    answerMinutes: number,
  ): Promise<Partial<Visit>> {
    if (answer.type === 'wait') {
      const until = now + answer.minutes * 60_000;
      return { delayedUntil: until, dueAt: until };
    }
    if (answer.type !== 'forward' || !visit) return {};
    const host = await this.hosts.one(tx, visit.buildingId, answer.hostId);
    if (!host || host.id === visit.hostId) {
      throw invalid('answer.hostId', host ? 'is the host already' : 'is nobody in this building');
    }
    return {
      hostId: host.id,
      agencyId: host.agencyId,
      answeredAt: null,
      answeredBy: null,
      escalatedAt: null,
      dueAt: now + answerMinutes * 60_000,
    };
  }
}

/** What it is called in the audit log. */
const deeds = { accept: 'accepted', wait: 'delayed', forward: 'forwarded', decline: 'declined' } as const;
