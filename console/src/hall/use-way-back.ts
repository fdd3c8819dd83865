/** What was just done, and the way back from it, for as long as the building lets acts be undone. */
import { useEffect, useState } from 'react';
import type { Said } from '@satuatap/shared/react';

interface Done {
  readonly said: Said;
  /** What can be taken back; `null`: nothing. */
  readonly undoId: string | null;
}

export interface WayBack {
  readonly done: Done | null;
  readonly secondsLeft: number;
  readonly tell: (said: Said, undoId?: string) => void;
  readonly forget: () => void;
}

/** @param undoSeconds how long */
export function useWayBack(undoSeconds: number): WayBack {
  const [done, setDone] = useState<(Done & { readonly until: number }) | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(() => {
    if (done === null) return undefined;
    const count = (): void => {
      const left = Math.ceil((done.until - performance.now()) / 1000);
      setSecondsLeft(Math.max(0, left));
      if (left <= 0) setDone(null);
    };
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [done]);
  return {
    done,
    secondsLeft,
    tell: (said, undoId) =>
      setDone({ said, undoId: undoId ?? null, until: performance.now() + undoSeconds * 1000 }),
    forget: () => setDone(null),
  };
}
