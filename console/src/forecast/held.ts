/** Promises counted together. */
import type { CalibrationDay } from '@satuatap/shared/contract';

export interface Held {
  readonly kept: number;
  readonly all: number;
}

/** Of fewer nobody can say anything. */
const fewest = 5;
/** Below it people are called too late too often. */
const lowest = 0.8;

export const heldOf = (days: readonly CalibrationDay[]): Held => ({
  kept: days.reduce((sum, { kept }) => sum + kept, 0),
  all: days.reduce((sum, { kept, broken }) => sum + kept + broken, 0),
});

/** Of ten, to the half; `null` with too few to say. */
export const ofTen = ({ kept, all }: Held): number | null =>
  all < fewest ? null : Math.round((kept / all) * 20) / 2;

export const isLow = ({ kept, all }: Held): boolean => all >= fewest && kept / all < lowest;
