/** The answers that the open part shows: of what time they are, and how to ask for them again. */
import { createContext, useContext, useEffect } from 'react';
import type { DatedReading } from './use-answer.js';

export interface Shown {
  /** Epoch ms, by this browser's clock. */
  readonly at: number;
  readonly again: () => void;
}

export const ShownContext = createContext<Set<Shown>>(new Set());

/** Tells the frame that this answer is shown, as long as it is. */
export function useShown<Answer>(reading: DatedReading<Answer>): DatedReading<Answer> {
  const shown = useContext(ShownContext);
  const { at, again } = reading;
  useEffect(() => {
    if (at === null) return undefined;
    const one = { at, again };
    shown.add(one);
    return () => {
      shown.delete(one);
    };
  }, [shown, at, again]);
  return reading;
}
