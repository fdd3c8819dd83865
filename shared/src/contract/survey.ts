/**
 * Bodies of the satisfaction survey under `/api/v1`.
 *
 *   GET  /tickets/:token/survey                          -> SurveyAsk                          who has the token
 *   POST /tickets/:token/survey                          SurveyBody -> SurveyThanks            who has the token
 *   GET  /buildings/:buildingId/survey/ticket?ticket=A12 -> SurveyTicket                       exit tablet
 *   POST /buildings/:buildingId/survey/answers           ExitSurveyBody -> SurveyThanks        exit tablet
 *   GET  /buildings/:buildingId/survey/report            SurveyPeriod -> SurveyReport          supervisor, administrator
 *   GET  /buildings/:buildingId/survey/report.csv        SurveyPeriod -> the report as CSV     supervisor, administrator
 *   GET  /buildings/:buildingId/survey/comments          CommentsQuery -> SurveyComment[]      supervisor, administrator
 *   POST /buildings/:buildingId/survey/comments/:id      ModerateBody -> SurveyComment         supervisor, administrator
 */
import type { Scores, SurveyFigures } from '../survey/index.js';
import type { CommandBody } from './api.js';

/** `served`: not yet answered, and somebody was served; `not-served`: not yet, or not at all; `over`: too long ago. */
export type SurveyState = 'served' | 'not-served' | 'answered' | 'over';
export interface SurveyAsk {
  readonly state: SurveyState;
}

/**
 * The same `commandId` again puts more into the same answer: who began with two questions may go on with nine. Answers
 * given again replace those before; of comments the first stays.
 */
export interface SurveyBody extends CommandBody {
  readonly answers: Scores;
  readonly comment?: string;
}
export interface ExitSurveyBody extends SurveyBody {
  /** A number of today however it is written, or the address of the phone page; absent where no ticket is needed. */
  readonly ticket?: string;
}
export interface SurveyThanks {
  readonly commandId: string;
}
export interface SurveyTicketQuery {
  readonly ticket: string;
}
/** The ticket may answer. */
export interface SurveyTicket {
  readonly number: string;
}

/** Service days from first to last, YYYY-MM-DD, both included. */
export interface SurveyPeriod {
  readonly from: string;
  readonly to: string;
}
export interface SurveyGroup {
  readonly id: string;
  readonly figures: SurveyFigures;
}
/** The table of the yearly report, for any period: the building, its agencies, its services. */
export interface SurveyReport extends SurveyPeriod {
  readonly buildingId: string;
  /** Answers without a ticket count here only. */
  readonly total: SurveyFigures;
  readonly agencies: readonly SurveyGroup[];
  readonly services: readonly (SurveyGroup & { readonly agencyId: string })[];
  /** How many answered by which way. */
  readonly channels: Readonly<Record<SurveyChannel, number>>;
}
export type SurveyChannel = 'phone' | 'tablet';

export const commentStates = ['new', 'shown', 'hidden'] as const;
/** `new`: nobody but its moderators has read it; `shown`: it stands in reports; `hidden`: it never does. */
export type CommentState = (typeof commentStates)[number];
export const hiddenReasons = ['personal', 'insult', 'off-topic', 'other'] as const;
export type HiddenReason = (typeof hiddenReasons)[number];

export interface CommentsQuery extends Partial<SurveyPeriod> {
  readonly state: CommentState;
}
export interface ModerateBody {
  readonly state: CommentState;
  /** Of `hidden` only, and needed there. */
  readonly reason?: HiddenReason;
}
export interface SurveyComment {
  readonly id: string;
  /** The service day that it is about; of the moment nothing is kept. */
  readonly date: string;
  readonly serviceId: string | null;
  readonly agencyId: string | null;
  readonly text: string;
  readonly state: CommentState;
  readonly reason: HiddenReason | null;
  /** Who decided, and when, epoch ms; `null` while nobody has. */
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
}
