import { Injectable } from '@nestjs/common';
import type { IssuedTicket, SignInVisitBody, VisitTicketBody } from '@satuatap/shared/contract';
import { get } from '@satuatap/shared/queue';
import { moved } from '@satuatap/shared/visits';
import type { Caller } from '../access/access.guard.js';
import { AuditLog } from '../audit/audit-log.js';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { Database } from '../storage/database.js';
import { Issuing } from '../tickets/issuing.js';
import { Hosts } from './hosts.js';
import { SignIn } from './sign-in.js';
import { VisitCommands, type Done } from './visit-commands.js';
import { putVisits, visitById } from './visit-table.js';

/** One person, in the queue and on a visit. */
@Injectable()
export class VisitTickets {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly issuing: Issuing,
    private readonly commands: VisitCommands,
    private readonly hosts: Hosts,
    private readonly signIn: SignIn,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives a visitor a ticket, of which the visit knows. Sent again after a fault between the two, it links the same.
   * @throws ProblemException `forbidden`, `command-id-used`, `visit-has-ticket`, `visit-not-here`, `visit-over`, or the
   * queue's refusal
   */
  async give(
    buildingId: string,
    visitId: string,
    { commandId, serviceIds, priority = null }: VisitTicketBody,
    { actor: by, device, session }: Caller,
    request: { readonly protocol: string; readonly host: string },
  ): Promise<IssuedTicket> {
    const visit = await visitById(this.database, buildingId, visitId);
    if (!visit) throw problem('not-found');
    if (session) await this.hosts.reach(this.database, session, visit);
    const command = { commandId, asked: ['ticket', visitId, serviceIds, priority], by };
    const isSentAgain = await this.commands.isDone(buildingId, command);
    const stays = moved(visit.state, 'leave');
    if (!isSentAgain && !stays.ok) throw problem(stays.code);
    if (!isSentAgain && visit.state === 'left') throw problem('visit-over');
    if (!isSentAgain && visit.ticketId !== null) throw problem('visit-has-ticket');
    const { language } = visit;
    const channel = device ? 'kiosk' : 'desk';
    const ticket = await this.issuing.issue(
      buildingId,
      { commandId, serviceIds, priority, language, channel },
      by,
      request,
    );
    const { visitIds } = await this.commands.once(buildingId, command, async (tx) => {
      const now = await visitById(tx, buildingId, visitId);
      if (!now || now.ticketId !== null) return { visitIds: [] };
      const { date: ticketDate, ticketId, number: ticketNumber } = ticket;
      await putVisits(tx, [{ ...now, ticketDate, ticketId, ticketNumber }]);
      await this.audit.record(tx, {
        buildingId,
        by,
        action: 'visit.queued',
        subject: 'visit',
        subjectId: visitId,
        facts: { ticket: ticketId },
      });
      return { visitIds: [visitId] };
    });
    if (visitIds.length > 0) return ticket;
    // Somebody else gave one at the same moment: this one is nobody's.
    const cancel = { type: 'cancel', ticketId: ticket.ticketId } as const;
    await this.queues.command(buildingId, cancel, { kind: 'system' }, `${commandId}-void`, ticket.date);
    throw problem('visit-has-ticket');
  }

  /** A citizen who queues must see an officer too. @throws ProblemException `not-found` for a ticket not of today */
  async signInCitizen(
    buildingId: string,
    ticketId: number,
    body: SignInVisitBody,
    { actor }: Caller,
  ): Promise<Done> {
    const ticket = await this.queues.find(buildingId, ({ tickets }) => get(tickets, ticketId));
    if (!ticket) throw problem('not-found');
    const { date: ticketDate } = this.queues.day(buildingId);
    const hers = { ticketDate, ticketId, ticketNumber: ticket.number };
    return this.signIn.signIn(buildingId, body, actor, { ticket: hers });
  }
}
