import { Injectable } from '@nestjs/common';
import type {
  CommandBody,
  Session,
  SignedInVisit,
  VisitChangesAnswer,
  VisitEntry,
} from '@satuatap/shared/contract';
import type { Actor } from '@satuatap/shared/queue';
import { visitNumber } from '@satuatap/shared/visits';
import type { Caller } from '../access/access.guard.js';
import { AuditLog } from '../audit/audit-log.js';
import { People } from '../people/people.js';
import { problem } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import { TicketLinks } from '../tickets/ticket-links.js';
import { KnownVisitors } from './known-visitors.js';
import type { ChangedVisits } from './visit-changes.js';
import type { Done } from './visit-commands.js';
import { VisitEntries } from './visit-entries.js';
import { visitById, visitsById, type Visit } from './visit-table.js';
import { VisitTokens } from './visit-tokens.js';

interface Reached {
  readonly protocol: string;
  readonly host: string;
}

/** What a door answers, of the visits as they stand now. */
@Injectable()
export class VisitAnswers {
  constructor(
    private readonly database: Database,
    private readonly entries: VisitEntries,
    private readonly people: People,
    private readonly known: KnownVisitors,
    private readonly tokens: VisitTokens,
    private readonly links: TicketLinks,
    private readonly audit: AuditLog,
  ) {}

  /** `request`: how whoever asks reached us. */
  async signedIn(
    buildingId: string,
    { visitIds, already: there = [] }: Done,
    { commandId }: CommandBody,
    request: Reached,
  ): Promise<SignedInVisit[]> {
    const visits = await visitsById(this.database, buildingId, visitIds);
    const ids = visits.flatMap(({ personId }) => personId ?? []);
    const people = await this.people.read(this.database, buildingId, ids);
    return visits.map((visit) => {
      const path = `/v/${this.tokens.tokenOf('visit', visit)}`;
      const { personId } = visit;
      const already = there.includes(visit.id);
      const isKnown = people.get(personId ?? '')?.remembered === true;
      return {
        commandId,
        visitId: visit.id,
        number: visitNumber(visit.number ?? 0),
        state: visit.state,
        path,
        url: this.links.urlOf(path, request),
        already,
        mayPrintBadge: this.entries.mayPrintBadge(visit),
        // Of a visit that is there already somebody else may ask.
        visitorCode:
          isKnown && !already && personId !== null ? this.known.codeOf(buildingId, personId) : null,
      };
    });
  }

  /** What the caller sees of a visit that she has dealt with. */
  async entry(buildingId: string, { visitIds }: Done, { session }: Caller): Promise<VisitEntry> {
    const [id = ''] = visitIds;
    const visit = await visitById(this.database, buildingId, id);
    if (!visit) throw problem('not-found');
    if (!session) return this.entries.forDevice(this.database, visit);
    const [entry] = await this.entries.seenBy(this.database, buildingId, [visit], session);
    // She has sent them to a colleague of another agency, and sees them no more.
    return entry ?? this.entries.forDevice(this.database, visit);
  }

  /** Somebody looked whether a visitor is known. */
  asked(buildingId: string, by: Actor, personId: string | null): Promise<void> {
    return this.audit.saw({
      buildingId,
      by,
      action: 'visitor.known-asked',
      subject: 'person',
      subjectId: personId ?? '',
      facts: { found: personId !== null },
    });
  }

  async changed(
    buildingId: string,
    { date, mark, isWhole, visits }: ChangedVisits,
    session: Session,
  ): Promise<VisitChangesAnswer> {
    const about = { subject: 'day', subjectId: date } as const;
    const entries = await this.shown(buildingId, visits, session, about);
    const seen = new Set(entries.map(({ id }) => id));
    const gone = isWhole ? [] : visits.flatMap(({ id }) => (seen.has(id) ? [] : id));
    return { mark, isWhole, visits: entries, gone };
  }

  /** Of a look at several: written down before it is shown. */
  async shown(
    buildingId: string,
    visits: readonly Visit[],
    session: Session,
    about: { readonly subject: 'day' | 'invitations'; readonly subjectId: string },
  ): Promise<VisitEntry[]> {
    const entries = await this.entries.seenBy(this.database, buildingId, visits, session);
    const people = entries.filter(({ visitor }) => visitor !== null).length;
    if (people > 0)
      await this.audit.saw({
        buildingId,
        by: { kind: 'staff', id: session.staffId, role: session.role },
        action: 'visits.shown',
        ...about,
        facts: { people, phones: entries.filter(({ visitor }) => isWhole(visitor?.phone)).length },
      });
    return entries;
  }
}

const isWhole = (phone: string | null | undefined): boolean =>
  phone !== null && phone !== undefined && !phone.startsWith('•');
