/** What the server answers to a question, asked until there is an answer and again when the question changes. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { useEffect, useState } from 'react';

export interface Answer<T> {
  /** `null` until it is there. */
  readonly value: T | null;
  readonly problem: Problem | null;
  /** The line or the server is away; it is asked again. */
  readonly isAway: boolean;
  readonly askAgain: () => void;
}

/** @param path of the interface; `null` asks nothing. @param everyMs how often it is asked again */
export function useAnswer<T>(path: string | null, everyMs?: number): Answer<T> {
  const [state, setState] = useState<{ path: string | null; value: T | null; problem: Problem | null }>({
    path: null,
    value: null,
    problem: null,
  });
  const [isAway, setIsAway] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    untilAnswered(() => senderWith({}).send<T>('GET', path), {
      onWait: () => setIsAway(true),
      signal: stop.signal,
    }).then(
      (value) => {
        if (stop.signal.aborted) return;
        setIsAway(false);
        setState({ path, value, problem: null });
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setIsAway(false);
        if (error instanceof ProblemError) setState({ path, value: null, problem: error.problem });
      },
    );
    const timer = everyMs === undefined ? undefined : setTimeout(() => setTries((n) => n + 1), everyMs);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [path, tries, everyMs]);
  const isOfThis = state.path === path;
  return {
    value: isOfThis ? state.value : null,
    problem: isOfThis ? state.problem : null,
    isAway,
    askAgain: () => setTries((n) => n + 1),
  };
}
