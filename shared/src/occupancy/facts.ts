/** What is known of people in the building, from wherever it is known. Moments are epoch ms. */
import type { Day } from '../queue/index.js';

/** A visit that began today. */
export interface VisitHere {
  readonly id: string;
  readonly people: number;
  readonly arrivedAt: number;
  readonly leftAt: number | null;
  /** The host sees them, and they are with her. */
  readonly accepted: boolean;
  /** The host's; `null`: not known. */
  readonly floorId: string | null;
  /** Today's ticket of the same person. */
  readonly ticketId: number | null;
}

export interface OfficerHere {
  readonly id: string;
  /** Her account. */
  readonly staffId: string | null;
  readonly floorId: string | null;
  readonly presence: 'in' | 'out' | 'away' | 'meeting';
  /** Of `away` and `meeting`: then she is in again. */
  readonly presenceUntil: number | null;
  readonly presenceAt: number | null;
}

/** Somebody counted a zone. */
export interface ZoneCount {
  readonly zoneId: string;
  readonly at: number;
  readonly people: number;
  /** So many were known to be there at that moment, without counts and doors. */
  readonly known: number;
}

/** What the door counters of a zone saw in the minute that began at `at`. */
export interface DoorMinute {
  readonly zoneId: string;
  readonly at: number;
  readonly came: number;
  readonly went: number;
}

export interface OccupancyFacts {
  readonly day: Day;
  /** When the service day began. */
  readonly dayStart: number;
  readonly visits: readonly VisitHere[];
  readonly officers: readonly OfficerHere[];
  /** Of today, in the order of time, without those that were undone. */
  readonly counts: readonly ZoneCount[];
  /** Of today, in any order. */
  readonly doors: readonly DoorMinute[];
}

export const insideKinds = ['ticket', 'visit', 'staff', 'counted'] as const;
/** `counted`: no person that is known, but what a count or a door says beyond those, or short of them. */
export type InsideKind = (typeof insideKinds)[number];

/** Who is believed to be inside, and where. No names. */
export interface InsidePerson {
  /** Of tickets the id of today, of staff the officer's, or the account's where it is no officer's; of counts the zone. */
  readonly key: `${InsideKind}/${string}`;
  readonly kind: InsideKind;
  /** Below zero only of `counted`. */
  readonly people: number;
  readonly floorId: string | null;
  readonly zoneId: string | null;
  /** Since when they are inside. */
  readonly since: number;
}

/** Of the key of a ticket. */
export const ticketIdOf = (key: string): number => Number(key.slice('ticket/'.length));
