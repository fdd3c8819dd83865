/** What the document says of the routes of figures, of now and of former days. */
import type { RouteWords } from './route-words.js';
import { list, named, text, type Schema } from './schema.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file: Schema = { type: 'string', format: 'binary' };

export const statisticsRoutes: Readonly<Record<string, RouteWords>> = {
  'GET /api/v1/buildings/{buildingId}/forecast/calibration': {
    summary: 'Promises of the wait forecast, kept and broken, by day and service',
    asker: 'leaders',
    query: 'CalibrationPeriodDto',
    answer: named('ForecastCalibration'),
    refusals: ['not-found'],
  },
  'GET /api/v1/overview': {
    summary: 'The buildings where the asker works at a glance: who waits, how long, counters, devices',
    asker: 'leaders',
    answer: named('CityOverview'),
  },
  'GET /api/v1/statistics': {
    summary: 'Figures of a period in groups, and of all of it',
    asker: 'leaders',
    query: 'StatisticsQueryDto',
    answer: named('Statistics'),
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics.csv': {
    summary: 'The same as CSV (RFC 4180)',
    asker: 'leaders',
    query: 'StatisticsExportQueryDto',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics.xlsx': {
    summary: 'The same as XLSX',
    asker: 'leaders',
    query: 'StatisticsExportQueryDto',
    answer: file,
    media: xlsx,
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics/facts.csv': {
    summary: 'Every stop of a period as CSV; no personal data, no officers',
    asker: 'leaders',
    query: 'FactsExportQueryDto',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics/facts.xlsx': {
    summary: 'The same as XLSX',
    asker: 'leaders',
    query: 'FactsExportQueryDto',
    answer: file,
    media: xlsx,
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics/distribution': {
    summary: 'How waits, services, walks or visits of a period are distributed',
    asker: 'leaders',
    query: 'DistributionQueryDto',
    answer: named('Distribution'),
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics/stops': {
    summary: 'The single stops behind the figures, newest first',
    asker: 'leaders',
    query: 'StopsQueryDto',
    answer: named('StopPage'),
    refusals: ['not-found'],
  },
  'GET /api/v1/me/statistics': {
    summary: 'The work of whoever asks, and of nobody else',
    asker: 'staff',
    query: 'OwnQueryDto',
    answer: named('OwnStatistics'),
  },
  'GET /api/v1/buildings/{buildingId}/days': {
    summary: 'The days that the journal has',
    asker: 'leaders',
    query: 'OwnQueryDto',
    answer: list(named('ServiceDay')),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/days/{date}/events': {
    summary: 'What happened on a day, to look at it again; officers are not told apart',
    asker: 'leaders',
    query: 'EventsQueryDto',
    answer: named('DayEvents'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/days/{date}/tickets/{ticketId}': {
    summary: 'The whole visit of a ticket of any day, each call with its reason',
    asker: 'leaders',
    answer: named('TicketStory'),
    refusals: ['not-found'],
  },
};
