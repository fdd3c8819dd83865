/**
 * A building's configuration as data. It travels in the journal (`day.opened`, `day.configured`), so that a
 * replay needs nothing else. Times of day are `HH:MM` in the building's zone; the calendar below is the same,
 * worked out for one date, in epoch milliseconds, so that the core needs no time zone.
 */

import type { AlarmRules } from './alarm-config.js';
import type { OccupancyRules } from './occupancy-config.js';
import type { SurveyConfig } from './survey-config.js';
import type { Text } from './text.js';
import type { VisitorRules } from './visitor-config.js';

export type { Text } from './text.js';

export interface Floor {
  readonly id: string;
  readonly name: Text;
  /** 1 is the ground floor; announcements speak it. */
  readonly level: number;
}

/** A waiting area with its own boards and loudspeaker. */
export interface Zone {
  readonly id: string;
  readonly floorId: string;
  readonly name: Text;
}

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly short: string;
}

export interface Break {
  readonly from: string;
  readonly to: string;
  readonly reason: BreakReason;
  /** Whether tickets are still given out while the counters rest. */
  readonly issue: boolean;
}
export type BreakReason = 'rest' | 'prayer';

export interface DayHours {
  readonly open: string;
  readonly close: string;
  /** No ticket is given from this moment on; at most `close`. */
  readonly lastTicket: string;
  readonly breaks: readonly Break[];
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
/** `null` is closed on that weekday. */
export type WeeklyHours = Readonly<Record<Weekday, DayHours | null>>;

export interface AppointmentRules {
  /** A slot begins every so many minutes, from the opening on. */
  readonly slotMinutes: number;
  /** People who may book the same slot. */
  readonly perSlot: number;
  /** So many days ahead may be booked; 0: for today only. */
  readonly daysAhead: number;
  /** Part (0 to 1) of its promise that a stop has used up at its time. */
  readonly shareAtTime: number;
  /** Minutes before its time from which on one may check in. */
  readonly earlyMinutes: number;
  /** Minutes after its time at which it lapses without a check-in. */
  readonly graceMinutes: number;
}

export interface Service {
  readonly id: string;
  readonly agencyId: string;
  readonly name: Text;
  /** One to three capital letters; several services may share one, and then share its running number. */
  readonly prefix: string;
  readonly targetMinutes: number;
  readonly typicalMinutes: number;
  readonly fee: Text;
  readonly documents: readonly Text[];
  /** Other words that people search it by. */
  readonly keywords: readonly string[];
  /** `null`: the building's hours. */
  readonly hours: WeeklyHours | null;
  /** Tickets a day; `null` is no limit. */
  readonly dailyQuota: number | null;
  /** How it is booked for a time; absent: it is not. */
  readonly appointments?: AppointmentRules;
  /** Kept only because live tickets still need it; no new ones are given. */
  readonly retired?: boolean;
}

export type Rank = 'own' | 'help';

export interface Counter {
  readonly id: string;
  /** What people read above it and hear: "3", "A2". */
  readonly label: string;
  readonly zoneId: string;
  readonly agencyId: string | null;
  readonly services: readonly { readonly serviceId: string; readonly rank: Rank }[];
  readonly retired?: boolean;
}

export interface PriorityClass {
  readonly id: string;
  readonly name: Text;
  /** The legal ground, in plain words. */
  readonly ground: Text;
  /** How many times faster the promise is used up; 1 to `maxPace`. */
  readonly pace: number;
}
/** A pace above this is refused in a configuration; it bounds how long anybody can be passed over. */
export const maxPace = 4;

export interface Outcome {
  readonly id: string;
  readonly name: Text;
}

export interface QueueRules {
  /** Own services are called before helping-out ones until one of those reaches this share. */
  readonly helpOutShare: number;
  /** From this share on pace no longer counts: who reached it first goes first. At least 1. */
  readonly ceilingShare: number;
  /** Part (0 to 1) of the waiting time that goes along to the next stop of a route. */
  readonly routeCredit: number;
  /** Calls without an answer after which a ticket is missed by rule. */
  readonly missAfterCalls: number;
  /** How long the last of those calls may go unanswered, seconds. */
  readonly answerSeconds: number;
  readonly undoSeconds: number;
  /** For how long a ticket that an officer looked at is kept for her, seconds. */
  readonly lookSeconds: number;
  /** What a reinstated ticket gets back: its waiting time, or the end of the line. */
  readonly reinstate: 'keep' | 'tail';
  /** How many passed-over tickets a call explains by name. */
  readonly explainLimit: number;
}

export interface Numbering {
  readonly first: number;
  readonly last: number;
  /** Zero-padded to this many digits: 3 gives A007. */
  readonly digits: number;
}

export interface BuildingConfig {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly timeZone: string;
  /** "WIB", shown after times. */
  readonly zoneLabel: string;
  readonly floors: readonly Floor[];
  readonly zones: readonly Zone[];
  readonly agencies: readonly Agency[];
  readonly services: readonly Service[];
  readonly counters: readonly Counter[];
  readonly priorityClasses: readonly PriorityClass[];
  /** How a stop may end at a counter. The first is the default. */
  readonly outcomes: readonly Outcome[];
  readonly holdReasons: readonly Outcome[];
  readonly pauseReasons: readonly Outcome[];
  readonly hours: WeeklyHours;
  readonly holidays: readonly { readonly date: string; readonly name: Text }[];
  readonly numbering: Numbering;
  readonly rules: QueueRules;
  /** Visits over several agencies that the kiosk offers as one choice. */
  readonly routes: readonly {
    readonly id: string;
    readonly name: Text;
    readonly serviceIds: readonly string[];
  }[];
  /** Services most asked for: the kiosk shows them first. */
  readonly popularServiceIds: readonly string[];
  readonly runningText: Text;
  readonly announceLanguages: readonly ('id' | 'en')[];
  /** What alarms its supervisors otherwise than usual. */
  readonly alarms?: Partial<AlarmRules>;
  /** What the building asks otherwise than the regulation does. */
  readonly survey?: Partial<SurveyConfig>;
  /** What it asks of visitors otherwise than usual. */
  readonly visitors?: Partial<VisitorRules>;
  /** How many people its zones hold, and what it counts otherwise than usual. */
  readonly occupancy?: Partial<OccupancyRules>;
}

/** A service's opening on one date. All times are epoch milliseconds. */
export type ServiceSchedule =
  | { readonly state: 'closed'; readonly reason: 'weekday' | 'holiday'; readonly holiday?: Text }
  | {
      readonly state: 'open';
      readonly opensAt: number;
      readonly closesAt: number;
      readonly lastTicketAt: number;
      readonly breaks: readonly {
        readonly from: number;
        readonly to: number;
        readonly reason: BreakReason;
        readonly issue: boolean;
      }[];
    };

/** The configuration's hours on one service day; made by `@satuatap/shared/time`. */
export interface Calendar {
  /** YYYY-MM-DD in the building's zone. */
  readonly date: string;
  readonly services: Readonly<Record<string, ServiceSchedule>>;
}
