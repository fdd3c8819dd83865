/** What the server answers to a question, until another one is asked. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { useEffect, useReducer, useState } from 'react';

export interface Asked<Answer> {
  /** The last answer to this very question; `null` before it is there. */
  readonly answer: Answer | null;
  /** Why there is none: refused, or it is being asked again by itself. */
  readonly problem: Problem | null;
  readonly isAway: boolean;
  readonly again: () => void;
}

export function useAsked<Answer>(path: string): Asked<Answer> {
  const [got, setGot] = useState<{ readonly path: string; readonly answer: Answer } | null>(null);
  const [refused, setRefused] = useState<{ readonly path: string; readonly problem: Problem } | null>(null);
  const [isAway, setIsAway] = useState(false);
  const [asked, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stop = new AbortController();
    untilAnswered(() => senderWith({}).send<Answer>('GET', path), {
      onWait: () => setIsAway(true),
      signal: stop.signal,
    }).then(
      (answer) => {
        if (stop.signal.aborted) return;
        setGot({ path, answer });
        setRefused(null);
        setIsAway(false);
      },
      (error: unknown) => {
        if (stop.signal.aborted || !(error instanceof ProblemError)) return;
        setRefused({ path, problem: error.problem });
        setIsAway(false);
      },
    );
    return () => stop.abort();
  }, [path, asked]);
  return {
    answer: got?.path === path ? got.answer : null,
    problem: refused?.path === path ? refused.problem : null,
    isAway,
    again,
  };
}
