import { Injectable } from '@nestjs/common';
import type { SurveyState, SurveyTicket } from '@satuatap/shared/contract';
import { ticketByNumber } from '@satuatap/shared/queue';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { Database } from '../storage/database.js';
import { TicketTokens, type TicketName } from '../tickets/ticket-tokens.js';
import { SurveyRights } from './survey-rights.js';

/** What a code on paper holds, whole or from its path on. */
const linkSpelling = /\/t\/([\w.-]{1,120})$/;

/** Tickets as visitors name them at the exit, and whether they may answer. */
@Injectable()
export class SurveyTickets {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly tokens: TicketTokens,
    private readonly rights: SurveyRights,
  ) {}

  state(ticket: TicketName): Promise<SurveyState> {
    return this.rights.state(this.database, ticket);
  }

  /** By its link, or the newest of today with that number. @throws ProblemException `not-found` */
  async named(buildingId: string, text: string): Promise<TicketName> {
    const token = linkSpelling.exec(text.trim())?.[1];
    if (token !== undefined) {
      const ticket = this.tokens.read(token);
      if (ticket.buildingId !== buildingId) throw problem('not-found');
      return ticket;
    }
    const found = await this.queues.find(buildingId, (day) => {
      const ticket = ticketByNumber(day, text);
      return ticket && { buildingId, date: day.date, ticketId: ticket.id };
    });
    if (!found) throw problem('not-found', { detail: 'There is no such number today.' });
    return found;
  }

  /** @throws ProblemException why it may not */
  async mayAnswer(buildingId: string, text: string): Promise<SurveyTicket> {
    const ticket = await this.named(buildingId, text);
    const state = await this.state(ticket);
    if (state === 'not-served') throw problem('not-served');
    if (state === 'answered') throw problem('already-answered');
    if (state === 'over') throw problem('survey-over');
    const [row] = await this.database.read<SurveyTicket>(
      'SELECT number FROM ticket WHERE building_id = ? AND date = ? AND ticket_id = ?',
      [ticket.buildingId, ticket.date, ticket.ticketId],
    );
    if (!row) throw problem('not-found');
    return row;
  }
}
