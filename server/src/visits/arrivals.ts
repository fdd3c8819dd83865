import { Injectable } from '@nestjs/common';
import type { ArriveBody, Session } from '@satuatap/shared/contract';
import type { Actor } from '@satuatap/shared/queue';
import { consentMistakes, invitationStanding } from '@satuatap/shared/visits';
import { AuditLog } from '../audit/audit-log.js';
import { invalid, problem } from '../problems/problem.js';
import type { Reader, Transaction } from '../storage/database.js';
import { Departures } from './departures.js';
import { agreed, Guests } from './guests.js';
import { Hosts } from './hosts.js';
import { InvitationCodes } from './invitation-codes.js';
import type { Invitation } from './invitation-table.js';
import { VisitCommands, type Done } from './visit-commands.js';
import { isOver, notThen, VisitDays, type VisitDay } from './visit-days.js';
import { lastNumber, putVisits, visitsOfInvitations, type Visit } from './visit-table.js';

/** Takes in those who are expected, by one scan. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly commands: VisitCommands,
    private readonly days: VisitDays,
    private readonly guests: Guests,
    private readonly hosts: Hosts,
    private readonly departures: Departures,
    private readonly codes: InvitationCodes,
    private readonly audit: AuditLog,
  ) {}

  /**
   * `session`: of staff, who let in whom they receive; a kiosk has none.
   * @throws ProblemException `not-found`, `forbidden`, `invalid-input`, or why nobody comes by the invitation now
   */
  async arrive(
    buildingId: string,
    body: ArriveBody,
    by: Actor,
    session: Session | null = null,
  ): Promise<Done> {
    const command = { commandId: body.commandId, asked: ['arrive', body], by };
    return this.commands.once(buildingId, command, async (tx) => {
      const { day, at: arrivedAt } = this.days.ofTold(buildingId, body.arrivedAt);
      const errors = consentMistakes(day.rules, body.consent);
      if (arrivedAt === null) errors.push({ path: 'arrivedAt', message: notThen });
      if (errors.length > 0 || arrivedAt === null) throw problem('invalid-input', { errors });
      const invitation = await this.codes.named(tx, buildingId, body.code);
      if (session) await this.hosts.reach(tx, session, invitation);
      const chosen = await this.expected(tx, day, invitation, body.guestIds);
      return this.takeIn(tx, day, chosen, body, by, arrivedAt);
    });
  }

  /** Of today's those who are named: those who may come, and those who are here already. */
  private async expected(
    reader: Reader,
    day: VisitDay,
    invitation: Invitation,
    guestIds: readonly string[] | undefined,
  ): Promise<readonly Visit[]> {
    const { date } = day;
    const visits = await visitsOfInvitations(reader, invitation.buildingId, [invitation.id]);
    const isCancelled = invitation.cancelledAt !== null;
    const standing = invitationStanding({ visits, isCancelled, today: date });
    if (standing.cancelled) throw problem('invitation-cancelled');
    if (standing.over || standing.date === null) throw problem('invitation-over');
    if (standing.cancelledDates.includes(date))
      throw problem('invitation-date-cancelled', { facts: { date: standing.date } });
    const ofToday = visits.filter((visit) => visit.date === date);
    const named = guestIds ? ofToday.filter(({ id }) => guestIds.includes(id)) : ofToday;
    const areGuests = !guestIds || named.length === new Set(guestIds).size;
    const toCome = named.filter((visit) => mayCome(day, visit));
    const here = named.filter(({ arrivedAt }) => arrivedAt !== null);
    const coming = guestIds || toCome.length === 0 ? [...toCome, ...here] : toCome;
    if (areGuests && coming.length > 0) return coming;
    if (ofToday.length === 0 || standing.closedToday) {
      const next = visits.find((visit) => visit.date === standing.date);
      throw problem('invitation-not-today', { facts: { from: next?.expectedAt ?? 0 } });
    }
    if (!areGuests) throw invalid('guestIds', 'are not all guests of today');
    throw problem(
      named.every(({ state }) => state === 'cancelled') ? 'invitation-cancelled' : 'invitation-over',
    );
  }

  /** Those who are here already, by this or by another way, are given as such. */
  private async takeIn(
    tx: Transaction,
    day: VisitDay,
    chosen: readonly Visit[],
    { consent }: ArriveBody,
    by: Actor,
    arrivedAt: number,
  ): Promise<Done> {
    const buildingId = day.config.id;
    const ids = chosen.flatMap(({ personId }) => personId ?? []);
    const people = await this.guests.read(tx, buildingId, ids);
    let number = await lastNumber(tx, buildingId, day.date);
    const arrived: Visit[] = [];
    const already: string[] = [];
    const nameOf = ({ personId }: Visit): string => people.get(personId ?? '')?.name ?? '';
    // Badges of many are handed out by name, and numbered as they lie.
    const byName = chosen.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'id'));
    for (const visit of byName) {
      const person = people.get(visit.personId ?? '');
      const isExpected = mayCome(day, visit);
      const elsewhere = isExpected && person ? await this.guests.inside(tx, visit, person) : null;
      if (!isExpected || elsewhere) {
        already.push(elsewhere?.id ?? visit.id);
        continue;
      }
      number += 1;
      const here: Visit = {
        ...visit,
        state: 'waiting',
        number,
        arrivedAt,
        language: consent?.language ?? visit.language,
        dueAt: day.now + day.rules.answerMinutes * 60_000,
      };
      if (person) {
        await this.guests.agree(tx, buildingId, person, agreed(day.rules, consent));
        await this.guests.watch(tx, here, person);
      }
      await putVisits(tx, [here]);
      arrived.push(here);
    }
    if (isOver(day)) await this.departures.close(tx, buildingId, day.date, day.now, by);
    else await this.hosts.askForAnswer(tx, day, arrived, 'arrived');
    await this.audit.record(
      tx,
      ...arrived.map(({ id, agencyId }) => ({
        buildingId,
        by,
        action: 'visit.arrived' as const,
        subject: 'visit',
        subjectId: id,
        facts: { agency: agencyId, consent: consent !== undefined },
      })),
    );
    return { visitIds: [...arrived.map(({ id }) => id), ...already], already };
  }
}

/** On a day that is over: whoever was not seen to come. */
const mayCome = (day: VisitDay, { state }: Visit): boolean =>
  state === 'invited' || (isOver(day) && state === 'lapsed');
