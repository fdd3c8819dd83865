/** What the server answers to a question, asked until there is an answer and again when the question changes. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { useEffect, useState } from 'react';
import { forgetAnswer, keepAnswer, keptAnswer } from './kept-answers.js';

export interface Answer<T> {
  /** `null` until it is there. */
  readonly value: T | null;
  /** When it came, by this phone's clock, epoch ms. */
  readonly at: number | null;
  readonly problem: Problem | null;
  /** The line or the server is away; it is asked again. */
  readonly isAway: boolean;
  readonly askAgain: () => void;
}

interface Asking {
  /** How often it is asked again, ms; absent: once. */
  readonly everyMs?: number;
  /** It has nothing personal: this tab keeps it, for when the page is loaded again without a network. */
  readonly keeps?: boolean;
}

interface Got<T> extends Pick<Answer<T>, 'value' | 'at' | 'problem'> {
  readonly path: string | null;
}

/** @param path of the interface; `null` asks nothing */
export function useAnswer<T>(path: string | null, { everyMs, keeps = false }: Asking = {}): Answer<T> {
  const [state, setState] = useState<Got<T>>({ path: null, value: null, at: null, problem: null });
  const [isAway, setIsAway] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    untilAnswered(() => senderWith({}).send<T>('GET', path), {
      onWait: () => {
        setIsAway(true);
        const kept = keeps ? keptAnswer<T>(path) : null;
        if (kept)
          setState((before) =>
            before.path === path && before.value !== null
              ? before
              : { path, value: kept.value, at: kept.at, problem: null },
          );
      },
      signal: stop.signal,
    }).then(
      (value) => {
        if (stop.signal.aborted) return;
        setIsAway(false);
        setState({ path, value, at: Date.now(), problem: null });
        if (keeps) keepAnswer(path, value);
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setIsAway(false);
        if (!(error instanceof ProblemError)) return;
        setState({ path, value: null, at: null, problem: error.problem });
        forgetAnswer(path);
      },
    );
    const timer = everyMs === undefined ? undefined : setTimeout(() => setTries((n) => n + 1), everyMs);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [path, tries, everyMs, keeps]);
  const isOfThis = state.path === path;
  return {
    value: isOfThis ? state.value : null,
    at: isOfThis ? state.at : null,
    problem: isOfThis ? state.problem : null,
    isAway,
    askAgain: () => {
      setState((before) => ({ ...before, problem: null }));
      setTries((n) => n + 1);
    },
  };
}
