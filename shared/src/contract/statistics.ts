/**
 * Looking back: figures of a period, the stops behind them, a day's events again. All of it for staff, each as far as
 * the account reaches: an agency's supervisor sees her agencies, a building's her buildings, the administrator all.
 * `docs/measures.md` says what each measure is. Under `/api/v1`:
 *
 *   GET /statistics                    StatisticsQuery   -> Statistics            supervisor, administrator
 *   GET /statistics/distribution       DistributionQuery -> Distribution          supervisor, administrator
 *   GET /statistics/stops              StopsQuery        -> StopPage              supervisor, administrator
 *   GET /statistics.csv, .xlsx         StatisticsExportQuery: what /statistics shows
 *   GET /statistics/facts.csv, .xlsx   FactsExportQuery: every stop, without officers
 *   GET /me/statistics                 OwnQuery          -> OwnStatistics         staff: her own, nobody else's
 *   GET /buildings/:buildingId/days                              DaysQuery -> ServiceDay[]
 *   GET /buildings/:buildingId/days/:date/events                 EventsQuery -> DayEvents
 *   GET /buildings/:buildingId/days/:date/tickets/:ticketId      -> TicketStory
 *
 * Two periods are compared by asking twice.
 */
import type { Duration } from '../measures/index.js';
import type { Channel, Language, QueueEvent, StopState, Text } from '../queue/index.js';

/** `heat`: hour of the day by day of the week. */
export const statisticsGroupings = [
  'day',
  'week',
  'month',
  'building',
  'agency',
  'service',
  'counter',
  'hour',
  'heat',
  'channel',
  'priority',
] as const;
export type StatisticsGrouping = (typeof statisticsGroupings)[number];

/** What figures, stops and exports are of. Both dates are part of the period, YYYY-MM-DD, at most 1,100 days. */
export interface PeriodQuery {
  readonly from: string;
  readonly to: string;
  /** Ids with commas between; absent: all that the account works in. */
  readonly buildings?: string;
  /** Ids with commas between; absent: all that the account may see. */
  readonly agency?: string;
  /** One id; only with one building. */
  readonly service?: string;
  /** One id; only with one building. */
  readonly counter?: string;
}

export interface StatisticsQuery extends PeriodQuery {
  readonly by: StatisticsGrouping;
}

/** `waitMean`, `visitP90` … */
type DurationMeasures = Readonly<Record<`${Duration}${'Mean' | 'P50' | 'P90' | 'P95'}`, number | null>>;

/**
 * By the ids of the catalogue. Durations are ms, shares 0 to 1; `null` where nothing was measured. Percentiles come
 * from sketches and are right to 1 %. A stop is of the day and hour in which it entered its line, in the building's
 * zone.
 */
export interface Measures extends DurationMeasures {
  readonly arrived: number;
  readonly served: number;
  readonly transferred: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly left: number;
  readonly here: number;
  /** Appointments of the time, whatever became of them; and those to which nobody came. */
  readonly booked: number;
  readonly lapsed: number;
  readonly abandonment: number | null;
  readonly arrivalsPerHour: number | null;
  readonly withinTarget: number | null;
  readonly waitKm50: number | null;
  readonly waitKm90: number | null;
  /** Counter time, summed over counters. One that gives services of several agencies counts for no single agency. */
  readonly counterOpenMs: number;
  readonly counterServingMs: number;
  readonly counterCalledMs: number;
  readonly counterWrapUpMs: number;
  readonly counterIdleMs: number;
  readonly counterPausedMs: number;
  /** By the id of the pause's reason. */
  readonly pausedMsByReason: Readonly<Record<string, number>>;
}

export interface StatisticsRow {
  /**
   * day `2026-11-25`, week `2026-W48`, month `2026-11`, hour `09`, heat `3-09` (Wednesday; Monday is 1), an id for the
   * others (`building/id` where ids are of a building: agency, service, counter), `none` for no priority.
   */
  readonly key: string;
  /** The name, for what has one; else the key. */
  readonly label: Text;
  readonly measures: Measures;
}

