import { Injectable } from '@nestjs/common';
import type { Session, VisitEntry } from '@satuatap/shared/contract';
import { badgeRefusal, isNamed, shortName, visitNumber, visitReach } from '@satuatap/shared/visits';
import { People, type Person } from '../people/people.js';
import { Sealing } from '../personal/sealing.js';
import { masked } from '../personal/spelling.js';
import type { Reader } from '../storage/database.js';
import { WatchList } from '../watch-list/watch-list.js';
import { Hosts } from './hosts.js';
import { VisitDays } from './visit-days.js';
import { openDetails, type VisitDetails } from './visit-details.js';
import type { Visit } from './visit-table.js';

/** Visits as those see them whom they concern. */
@Injectable()
export class VisitEntries {
  constructor(
    private readonly days: VisitDays,
    private readonly people: People,
    private readonly sealing: Sealing,
    private readonly hosts: Hosts,
    private readonly watchList: WatchList,
  ) {}

  /** Those of the visits that the account may see, in their order. */
  async seenBy(
    reader: Reader,
    buildingId: string,
    visits: readonly Visit[],
    session: Session,
  ): Promise<VisitEntry[]> {
    const hosts = await this.hosts.all(reader, buildingId);
    const reached = visits.flatMap((visit) => {
      const hostStaffId = hosts.get(visit.hostId ?? '')?.staffId ?? null;
      const reach = visitReach(session, { agencyId: visit.agencyId, hostStaffId });
      return reach === null ? [] : [{ visit, reach }];
    });
    const people = await this.peopleOf(
      reader,
      buildingId,
      reached.map(({ visit }) => visit),
    );
    const ids = reached.map(({ visit }) => visit.id);
    const watched = await this.watchList.watched(reader, buildingId, session, ids);
    return reached.map(({ visit, reach }) => {
      const person = people.get(visit.personId ?? '');
      const details = openDetails(this.sealing, visit);
      return {
        ...this.entry(visit),
        visitor: person ? visitorOf(person, details, reach === 'reception') : null,
        declineReason: details.declineReason,
        watched: watched.has(visit.id),
      };
    });
  }

  /** At a kiosk, where whoever stands there reads it. */
  async forDevice(reader: Reader, visit: Visit): Promise<VisitEntry> {
    const person = (await this.peopleOf(reader, visit.buildingId, [visit])).get(visit.personId ?? '');
    const visitor = person && {
      name: shortName(person.name),
      company: null,
      phone: null,
      identity: null,
      plate: null,
      belongings: null,
      hasPhoto: person.hasPhoto,
    };
    return { ...this.entry(visit), visitor: visitor ?? null, declineReason: null, watched: false };
  }

  mayPrintBadge(visit: Visit): boolean {
    return badgeRefusal(this.days.today(visit.buildingId).rules, visit) === null;
  }

  private peopleOf(
    reader: Reader,
    buildingId: string,
    visits: readonly Visit[],
  ): Promise<ReadonlyMap<string, Person>> {
    const { date: today } = this.days.today(buildingId);
    const named = visits.filter((visit) => isNamed(visit, today));
    return this.people.read(
      reader,
      buildingId,
      named.flatMap(({ personId }) => personId ?? []),
    );
  }

  private entry(visit: Visit): Omit<VisitEntry, 'visitor' | 'declineReason' | 'watched'> {
    const { number, ticketDate, ticketId, ticketNumber } = visit;
    return {
      id: visit.id,
      number: number === null ? null : visitNumber(number),
      state: visit.state,
      people: visit.people,
      purposeId: visit.purposeId,
      hostId: visit.hostId,
      agencyId: visit.agencyId,
      language: visit.language,
      groupId: visit.groupId,
      invitationId: visit.invitationId,
      ticket:
        ticketDate === null || ticketId === null
          ? null
          : { date: ticketDate, ticketId, number: ticketNumber ?? '' },
      expectedAt: visit.expectedAt,
      arrivedAt: visit.arrivedAt,
      answeredAt: visit.answeredAt,
      delayedUntil: visit.delayedUntil,
      badgeAt: visit.badgeAt,
      leftAt: visit.leftAt,
      leftBy: visit.leftBy,
      escalatedAt: visit.escalatedAt,
      mayPrintBadge: this.mayPrintBadge(visit),
    };
  }
}

function visitorOf(
  { name, company, phone, identity, hasPhoto }: Person,
  { plate, belongings }: VisitDetails,
  atReception: boolean,
): VisitEntry['visitor'] {
  return {
    name,
    company,
    phone: phone === null || atReception ? phone : masked(phone),
    identity: identity === null ? null : masked(identity),
    plate,
    belongings,
    hasPhoto,
  };
}
