/**
 * Evacuations, for wardens but for the first: bodies under `/api/v1/buildings/:buildingId/evacuations`. Names stand in these answers only;
 * screens hear by `news` that `evacuation` changed, and everybody by the live view that one is under way.
 *
 *   GET  /believed                 -> BelievedInside               to be prepared: who would be on the list now
 *   GET  /under-way                -> EvacuationAnswer             to everybody: whether one is
 *   GET  /current                  -> EvacuationState              the one under way
 *   POST /parts                    EvacuationPartsBody -> EvacuationState   starts, marks, people added, notes
 *   POST /:evacuationId/end        EndEvacuationBody -> EvacuationSummary
 *   GET  /                         -> EvacuationSummary[]          the newest first
 *   GET  /:evacuationId?after=     -> EvacuationState              parts beyond `after`
 *   GET  /:evacuationId/report.csv, /:evacuationId/people.csv
 */
import type { Believed, EvacuationPart, EvacuationReport } from '../evacuation/index.js';

/** To whoever means to come, and has no live view. `null`: none is under way. */
export interface EvacuationAnswer {
  readonly evacuation: 'real' | 'drill' | null;
}

/** Whom a key means; `null`: no name is known, or it is kept no longer. */
export interface PersonName {
  readonly name: string | null;
  /** Where from, or what she is there. */
  readonly detail: string | null;
}
/** By the person's key; whoever is only a number is not in it. */
export type PersonNames = Readonly<Record<string, PersonName>>;

export interface BelievedInside {
  /** Epoch ms. */
  readonly at: number;
  readonly people: readonly Believed[];
  readonly names: PersonNames;
}

export type EvacuationPartBody = Exclude<EvacuationPart, { type: 'end' }>;

/**
 * The same part again has no second effect.
 * `evacuationId`: `null` where the phone knows of none, with a start among the parts: it opens one, or joins the one that
 * was under way then. Whomever the server knows of beyond the start's list is on the list as well.
 * `after`: the `seq` that the phone has; 0: nothing. `sentAt`: the phone's clock now, by which the server sets right when
 * the parts were made.
 */
export interface EvacuationPartsBody {
  readonly evacuationId: string | null;
  readonly after: number;
  readonly sentAt: number;
  readonly parts: readonly EvacuationPartBody[];
}
/** Parts that are sent at once at most, and people of one start; more go as further starts. */
export const mostParts = 100;
export const mostListed = 250;
/** Characters of a note at most. */
export const longestNote = 280;

export interface EndEvacuationBody {
  readonly id: string;
  readonly deviceId: string;
  readonly outcome: 'over' | 'false-alarm';
}

export interface EvacuationState {
  /** `null`: none is under way. */
  readonly evacuationId: string | null;
  readonly endedAt: number | null;
  /** Those beyond `after`, in the order in which the server got them. */
  readonly parts: readonly EvacuationPart[];
  /** Of the newest part. */
  readonly seq: number;
  /** Of all that are listed, where it was asked for from the beginning; else none. */
  readonly names: PersonNames;
}

export interface EvacuationSummary {
  readonly id: string;
  readonly drill: boolean;
  readonly startedAt: number;
  readonly startedBy: string;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly outcome: 'over' | 'false-alarm' | null;
  /** `null` while it goes on. */
  readonly report: EvacuationReport | null;
  /** The list itself is kept no longer, only its numbers. */
  readonly isErased: boolean;
}
