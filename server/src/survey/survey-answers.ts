import { Injectable } from '@nestjs/common';
import type { SurveyBody, SurveyChannel } from '@satuatap/shared/contract';
import { serviceOf, type BuildingConfig } from '@satuatap/shared/queue';
import { scoreMistakes, surveyOf, type Scores } from '@satuatap/shared/survey';
import { Buildings } from '../buildings/buildings.js';
import { invalid, problem } from '../problems/problem.js';
import { Database, type Transaction } from '../storage/database.js';
import type { TicketName } from '../tickets/ticket-tokens.js';
import { SurveyRights } from './survey-rights.js';

/** What an answer is about. Of a person, a number or a moment it has nothing. */
interface Subject {
  readonly buildingId: string;
  readonly date: string;
  readonly serviceId: string | null;
  readonly agencyId: string | null;
}

/** Takes answers and comments. */
@Injectable()
export class SurveyAnswers {
  constructor(
    private readonly database: Database,
    private readonly buildings: Buildings,
    private readonly rights: SurveyRights,
  ) {}

  /** @throws ProblemException `invalid-input`, and why the ticket may not answer */
  async ofTicket(ticket: TicketName, body: SurveyBody, channel: SurveyChannel): Promise<void> {
    const { buildingId, date } = ticket;
    const config = this.checked(buildingId, body);
    await this.database.write(async (tx) => {
      const serviceId = await this.rights.use(tx, ticket, body.commandId);
      const agencyId = serviceOf(config, serviceId)?.agencyId ?? null;
      await this.put(tx, { buildingId, date, serviceId, agencyId }, body, channel);
    });
  }

  /** @throws ProblemException `invalid-input`, also where the building wants a ticket */
  async ofNobody(buildingId: string, body: SurveyBody): Promise<void> {
    const config = this.checked(buildingId, body);
    if (!surveyOf(config).withoutTicket) throw invalid('ticket', 'is needed in this building');
    const date = this.rights.today(buildingId);
    const subject: Subject = { buildingId, date, serviceId: null, agencyId: null };
    await this.database.write((tx) => this.put(tx, subject, body, 'tablet'));
  }

  private checked(buildingId: string, { answers }: SurveyBody): BuildingConfig {
    const config = this.buildings.config(buildingId);
    const errors = scoreMistakes(surveyOf(config), answers).map(({ id, message }) => ({
      path: `answers.${id}`,
      message,
    }));
    if (Object.keys(answers).length === 0) errors.push({ path: 'answers', message: 'must not be empty' });
    if (errors.length > 0) throw problem('invalid-input', { errors });
    return config;
  }

  private async put(
    tx: Transaction,
    subject: Subject,
    { commandId, answers, comment }: SurveyBody,
    channel: SurveyChannel,
  ): Promise<void> {
    const { buildingId, date, serviceId, agencyId } = subject;
    const about = [serviceId, agencyId];
    const key = [buildingId, date, this.rights.rowId(buildingId, 'answer', commandId)];
    const [before] = await tx.read<{ scores: string }>(
      `SELECT scores FROM survey_answer WHERE building_id = ? AND date = ? AND id = ?${tx.dialect.forUpdate}`,
      key,
    );
    const scores = { ...(before ? (JSON.parse(before.scores) as Scores) : {}), ...answers };
    await tx.query(
      `INSERT INTO survey_answer (building_id, date, id, service_id, agency_id, channel, scores)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (building_id, date, id) DO UPDATE SET scores = excluded.scores`,
      [...key, ...about, channel, JSON.stringify(inOrder(scores))],
    );
    const text = comment?.trim() ?? '';
    if (text === '') return;
    await tx.query(
      `INSERT INTO survey_comment (building_id, date, id, service_id, agency_id, text, state)
       VALUES (?, ?, ?, ?, ?, ?, 'new') ON CONFLICT (building_id, date, id) DO NOTHING`,
      [buildingId, date, this.rights.rowId(buildingId, 'comment', commandId), ...about, text],
    );
  }
}

/** Those who answered alike have the same text, by which they are counted together. */
const inOrder = (scores: Scores): Scores =>
  Object.fromEntries(Object.entries(scores).toSorted(([a], [b]) => (a < b ? -1 : 1)));
