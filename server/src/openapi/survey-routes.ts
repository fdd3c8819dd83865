/** What the document says of the routes of the satisfaction survey. */
import type { RouteWords } from './route-words.js';
import { list, named, text } from './schema.js';

export const surveyRoutes: Readonly<Record<string, RouteWords>> = {
  'GET /api/v1/tickets/{token}/survey': {
    summary: 'Whether whoever holds the ticket may answer the survey',
    asker: 'anybody',
    answer: named('SurveyAsk'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'POST /api/v1/tickets/{token}/survey': {
    summary: 'Whoever holds the ticket answers the survey; the same command again puts more into the answer',
    asker: 'anybody',
    answer: named('SurveyThanks'),
    refusals: ['not-found', 'too-many-requests', 'not-served', 'already-answered', 'survey-over'],
  },
  'GET /api/v1/buildings/{buildingId}/survey/ticket': {
    summary: 'Whether a ticket may answer, by its number of today or its link',
    asker: 'exit tablet',
    query: 'SurveyTicketQueryDto',
    answer: named('SurveyTicket'),
    refusals: ['not-found', 'too-many-requests', 'not-served', 'already-answered', 'survey-over'],
  },
  'POST /api/v1/buildings/{buildingId}/survey/answers': {
    summary: 'A visitor answers the survey at the exit; the same command again puts more into the answer',
    asker: 'exit tablet',
    answer: named('SurveyThanks'),
    refusals: ['not-found', 'too-many-requests', 'not-served', 'already-answered', 'survey-over'],
  },
  'GET /api/v1/buildings/{buildingId}/survey/report': {
    summary: 'The survey of a period: averages, index, class and sample, of building, agencies and services',
    asker: 'leaders',
    query: 'SurveyPeriodDto',
    answer: named('SurveyReport'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/survey/report.csv': {
    summary: 'The same as CSV (RFC 4180)',
    asker: 'leaders',
    query: 'SurveyPeriodDto',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/survey/comments': {
    summary: 'Comments in one state, the newest first, at most two hundred',
    asker: 'leaders',
    query: 'CommentsQueryDto',
    answer: list(named('SurveyComment')),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/survey/comments/{commentId}': {
    summary: 'Show or hide a comment, or take that back',
    asker: 'leaders',
    answer: named('SurveyComment'),
    refusals: ['not-found'],
  },
};
