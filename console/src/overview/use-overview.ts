/** Reads the overview again and again, and says how far what is shown can be trusted. */
import { ProblemError, saysNoAnswer, senderWith } from '@satuatap/shared/client';
import type { CityOverview, Problem } from '@satuatap/shared/contract';
import { useEffect, useReducer, useState } from 'react';

/** A rest so long between an answer and the next question, ms. */
const restMs = 5000;
/** An answer of so long ago, ms, is no longer current: two more should have come. */
const oldMs = 12_000;

export interface OverviewReading {
  /** The last that was read; `null` before the first. */
  readonly city: CityOverview | null;
  /** Buildings of it of which the server itself knows nothing newer. */
  readonly behind: number;
  /** `old`: a newer one should be there; `offline`: the server gives no answer. */
  readonly state: 'current' | 'old' | 'offline';
  /** Why the last question was refused; `null` if it was not, or is not answered yet. */
  readonly problem: Problem | null;
  /** Somebody asked for it now and has no answer yet. */
  readonly asking: boolean;
  readonly ask: () => void;
}

const door = senderWith({});

export function useOverview(): OverviewReading {
  const [city, setCity] = useState<CityOverview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [old, setOld] = useState<CityOverview | null>(null);
  const [asking, setAsking] = useState(false);
  const [asked, again] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const read = async (): Promise<void> => {
      try {
        const answer = await door.send<CityOverview>('GET', '/overview');
        if (over) return;
        setCity(answer);
        setProblem(null);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (over) return;
        setProblem(error.problem);
      }
      setAsking(false);
      timer = setTimeout(() => void read(), restMs);
    };
    void read();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asked]);

  useEffect(() => {
    const timer = setTimeout(() => setOld(city), oldMs);
    return () => clearTimeout(timer);
  }, [city]);

  useEffect(() => {
    // A tablet that slept, a cable that is in again: nobody should have to wait for the next turn.
    const woken = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    addEventListener('online', woken);
    document.addEventListener('visibilitychange', woken);
    return () => {
      removeEventListener('online', woken);
      document.removeEventListener('visibilitychange', woken);
    };
  }, []);

  const behind = city?.buildings.filter(({ current }) => !current).length ?? 0;
  const away = problem !== null && saysNoAnswer(problem);
  const state = away ? 'offline' : problem !== null || (city !== null && city === old) ? 'old' : 'current';
  const ask = (): void => {
    setAsking(true);
    again();
  };
  return { city, behind, state, problem, asking, ask };
}
