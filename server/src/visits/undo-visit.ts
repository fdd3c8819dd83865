import { Injectable } from '@nestjs/common';
import { receptionRoles, type CommandBody, type Session } from '@satuatap/shared/contract';
import { AuditLog } from '../audit/audit-log.js';
import { problem } from '../problems/problem.js';
import { Guests } from './guests.js';
import { Hosts } from './hosts.js';
import { lastActOf } from './last-act.js';
import { VisitCommands, type Done } from './visit-commands.js';
import { isOver, VisitDays } from './visit-days.js';
import { putVisits, visitById, visitsOfGroup, type Visit } from './visit-table.js';

/** Takes back the last answer or departure: whoever did it, or for a departure by scan reception. */
@Injectable()
export class UndoVisit {
  constructor(
    private readonly commands: VisitCommands,
    private readonly days: VisitDays,
    private readonly hosts: Hosts,
    private readonly guests: Guests,
    private readonly audit: AuditLog,
  ) {}

  /** What was done to a whole group is taken back of all of it. @throws ProblemException `visit-undo-over`, `forbidden` */
  undo(buildingId: string, visitId: string, { commandId }: CommandBody, session: Session): Promise<Done> {
    const by = { kind: 'staff', id: session.staffId, role: session.role } as const;
    return this.commands.once(buildingId, { commandId, asked: ['undo', visitId], by }, async (tx) => {
      const visit = await visitById(tx, buildingId, visitId);
      if (!visit) throw problem('not-found');
      const last = lastActOf(visit);
      const { config, now } = this.days.today(buildingId);
      // An invitation's cancelling is taken back as a whole, with what was to be mailed.
      // Nobody is let in again on a day that was closed meanwhile.
      const isClosed = isOver(this.days.on(buildingId, visit.date));
      if (!last || last.act === 'cancel' || isClosed || now - last.at > config.rules.undoSeconds * 1000)
        throw problem('visit-undo-over');
      if (last.by !== session.staffId) {
        const ofNobody = last.act === 'leave' && visit.leftBy !== 'reception';
        if (!ofNobody || !receptionRoles.includes(session.role)) throw problem('forbidden');
        await this.hosts.reach(tx, session, visit);
      }
      const group =
        visit.groupId === null ? [visit] : await visitsOfGroup(tx, buildingId, visit.date, visit.groupId);
      const together = group.flatMap((each): Visit[] => {
        const its = lastActOf(each);
        const isSame = its?.act === last.act && its.at === last.at && its.by === last.by;
        return isSame ? [{ ...each, ...its.before, undo: null }] : [];
      });
      // She would be in the building twice.
      for (const each of last.act === 'leave' ? together : [])
        if (await this.guests.isBack(tx, each)) throw problem('visit-undo-over');
      await putVisits(tx, together);
      await this.audit.record(
        tx,
        ...together.map(({ id }) => ({
          buildingId,
          by,
          action: 'visit.undone' as const,
          subject: 'visit',
          subjectId: id,
          facts: { what: last.act },
        })),
      );
      return { visitIds: [visitId] };
    });
  }
}
