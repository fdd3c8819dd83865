/** What is kept of a line, a counter, an agency, an officer or the building, on a day or in a month. */
import type { EncodedTally } from './tally.js';

export type UnitKind = 'building' | 'agency' | 'service' | 'counter' | 'officer';

/**
 * Tallies by key: by hour (`09`; in a month by day of the week too, `3-09`, Monday is 1), by channel, by priority; and
 * by counter of an agency and of a service, by service of a counter.
 */
export const divisions = ['hours', 'channels', 'priorities', 'parts'] as const;
export type Division = (typeof divisions)[number];
type TalliesByKey = Readonly<Record<string, EncodedTally>>;

/** One unit on one day, or in one month. */
export interface UnitRow extends Readonly<Record<Division, TalliesByKey>> {
  readonly kind: UnitKind;
  /** Empty for the building. */
  readonly id: string;
  /** Of a service; of a counter that works for one agency only; else empty. */
  readonly agencyId: string;
  readonly total: EncodedTally;
}

/** The key of stops without priority. */
export const noPriority = 'none';
