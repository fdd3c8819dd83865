import { Injectable } from '@nestjs/common';
import type {
  CommentsQuery,
  HiddenReason,
  ModerateBody,
  Session,
  SurveyComment,
} from '@satuatap/shared/contract';
import { Clock } from '../clock/clock.js';
import { invalid, problem } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import type { Statement } from '../storage/rows.js';

interface CommentRow {
  readonly id: string;
  readonly date: string;
  readonly service_id: string | null;
  readonly agency_id: string | null;
  readonly text: string;
  readonly state: SurveyComment['state'];
  readonly reason: HiddenReason | null;
  readonly decided_by: string | null;
  readonly decided_at: number | null;
}

const columns = 'id, date, service_id, agency_id, text, state, reason, decided_by, decided_at';
/** The newest; who has more to read has it after these. */
const most = 200;
/** A keyed hash, as `SurveyRights` makes them. */
const idSpelling = /^[\w-]{22}$/;

/** Comments, and what their moderators decided. */
@Injectable()
export class SurveyComments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** From the newest day back, and within a day in no order that tells who came when. */
  async list(
    buildingId: string,
    { state, from = '0000-00-00', to = '9999-99-99' }: CommentsQuery,
    agencyIds: readonly string[],
  ): Promise<SurveyComment[]> {
    const seen = this.seen(agencyIds);
    const rows = await this.database.read<CommentRow>(
      `SELECT ${columns} FROM survey_comment
       WHERE building_id = ? AND date >= ? AND date <= ? AND state = ?${seen.sql}
       ORDER BY date DESC, id LIMIT ${most}`,
      [buildingId, from, to, state, ...seen.parameters],
    );
    return rows.map(commentOf);
  }

  /** A decision may be taken back by another one. @throws ProblemException `not-found`, `invalid-input` */
  async moderate(
    buildingId: string,
    id: string,
    { state, reason }: ModerateBody,
    { staffId, agencyIds }: Pick<Session, 'staffId' | 'agencyIds'>,
  ): Promise<SurveyComment> {
    if ((state === 'hidden') !== (reason !== undefined))
      throw invalid('reason', 'is of a hidden comment, and needed there');
    if (!idSpelling.test(id)) throw problem('not-found');
    const decision = state === 'new' ? [null, null] : [staffId, this.clock.now()];
    const seen = this.seen(agencyIds);
    const [row] = await this.database.write((tx) =>
      tx.query<CommentRow>(
        `UPDATE survey_comment SET state = ?, reason = ?, decided_by = ?, decided_at = ?
         WHERE building_id = ? AND id = ?${seen.sql} RETURNING ${columns}`,
        [state, reason ?? null, ...decision, buildingId, id, ...seen.parameters],
      ),
    );
    if (!row) throw problem('not-found');
    return commentOf(row);
  }

  /** Which comments an account sees: those about its agencies; without any, all. */
  private seen(agencyIds: readonly string[]): Statement {
    const { among, list } = this.database.dialect;
    if (agencyIds.length === 0) return { sql: '', parameters: [] };
    return { sql: ` AND ${among('agency_id')}`, parameters: [list(agencyIds)] };
  }
}

const commentOf = ({ id, date, text, state, reason, ...row }: CommentRow): SurveyComment => ({
  id,
  date,
  serviceId: row.service_id,
  agencyId: row.agency_id,
  text,
  state,
  reason,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
});
