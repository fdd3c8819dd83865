import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InviteBody, Session } from '@satuatap/shared/contract';
import { localDate, plusDays } from '@satuatap/shared/time';
import { occurrencesOf, visitMistakes, type Occurrence, type VisitMistake } from '@satuatap/shared/visits';
import { hashOf } from '../access/tokens.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Officer } from '../directory/officers.js';
import { Sealing } from '../personal/sealing.js';
import { invalid, problem } from '../problems/problem.js';
import type { Reader } from '../storage/database.js';
import { ExpectedGuests } from './expected-guests.js';
import { Hosts } from './hosts.js';
import { addInvitation, invitationContext, type Invitation } from './invitation-table.js';
import { VisitCommands } from './visit-commands.js';
import { VisitDays, type VisitDay } from './visit-days.js';
import { VisitTokens } from './visit-tokens.js';

/** Weeks that an invitation goes on for, and guests times weeks that it makes. */
const mostWeeks = 53;
const mostVisits = 1000;

/** Lets officers invite: somebody, a group, or the same again every week. */
@Injectable()
export class Invitations {
  constructor(
    private readonly commands: VisitCommands,
    private readonly days: VisitDays,
    private readonly hosts: Hosts,
    private readonly guests: ExpectedGuests,
    private readonly sealing: Sealing,
    private readonly tokens: VisitTokens,
    private readonly audit: AuditLog,
  ) {}

  /** Gives the id. @throws ProblemException `invalid-input`, `forbidden` for another's guests */
  async invite(buildingId: string, body: InviteBody, session: Session): Promise<string> {
    const day = this.days.today(buildingId);
    const times = occurrencesOf(
      { ...body, weeklyUntil: body.weeklyUntil ?? null },
      day.config.timeZone,
      mostWeeks,
    );
    const errors = mistakesOf(day, body, times);
    if (errors.length > 0) throw problem('invalid-input', { errors });
    const by = { kind: 'staff', id: session.staffId, role: session.role } as const;
    const command = { commandId: body.commandId, asked: ['invite', body], by };
    const done = await this.commands.once(buildingId, command, async (tx) => {
      const host = await this.host(tx, buildingId, body.hostId, session);
      const invitation = this.invitationOf(day, body, times, host, session.staffId);
      await addInvitation(tx, invitation);
      await this.guests.expect(tx, day, { invitation, host, body, times });
      await this.audit.record(tx, {
        buildingId,
        by,
        action: 'invitation.made',
        subject: 'invitation',
        subjectId: invitation.id,
        facts: { guests: body.guests.length, times: times.length, host: host.id },
      });
      return { visitIds: [], invitationId: invitation.id };
    });
    return done.invitationId ?? '';
  }

  private async host(
    reader: Reader,
    buildingId: string,
    hostId: string | undefined,
    session: Session,
  ): Promise<Officer> {
    const host =
      hostId === undefined
        ? await this.hosts.ofAccount(reader, buildingId, session.staffId)
        : await this.hosts.one(reader, buildingId, hostId);
    if (!host) {
      const message =
        hostId === undefined ? 'is needed: the account is no officer' : 'is nobody in this building';
      throw invalid('hostId', message);
    }
    await this.hosts.reach(reader, session, { buildingId, hostId: host.id, agencyId: host.agencyId });
    return host;
  }

  private invitationOf(
    { config, now }: VisitDay,
    { from, until, weeklyUntil, purposeId, note }: InviteBody,
    times: readonly Occurrence[],
    host: Officer,
    staffId: string,
  ): Invitation {
    const buildingId = config.id;
    const id = randomUUID();
    return {
      buildingId,
      id,
      hostId: host.id,
      agencyId: host.agencyId,
      purposeId,
      from,
      until,
      weeklyUntil: weeklyUntil ?? null,
      endsAt: times.at(-1)?.until ?? until,
      sealed: note?.trim() ? this.sealing.seal(invitationContext(buildingId, id), note.trim()) : null,
      codeHash: hashOf(this.tokens.shortCode('invitation', buildingId, id)),
      invitedBy: staffId,
      createdAt: now,
      cancelledAt: null,
    };
  }
}

function mistakesOf(
  { config, rules, now }: VisitDay,
  { guests, from, until, weeklyUntil, purposeId }: InviteBody,
  times: readonly Occurrence[],
): VisitMistake[] {
  const mistakes = visitMistakes(rules, { purposeId, people: guests.length }).map((each) =>
    each.path === 'people' ? { ...each, path: 'guests' } : each,
  );
  guests.forEach((guest, index) => {
    for (const field of ['company', 'phone'] as const)
      if (guest[field] !== undefined && !rules.fields[field])
        mistakes.push({ path: `guests.${index}.${field}`, message: 'is not asked for in this building' });
  });
  const date = localDate(from, config.timeZone);
  if (until <= from || localDate(until, config.timeZone) !== date)
    mistakes.push({ path: 'until', message: 'must be later on the same day' });
  if (until <= now) mistakes.push({ path: 'from', message: 'is over' });
  if (weeklyUntil !== undefined && (weeklyUntil < date || weeklyUntil > plusDays(date, 7 * mostWeeks)))
    mistakes.push({ path: 'weeklyUntil', message: 'must be within a year after the first time' });
  if (guests.length * times.length > mostVisits)
    mistakes.push({ path: 'weeklyUntil', message: `more than ${mostVisits} visits` });
  return mistakes;
}
