import type { Presence, PresenceState } from '../contract/directory.js';

/** What was last said of where an officer is. */
export interface SaidPresence {
  readonly state: PresenceState;
  /** Epoch ms. */
  readonly until: number | null;
  /** Epoch ms; `null`: nothing was ever said. */
  readonly at: number | null;
}

/** The moment of which it is asked, epoch ms, and when its day began. */
export interface Moment {
  readonly now: number;
  readonly dayStart: number;
}

/** @param counterId the counter at which her account sits now; it counts before what she said */
export function presenceAt(
  said: SaidPresence,
  counterId: string | null,
  { now, dayStart }: Moment,
): Presence {
  const { state, until, at } = said;
  if (counterId !== null) return { state: 'counter', until: null, counterId, since: at };
  if (at === null || at < dayStart) return { state: 'out', until: null, counterId: null, since: at };
  if (until !== null && until <= now) return { state: 'in', until: null, counterId: null, since: at };
  return { state, until, counterId: null, since: at };
}

/** Whether somebody who comes now can meet her. */
export const canBeMet = ({ state }: Presence): boolean => state === 'in' || state === 'counter';
