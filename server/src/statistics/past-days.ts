/** Any day of the journal, to be looked at again. */
import { Injectable } from '@nestjs/common';
import {
  worksFor,
  type DayEvents,
  type ServiceDay,
  type Session,
  type TicketStory,
} from '@satuatap/shared/contract';
import { factsOf } from '@satuatap/shared/measures';
import type { QueueEvent } from '@satuatap/shared/queue';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { Journal } from '../journal/journal.js';
import { problem } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import { stopRowOf } from './fact-table.js';
import { withoutOfficers } from './without-officers.js';

const pageEvents = 2000;

@Injectable()
export class PastDays {
  constructor(
    private readonly buildings: Buildings,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `not-found` for a building that is not here */
  async list(buildingId: string, from: string, to: string): Promise<ServiceDay[]> {
    this.buildings.config(buildingId);
    return this.database.read<ServiceDay>(
      'SELECT date, seq FROM building_day WHERE building_id = ? AND date >= ? AND date <= ? ORDER BY date',
      [buildingId, from, to],
    );
  }

  /** @throws ProblemException `not-found` */
  async events(buildingId: string, date: string, after: number): Promise<DayEvents> {
    const [day] = await this.list(buildingId, date, date);
    if (!day) throw problem('not-found', { detail: 'There is no such day.' });
    const events = await this.journal.events(buildingId, date, after, after + pageEvents);
    const last = events.at(-1);
    const next = last && last.seq < day.seq ? last.seq : null;
    return { buildingId, date, events: events.map(withoutOfficers), next };
  }

  /** @throws ProblemException `not-found`; `forbidden` if all its stops are others' */
  async story(session: Session, buildingId: string, date: string, ticketId: number): Promise<TicketStory> {
    this.buildings.config(buildingId);
    const all = await this.journal.events(buildingId, date);
    const facts = factsOf(all, this.clock.now()).stops.filter((stop) => stop.ticketId === ticketId);
    const [first] = facts;
    if (!first) throw problem('not-found', { detail: 'There was no such ticket.' });
    const seen = facts.filter(({ agencyId }) => worksFor(session, agencyId));
    if (seen.length === 0) throw problem('forbidden', { detail: 'The ticket is another agency’s.' });
    const stops = new Set(seen.map(({ stop }) => stop));
    const events = all.filter(
      (event) => concerns(event, ticketId) && (!('stop' in event) || stops.has(event.stop)),
    );
    return {
      buildingId,
      date,
      ticketId,
      number: first.number,
      events,
      stops: seen.map((fact) => stopRowOf(buildingId, date, fact)),
    };
  }
}

const concerns = (event: QueueEvent, ticketId: number): boolean =>
  ('ticketId' in event && event.ticketId === ticketId) ||
  (event.type === 'action.undone' && event.tickets.some(({ id }) => id === ticketId));