export interface Statistics {
  readonly from: string;
  readonly to: string;
  readonly by: StatisticsGrouping;
  /** In the order of time, or else of names. Without a row: nothing happened. */
  readonly rows: readonly StatisticsRow[];
  readonly total: Measures;
  /** Today is among the days: its figures still move. */
  readonly live: boolean;
  /** Days of the period that are over and not counted yet; they are within minutes. */
  readonly pendingDays: number;
}

export const distributed = ['wait', 'service', 'walk', 'visit'] as const;
export type Distributed = (typeof distributed)[number];

export interface DistributionQuery extends PeriodQuery {
  readonly of: Distributed;
}

/** A histogram. */
export interface Distribution {
  readonly of: Distributed;
  readonly count: number;
  /** In their order, without a gap; the last is open at its end (`to` is `null`). Counts are whole. */
  readonly bars: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
}

export interface StopsQuery extends PeriodQuery {
  /** However it is written: "A012", "a 12". */
  readonly number?: string;
  readonly channel?: Channel;
  /** `none`: without priority. */
  readonly priority?: string;
  /** Hour of the day 0 to 23, as text. */
  readonly hour?: string;
  /** Day of the week 1 to 7 as text; Monday is 1. */
  readonly weekday?: string;
  readonly state?: StopState;
  /** Those that waited at least so many ms, as text. */
  readonly waitedAtLeast?: string;
  /** `next` of the page before. */
  readonly after?: string;
}

/** One stop as the measures see it. Moments epoch ms, durations ms. */
export interface StopRow {
  readonly buildingId: string;
  readonly date: string;
  readonly ticketId: number;
  readonly stop: number;
  readonly number: string;
  readonly serviceId: string;
  readonly agencyId: string;
  readonly counterId: string | null;
  readonly channel: Channel;
  readonly priority: string | null;
  readonly language: Language;
  readonly issuedAt: number;
  /** The time that it was booked for. */
  readonly appointmentAt: number | null;
  readonly waitingFrom: number | null;
  readonly firstCalledAt: number | null;
  readonly endedAt: number | null;
  readonly waitMs: number | null;
  /** The wait of one who was never called. */
  readonly censoredMs: number | null;
  readonly walkMs: number | null;
  readonly serviceMs: number | null;
  readonly holdMs: number;
  readonly wrapMs: number | null;
  readonly visitMs: number | null;
  readonly state: StopState;
  readonly outcome: string | null;
  readonly withinTarget: boolean | null;
  readonly calls: number;
}

/** Building by building, newest first. */
export interface StopPage {
  readonly stops: readonly StopRow[];
  /** `after` of the next page; `null`: this was the last. */
  readonly next: string | null;
}

export interface ExportQuery {
  /** Of the heading and the names; Indonesian without. */
  readonly lang?: Language;
  /** `yes`: CSV as an Indonesian Excel opens it by itself (BOM, semicolons, decimal commas). */
  readonly excel?: 'yes' | 'no';
}
export interface StatisticsExportQuery extends StatisticsQuery, ExportQuery {}
export interface FactsExportQuery extends PeriodQuery, ExportQuery {}

export interface OwnQuery {
  readonly from: string;
  readonly to: string;
}

/** The signed-in officer's own work; no one else can see it. Her counters' time is that of her being at them. */
export interface OwnStatistics {
  readonly from: string;
  readonly to: string;
  /** A row a day. */
  readonly rows: readonly StatisticsRow[];
  readonly total: Measures;
  readonly live: boolean;
}

export interface DaysQuery {
  readonly from: string;
  readonly to: string;
}

/** A day that the journal has. */
export interface ServiceDay {
  readonly date: string;
  /** How many events there are. */
  readonly seq: number;
}

export interface EventsQuery {
  /** `seq` of the last event that is known, as text; absent: from the beginning. */
  readonly after?: string;
}

/** Part of a day's events, in order; the first of a day carries its configuration. */
export interface DayEvents {
  readonly buildingId: string;
  readonly date: string;
  readonly events: readonly QueueEvent[];
  /** `after` of the next part; `null`: this was the last. */
  readonly next: number | null;
}

/** A ticket's whole visit, each call with its reason. */
export interface TicketStory {
  readonly buildingId: string;
  readonly date: string;
  readonly ticketId: number;
  readonly number: string;
  /** What concerns it, in order. */
  readonly events: readonly QueueEvent[];
  /** Its stops that the account may see. */
  readonly stops: readonly StopRow[];
}
