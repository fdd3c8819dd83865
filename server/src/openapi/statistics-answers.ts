/** The answers of looking back, as `shared/src/contract/statistics.ts` types them. */
import { distributed, statisticsGroupings } from '@satuatap/shared/contract';
import { durations } from '@satuatap/shared/measures';
import { stopStates } from '@satuatap/shared/queue';
import {
  date,
  flag,
  list,
  maybeMoment,
  maybeText,
  moment,
  named,
  object,
  oneOf,
  orNull,
  text,
  whole,
  words,
  type Schema,
} from './schema.js';

const ms: Schema = { type: 'integer', format: 'int64', description: 'Milliseconds' };
const maybeMs = orNull({ type: 'integer', format: 'int64', description: 'Milliseconds' });
const maybeNumber = orNull({ type: 'number' });
const ends = [
  'arrived',
  'served',
  'transferred',
  'missed',
  'cancelled',
  'left',
  'here',
  'booked',
  'lapsed',
] as const;
const whoseRows = {
  from: date,
  to: date,
  rows: list(named('StatisticsRow')),
  total: named('Measures'),
  live: flag,
};

export const statisticsAnswers: Readonly<Record<string, Schema>> = {
  Measures: object({
    ...Object.fromEntries(ends.map((name) => [name, whole])),
    abandonment: maybeNumber,
    arrivalsPerHour: maybeNumber,
    withinTarget: maybeNumber,
    ...Object.fromEntries(
      durations.flatMap((duration) =>
        ['Mean', 'P50', 'P90', 'P95'].map((statistic) => [`${duration}${statistic}`, maybeMs]),
      ),
    ),
    waitKm50: maybeMs,
    waitKm90: maybeMs,
    counterOpenMs: ms,
    counterServingMs: ms,
    counterCalledMs: ms,
    counterWrapUpMs: ms,
    counterIdleMs: ms,
    counterPausedMs: ms,
    pausedMsByReason: { type: 'object', additionalProperties: ms },
  }),
  StatisticsRow: object({ key: text, label: words, measures: named('Measures') }),
  Statistics: object({ ...whoseRows, by: oneOf(...statisticsGroupings), pendingDays: whole }),
  OwnStatistics: object(whoseRows),
  Distribution: object({
    of: oneOf(...distributed),
    count: whole,
    bars: list(object({ from: ms, to: maybeMs, count: whole })),
    mean: maybeMs,
    p50: maybeMs,
    p90: maybeMs,
    p95: maybeMs,
  }),
  StopRow: object({
    buildingId: text,
    date,
    ticketId: whole,
    stop: whole,
    number: text,
    serviceId: text,
    agencyId: text,
    counterId: maybeText,
    channel: oneOf('kiosk', 'desk', 'phone'),
    priority: maybeText,
    language: oneOf('id', 'en'),
    issuedAt: moment,
    appointmentAt: maybeMoment,
    waitingFrom: maybeMoment,
    firstCalledAt: maybeMoment,
    endedAt: maybeMoment,
    waitMs: maybeMs,
    censoredMs: maybeMs,
    walkMs: maybeMs,
    serviceMs: maybeMs,
    holdMs: ms,
    wrapMs: maybeMs,
    visitMs: maybeMs,
    state: oneOf(...stopStates),
    outcome: maybeText,
    withinTarget: orNull({ type: 'boolean' }),
    calls: whole,
  }),
  StopPage: object({ stops: list(named('StopRow')), next: maybeText }),
  ServiceDay: object({ date, seq: whole }),
  DayEvents: object({
    buildingId: text,
    date,
    events: list(named('QueueEvent')),
    next: orNull({ type: 'integer' }),
  }),
  TicketStory: object({
    buildingId: text,
    date,
    ticketId: whole,
    number: text,
    events: list(named('QueueEvent')),
    stops: list(named('StopRow')),
  }),
};
