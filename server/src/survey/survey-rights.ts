/** Who may answer: a ticket that was served, once. What is kept of it tells nobody which ticket answered what. */
import { Injectable } from '@nestjs/common';
import type { SurveyState } from '@satuatap/shared/contract';
import type { StopState } from '@satuatap/shared/queue';
import { localDate, plusDays } from '@satuatap/shared/time';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { problem } from '../problems/problem.js';
import type { Reader, Transaction } from '../storage/database.js';
import { Secrets } from '../storage/secrets.js';
import type { TicketName } from '../tickets/ticket-tokens.js';

/** After so many days a ticket may no longer answer, and that it did is forgotten. A phone may have been off. */
const answerDays = 7;
const ended: readonly StopState[] = ['done', 'cancelled', 'left', 'missed'];

@Injectable()
export class SurveyRights {
  constructor(
    private readonly secrets: Secrets,
    private readonly buildings: Buildings,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `not-found` for a ticket that is not there */
  async state(reader: Reader, ticket: TicketName): Promise<SurveyState> {
    if (ticket.date < this.firstDay(ticket.buildingId)) return 'over';
    if ((await servedService(reader, ticket)) === null) return 'not-served';
    return (await this.proof(reader, ticket)) === null ? 'served' : 'answered';
  }

  /**
   * Uses the ticket's right up, in the transaction that keeps the answer; gives the service that was given last, which
   * is what the answer is about. The same command may come again.
   * @throws ProblemException `not-found`, `survey-over`, `not-served`, `already-answered`
   */
  async use(tx: Transaction, ticket: TicketName, commandId: string): Promise<string> {
    const { buildingId, date } = ticket;
    const firstDay = this.firstDay(buildingId);
    if (date < firstDay) throw problem('survey-over');
    const serviceId = await servedService(tx, ticket);
    if (serviceId === null) throw problem('not-served');
    const proof = this.sign(buildingId, 'proof', `${nameOf(ticket)} ${commandId}`);
    const [first] = await tx.query(
      `INSERT INTO survey_right (building_id, date, ticket_hash, proof) VALUES (?, ?, ?, ?)
       ON CONFLICT (building_id, date, ticket_hash) DO NOTHING RETURNING proof`,
      [buildingId, date, this.hashOf(ticket), proof],
    );
    if (!first && (await this.proof(tx, ticket)) !== proof) throw problem('already-answered');
    await tx.query('DELETE FROM survey_right WHERE building_id = ? AND date < ?', [buildingId, firstDay]);
    return serviceId;
  }

  /**
   * The name of an answer or a comment: whoever has not the command's id, which nobody keeps here, cannot work it out
   * from the ticket.
   */
  rowId(buildingId: string, what: 'answer' | 'comment', commandId: string): string {
    return this.sign(buildingId, what, commandId);
  }

  today(buildingId: string): string {
    return localDate(this.clock.now(), this.buildings.config(buildingId).timeZone);
  }

  private firstDay(buildingId: string): string {
    return plusDays(this.today(buildingId), -answerDays);
  }

  private async proof(reader: Reader, ticket: TicketName): Promise<string | null> {
    const [row] = await reader.read<{ proof: string }>(
      'SELECT proof FROM survey_right WHERE building_id = ? AND date = ? AND ticket_hash = ?',
      [ticket.buildingId, ticket.date, this.hashOf(ticket)],
    );
    return row?.proof ?? null;
  }

  private hashOf(ticket: TicketName): string {
    return this.sign(ticket.buildingId, 'ticket', nameOf(ticket));
  }

  /** With the key that goes along when the building moves. */
  private sign(buildingId: string, what: string, text: string): string {
    return this.secrets.sign(`survey ${what} ${text}`, this.buildings.ticketKey(buildingId));
  }
}

const nameOf = ({ buildingId, date, ticketId }: TicketName): string => `${buildingId}.${date}.${ticketId}`;

/** The service of its last stop that was done, once none goes on; `null` before, and when none was. */
async function servedService(
  reader: Reader,
  { buildingId, date, ticketId }: TicketName,
): Promise<string | null> {
  const stops = await reader.read<{ service_id: string; state: StopState }>(
    'SELECT service_id, state FROM stop WHERE building_id = ? AND date = ? AND ticket_id = ? ORDER BY stop',
    [buildingId, date, ticketId],
  );
  if (stops.length === 0) throw problem('not-found', { detail: 'There is no such ticket.' });
  if (stops.some(({ state }) => !ended.includes(state))) return null;
  return stops.findLast(({ state }) => state === 'done')?.service_id ?? null;
}
