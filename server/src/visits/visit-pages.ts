import { Injectable } from '@nestjs/common';
import type { InvitationEntry, InvitationPage, Session, VisitPage } from '@satuatap/shared/contract';
import {
  invitationStanding,
  shortName,
  shownCode,
  visitNumber,
  visitReach,
  type InvitationStanding,
} from '@satuatap/shared/visits';
import { Sealing } from '../personal/sealing.js';
import { problem } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import { TicketTokens } from '../tickets/ticket-tokens.js';
import { Guests } from './guests.js';
import { Hosts } from './hosts.js';
import { InvitationCodes } from './invitation-codes.js';
import { invitationById, invitationContext, invitationsFrom, type Invitation } from './invitation-table.js';
import { mailedGuests } from './invited-mail-table.js';
import { VisitDays } from './visit-days.js';
import { visitById, visitsOfInvitations, type Visit } from './visit-table.js';
import { VisitTokens } from './visit-tokens.js';

interface Shown extends Pick<InvitationEntry, 'from' | 'until' | 'note' | 'guests' | 'times'> {
  readonly standing: InvitationStanding;
}

/** What guests see who have a link, and officers of those whom they invited. */
@Injectable()
export class VisitPages {
  constructor(
    private readonly database: Database,
    private readonly days: VisitDays,
    private readonly hosts: Hosts,
    private readonly guests: Guests,
    private readonly sealing: Sealing,
    private readonly tokens: VisitTokens,
    private readonly codes: InvitationCodes,
    private readonly ticketTokens: TicketTokens,
  ) {}

  /** @throws ProblemException `not-found` */
  async visitOf(token: string): Promise<Visit> {
    const { buildingId, id } = this.tokens.read('visit', token);
    const visit = await visitById(this.database, buildingId, id);
    if (!visit) throw problem('not-found');
    const { date } = visit;
    if (date < this.days.today(buildingId).date)
      throw problem('not-found', { detail: 'The visit is of another day.', facts: { date } });
    return visit;
  }

  async visit({ buildingId, id }: Visit): Promise<Omit<VisitPage, 'evacuation'>> {
    const visit = await visitById(this.database, buildingId, id);
    if (!visit) throw problem('not-found');
    const { state, people, hostId, personId, ticketDate: date, ticketId } = visit;
    const host = hostId === null ? null : await this.hosts.one(this.database, buildingId, hostId);
    // Who she is, and where, is told to those whom she invited or receives.
    const isTold = host !== null && (visit.invitationId !== null || state === 'accepted');
    const isOver = state === 'left';
    const known = await this.guests.read(this.database, buildingId, personId === null ? [] : [personId]);
    return {
      buildingId,
      number: visitNumber(visit.number ?? 0),
      state,
      people,
      agencyId: visit.agencyId,
      host: isTold ? host.name : (host?.title ?? null),
      floorId: host?.floorId ?? null,
      room: isTold ? host.room : '',
      delayedUntil: visit.delayedUntil,
      badgeCode: isOver ? null : this.tokens.badgeCode(buildingId, id),
      ticketPath:
        date === null || ticketId === null
          ? null
          : `/t/${this.ticketTokens.tokenOf({ buildingId, date, ticketId })}`,
      remembered: known.get(personId ?? '')?.remembered === true,
      language: visit.language,
    };
  }

  /** @throws ProblemException `not-found` */
  async invitation(token: string): Promise<InvitationPage> {
    const { buildingId, id } = this.tokens.read('invitation', token);
    const invitation = await invitationById(this.database, buildingId, id);
    if (!invitation) throw problem('not-found');
    return this.invitationPage(invitation);
  }

  /** What the door shows after a scan, or a code; `session`: of staff. @throws ProblemException `not-found`, `forbidden` */
  async invitationNamed(
    buildingId: string,
    text: string,
    session: Session | null = null,
  ): Promise<InvitationPage> {
    const invitation = await this.codes.named(this.database, buildingId, text);
    if (session) await this.hosts.reach(this.database, session, invitation);
    return this.invitationPage(invitation);
  }

  private async invitationPage(invitation: Invitation): Promise<InvitationPage> {
    const { buildingId } = invitation;
    const { config } = this.days.today(buildingId);
    const host = await this.hosts.one(this.database, buildingId, invitation.hostId);
    const { guests, note, from, until, standing, times } = await this.shown(invitation);
    const { cancelled, over, closedToday } = standing;
    return {
      buildingId,
      building: config.name,
      agencyId: invitation.agencyId,
      host: over ? '' : (host?.name ?? ''),
      floorId: over ? null : (host?.floorId ?? null),
      room: over ? '' : (host?.room ?? ''),
      from,
      until,
      weeklyUntil: invitation.weeklyUntil,
      note,
      cancelled,
      over,
      closedToday,
      cancelledTimes: cancelled ? [] : times.filter((each) => each.cancelled).map((each) => each.from),
      // Nobody comes by it: nobody need know who was to.
      guests: (cancelled ? [] : guests).map(({ id, name, state }) => ({
        id,
        name: guests.length > 1 ? shortName(name) : name,
        state,
      })),
      code: this.code(invitation),
    };
  }

