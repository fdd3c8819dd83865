/** The answers of the routes of the satisfaction survey. */
import { commentStates, hiddenReasons } from '@satuatap/shared/contract';
import {
  date,
  list,
  maybeMoment,
  maybeText,
  named,
  object,
  oneOf,
  orNull,
  text,
  whole,
  type Schema,
} from './schema.js';

export const surveyAnswers: Readonly<Record<string, Schema>> = {
  SurveyAsk: object({ state: oneOf('served', 'not-served', 'answered', 'over') }),
  SurveyThanks: object({ commandId: text }),
  SurveyTicket: object({ number: text }),
  SurveyFigures: object({
    respondents: whole,
    complete: whole,
    served: whole,
    needed: whole,
    elements: list(
      object({ id: text, answers: whole, average: orNull({ type: 'number' }), counts: list(whole) }),
    ),
    index: orNull({ type: 'number' }),
    class: maybeText,
  }),
  SurveyReport: object({
    buildingId: text,
    from: date,
    to: date,
    total: named('SurveyFigures'),
    agencies: list(object({ id: text, figures: named('SurveyFigures') })),
    services: list(object({ id: text, agencyId: text, figures: named('SurveyFigures') })),
    channels: object({ phone: whole, tablet: whole }),
  }),
  SurveyComment: object({
    id: text,
    date,
    serviceId: maybeText,
    agencyId: maybeText,
    text,
    state: oneOf(...commentStates),
    reason: orNull({ type: 'string', enum: [...hiddenReasons, null] }),
    decidedBy: maybeText,
    decidedAt: maybeMoment,
  }),
};
