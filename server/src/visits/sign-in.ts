import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session, SignInVisitBody } from '@satuatap/shared/contract';
import type { Actor } from '@satuatap/shared/queue';
import { consentMistakes, visitMistakes, visitorMistakes } from '@satuatap/shared/visits';
import { AuditLog } from '../audit/audit-log.js';
import { Sealing } from '../personal/sealing.js';
import { invalid, problem } from '../problems/problem.js';
import type { Reader, Transaction } from '../storage/database.js';
import { Departures } from './departures.js';
import { agreed, Guests } from './guests.js';
import { Hosts } from './hosts.js';
import { freshVisit } from './fresh-visit.js';
import { VisitCommands, type Done } from './visit-commands.js';
import { isOver, notThen, VisitDays, type VisitDay } from './visit-days.js';
import { sealDetails } from './visit-details.js';
import { lastNumber, putVisits, type Visit } from './visit-table.js';
import { VisitTokens } from './visit-tokens.js';

interface SignInFor {
  /** Of a citizen who queues here and must see an officer too. */
  readonly ticket?: Pick<Visit, 'ticketDate' | 'ticketId' | 'ticketNumber'>;
  /** Of reception, which signs in whom it receives; a kiosk, and who sends a citizen, have none. */
  readonly session?: Session | null;
}

/** Takes in those who come without an invitation. */
@Injectable()
export class SignIn {
  constructor(
    private readonly commands: VisitCommands,
    private readonly days: VisitDays,
    private readonly guests: Guests,
    private readonly hosts: Hosts,
    private readonly departures: Departures,
    private readonly audit: AuditLog,
    private readonly sealing: Sealing,
    private readonly tokens: VisitTokens,
  ) {}

  /** @throws ProblemException `invalid-input` with the path of what is missing, or not asked for; `forbidden` */
  async signIn(
    buildingId: string,
    body: SignInVisitBody,
    by: Actor,
    signingFor: SignInFor = {},
  ): Promise<Done> {
    const command = { commandId: body.commandId, asked: ['signIn', body, signingFor.ticket ?? null], by };
    return this.commands.once(buildingId, command, async (tx) => {
      const { day, at: arrivedAt } = this.days.ofTold(buildingId, body.arrivedAt);
      const mistakes = [...visitMistakes(day.rules, body), ...consentMistakes(day.rules, body.consent)];
      if (arrivedAt === null) mistakes.push({ path: 'arrivedAt', message: notThen });
      if (mistakes.length > 0 || arrivedAt === null) throw problem('invalid-input', { errors: mistakes });
      return this.takeIn(tx, day, body, by, arrivedAt, signingFor);
    });
  }

  private async takeIn(
    tx: Transaction,
    day: VisitDay,
    body: SignInVisitBody,
    by: Actor,
    arrivedAt: number,
    { ticket, session }: SignInFor,
  ): Promise<Done> {
    const buildingId = day.config.id;
    // Who queues today did not come yesterday.
    if (ticket && ticket.ticketDate !== day.date) throw invalid('arrivedAt', notThen);
    const told = await this.guests.told(tx, buildingId, day.rules, body.visitor);
    const errors = visitorMistakes(day.rules, told);
    if (!told.name?.trim()) errors.unshift({ path: 'visitor.name', message: 'is needed' });
    if (errors.length > 0) throw problem('invalid-input', { errors });
    const { hostId, agencyId } = await this.destination(tx, day, body);
    if (session) await this.hosts.reach(tx, session, { buildingId, hostId, agencyId });
    const details = this.guests.detailsOf(told);
    const id = randomUUID();
    const { plate, belongings } = told;
    const visit: Visit = {
      ...freshVisit(buildingId, id, day.date, this.tokens.badgeHash(buildingId, id)),
      ...this.guests.hashes(details),
      ...ticket,
      state: 'waiting',
      sealed: sealDetails(
        this.sealing,
        { buildingId, id },
        {
          plate: plate?.trim() || null,
          belongings: belongings?.trim() || null,
          declineReason: null,
        },
      ),
      people: body.people ?? 1,
      purposeId: body.purposeId,
      hostId,
      agencyId,
      language: body.language ?? body.consent?.language ?? 'id',
      arrivedAt,
      // Nobody but the secretary is asked where no officer is named.
      dueAt: hostId === null ? null : day.now + day.rules.answerMinutes * 60_000,
      escalatedAt: hostId === null ? day.now : null,
    };
    const known = await this.guests.inside(tx, visit, details);
    if (known) {
      if (ticket && known.ticketId === null && !(await this.guests.isTaken(tx, visit)))
        await putVisits(tx, [{ ...known, ...ticket }]);
      return { visitIds: [known.id], already: [known.id] };
    }
    const consent = agreed(day.rules, body.consent);
    const personId = await this.guests.keep(tx, buildingId, details, {
      knownId: body.visitor.personId ?? null,
      remember: told.remember === true,
      consent,
    });
    const signedIn: Visit = {
      ...visit,
      personId,
      number: (await lastNumber(tx, buildingId, day.date)) + 1,
    };
    await putVisits(tx, [signedIn]);
    await this.guests.watch(tx, signedIn, details);
    if (isOver(day)) await this.departures.close(tx, buildingId, day.date, day.now, by);
    else await this.hosts.askForAnswer(tx, day, [signedIn], 'arrived');
    await this.audit.record(tx, {
      buildingId,
      by,
      action: 'visit.signed-in',
      subject: 'visit',
      subjectId: id,
      facts: { agency: agencyId, people: visit.people, consent: consent !== null },
    });
    return { visitIds: [id] };
  }

  private async destination(
    reader: Reader,
    { config }: VisitDay,
    { hostId, agencyId }: SignInVisitBody,
  ): Promise<{ hostId: string | null; agencyId: string }> {
    if ((hostId === undefined) === (agencyId === undefined)) {
      throw invalid('hostId', 'either an officer or an agency is visited');
    }
    if (hostId !== undefined) {
      const host = await this.hosts.one(reader, config.id, hostId);
      if (host) return { hostId, agencyId: host.agencyId };
      throw invalid('hostId', 'is nobody in this building');
    }
    if (agencyId !== undefined && config.agencies.some(({ id }) => id === agencyId))
      return { hostId: null, agencyId };
    throw invalid('agencyId', 'is not in this building');
  }
}
