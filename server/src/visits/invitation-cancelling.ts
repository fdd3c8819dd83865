import { Injectable } from '@nestjs/common';
import type { CancelInvitationBody, CommandBody, Session } from '@satuatap/shared/contract';
import { moved } from '@satuatap/shared/visits';
import { AuditLog } from '../audit/audit-log.js';
import { invalid, problem } from '../problems/problem.js';
import type { Reader } from '../storage/database.js';
import { GuestMail } from './guest-mail.js';
import { Hosts } from './hosts.js';
import { invitationById, setCancelled, type Invitation } from './invitation-table.js';
import { lastActOf, withLastAct } from './last-act.js';
import { VisitCommands } from './visit-commands.js';
import { VisitDays } from './visit-days.js';
import { putVisits, visitsOfInvitations, type Visit } from './visit-table.js';

/** Lets hosts cancel an invitation: all of it, for one guest, or on one day; and take that back. */
@Injectable()
export class InvitationCancelling {
  constructor(
    private readonly commands: VisitCommands,
    private readonly days: VisitDays,
    private readonly hosts: Hosts,
    private readonly mail: GuestMail,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Whoever was expected then, is not any more; and is told by mail, if she was invited by it. Who has come stays, and
   * where nobody is expected nothing changes.
   * @throws ProblemException `not-found`, `forbidden`, `invalid-input`
   */
  async cancel(
    buildingId: string,
    id: string,
    { commandId, guestId, date }: CancelInvitationBody,
    session: Session,
  ): Promise<void> {
    const by = { kind: 'staff', id: session.staffId, role: session.role } as const;
    const asked = ['cancelInvitation', id, guestId ?? null, date ?? null];
    await this.commands.once(buildingId, { commandId, asked, by }, async (tx) => {
      const invitation = await this.within(tx, buildingId, id, session);
      const day = this.days.today(buildingId);
      if (date !== undefined && date < day.date) throw invalid('date', 'is over');
      const visits = await visitsOfInvitations(tx, buildingId, [id]);
      const act = { act: 'cancel', by: session.staffId, at: day.now, of: commandId } as const;
      const cancelled = chosenOf(visits, guestId, date).flatMap((visit): Visit[] => {
        const move = moved(visit.state, 'cancel');
        return move.ok ? [withLastAct(visit, { ...visit, state: move.state }, act)] : [];
      });
      const done = { visitIds: [], invitationId: id };
      if (cancelled.length === 0) return done;
      await putVisits(tx, cancelled);
      const what = guestId === undefined ? (date === undefined ? 'invitation' : 'date') : 'guest';
      if (what === 'invitation') await setCancelled(tx, invitation, day.now);
      const told = await this.mail.cancel(tx, day, invitation, cancelled, commandId);
      await this.audit.record(tx, {
        buildingId,
        by,
        action: 'invitation.cancelled',
        subject: 'invitation',
        subjectId: id,
        facts: { of: what, expected: cancelled.length, told },
      });
      return done;
    });
  }

  /** Her own last cancelling: whoever was expected before it, is again. @throws ProblemException `visit-undo-over`, `forbidden`, `not-found` */
  async undo(buildingId: string, id: string, { commandId }: CommandBody, session: Session): Promise<void> {
    const by = { kind: 'staff', id: session.staffId, role: session.role } as const;
    await this.commands.once(buildingId, { commandId, asked: ['undoInvitation', id], by }, async (tx) => {
      const invitation = await this.within(tx, buildingId, id, session);
      const { config, date, now } = this.days.today(buildingId);
      const acts = (await visitsOfInvitations(tx, buildingId, [id])).flatMap((visit) => {
        const last = lastActOf(visit);
        const isRecent = last?.act === 'cancel' && now - last.at <= config.rules.undoSeconds * 1000;
        return isRecent && visit.date >= date ? [{ visit, last }] : [];
      });
      if (acts.length === 0) throw problem('visit-undo-over');
      const hers = acts.filter(({ last }) => last.by === session.staffId);
      const [newest] = hers.toSorted((a, b) => b.last.at - a.last.at);
      if (!newest) throw problem('forbidden');
      const { of: cancelling, at } = newest.last;
      const expected = hers
        .filter(({ last }) => last.of === cancelling)
        .map(({ visit, last }): Visit => ({ ...visit, ...last.before, undo: null }));
      await putVisits(tx, expected);
      if (invitation.cancelledAt === at) await setCancelled(tx, invitation, null);
      await this.mail.undoCancel(tx, invitation, expected, cancelling ?? '');
      await this.audit.record(tx, {
        buildingId,
        by,
        action: 'invitation.undone',
        subject: 'invitation',
        subjectId: id,
        facts: { expected: expected.length },
      });
      return { visitIds: [], invitationId: id };
    });
  }

  /** Whoever invited, and those who deal with the host's visits. */
  private async within(
    reader: Reader,
    buildingId: string,
    id: string,
    session: Session,
  ): Promise<Invitation> {
    const invitation = await invitationById(reader, buildingId, id);
    if (!invitation) throw problem('not-found');
    if (invitation.invitedBy !== session.staffId) await this.hosts.reach(reader, session, invitation);
    return invitation;
  }
}

/** A guest of every week is one person, whichever of her visits names her. */
function chosenOf(
  visits: readonly Visit[],
  guestId: string | undefined,
  date: string | undefined,
): readonly Visit[] {
  const guest = visits.find(({ id }) => id === guestId);
  if (guestId !== undefined && !guest) throw problem('not-found');
  if (date !== undefined && !visits.some((visit) => visit.date === date))
    throw invalid('date', 'is no day of the invitation');
  const isHers = ({ id, personId }: Visit): boolean =>
    !guest || id === guest.id || (personId !== null && personId === guest.personId);
  return visits.filter((visit) => isHers(visit) && (date === undefined || visit.date === date));
}