  /** Those that are not over: a host's own, a secretary's agencies', at reception all. `urlOf`: of a path. */
  async invitations(
    buildingId: string,
    session: Session,
    urlOf: (path: string) => string,
  ): Promise<InvitationEntry[]> {
    const { startsAt } = this.days.today(buildingId);
    const all = await invitationsFrom(this.database, buildingId, startsAt);
    const hosts = await this.hosts.all(this.database, buildingId);
    const hers = all.filter(({ agencyId, hostId, invitedBy }) => {
      const hostStaffId = hosts.get(hostId)?.staffId ?? null;
      return invitedBy === session.staffId || visitReach(session, { agencyId, hostStaffId }) !== null;
    });
    return Promise.all(hers.map((each) => this.entry(each, urlOf)));
  }

  /** @throws ProblemException `not-found` */
  async invitationEntry(
    buildingId: string,
    id: string,
    urlOf: (path: string) => string,
  ): Promise<InvitationEntry> {
    const invitation = await invitationById(this.database, buildingId, id);
    if (!invitation) throw problem('not-found');
    return this.entry(invitation, urlOf);
  }

  private async entry(invitation: Invitation, urlOf: (path: string) => string): Promise<InvitationEntry> {
    const { id, hostId, agencyId, purposeId, from, until, weeklyUntil } = invitation;
    const path = `/i/${this.tokens.tokenOf('invitation', invitation)}`;
    const { guests, note, from: nextFrom, standing, times } = await this.shown(invitation);
    return {
      id,
      hostId,
      agencyId,
      purposeId,
      from,
      until,
      weeklyUntil,
      nextFrom,
      note,
      cancelled: standing.cancelled,
      times,
      path,
      url: urlOf(path),
      code: this.code(invitation),
      guests,
    };
  }

  /** The guests of today or of the next time that goes on; nobody of one that is over. */
  private async shown(invitation: Invitation): Promise<Shown> {
    const { buildingId, id, from, until } = invitation;
    const { date: today } = this.days.today(buildingId);
    const visits = await visitsOfInvitations(this.database, buildingId, [id]);
    const isCancelled = invitation.cancelledAt !== null;
    const standing = invitationStanding({ visits, isCancelled, today });
    const those = visits.filter(({ date }) => date === standing.date);
    const begins = those[0]?.expectedAt ?? from;
    const left = new Map(visits.filter(({ date }) => date >= today).map((each) => [each.date, each]));
    return {
      standing,
      from: begins,
      until: begins + (until - from),
      note: standing.over ? '' : this.note(invitation),
      guests: standing.over ? [] : await this.guestsOf(invitation, those, visits),
      times: [...left.values()].map(({ date, expectedAt }) => ({
        date,
        from: expectedAt ?? from,
        cancelled: standing.cancelled || standing.cancelledDates.includes(date),
      })),
    };
  }

  private async guestsOf(
    { buildingId, id }: Invitation,
    visits: readonly Visit[],
    all: readonly Visit[],
  ): Promise<InvitationEntry['guests']> {
    const ids = visits.flatMap(({ personId }) => personId ?? []);
    const people = await this.guests.read(this.database, buildingId, ids);
    const mailed = await mailedGuests(this.database, buildingId, id);
    const [shown] = visits;
    const later = new Set(
      all.flatMap(({ personId, date, state }) =>
        state === 'invited' && date > (shown?.date ?? '') ? personId : [],
      ),
    );
    return (
      visits
        .map(({ id: guestId, personId, state }) => ({
          id: guestId,
          name: people.get(personId ?? '')?.name ?? '',
          state,
          mailed: mailed.has(personId ?? ''),
          expectedLater: later.has(personId),
        }))
        // Whoever looks for her own name finds it.
        .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
    );
  }

  private code({ buildingId, id }: Invitation): string {
    return shownCode(this.tokens.shortCode('invitation', buildingId, id));
  }

  private note({ buildingId, id, sealed }: Invitation): string {
    return sealed === null ? '' : this.sealing.open<string>(invitationContext(buildingId, id), sealed);
  }
}
