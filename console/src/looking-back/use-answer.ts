/**
 * What the server answers to one question: asked until there is an answer, and again when the question changes or the
 * network is back.
 */
import { ProblemError, saysNoAnswer, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { useEffect, useReducer, useState } from 'react';

export interface Reading<Answer> {
  /** The last that came; of an earlier question while `state` is `loading`. */
  readonly answer: Answer | null;
  /** `offline`: the server gives no answer; `refused`: it gave a problem. */
  readonly state: 'loading' | 'ready' | 'offline' | 'refused';
  readonly problem: Problem | null;
  readonly again: () => void;
}

export interface DatedReading<Answer> extends Reading<Answer> {
  /** When the answer came, by this browser's clock, epoch ms. */
  readonly at: number | null;
}

interface Known<Answer> {
  readonly path: string | null;
  readonly asked: number;
  readonly answer: Answer | null;
  readonly at: number | null;
  readonly problem: Problem | null;
}

const door = senderWith({});

/** @param path after `/api/v1`; `null` asks nothing */
export function useAnswer<Answer>(path: string | null): DatedReading<Answer> {
  const [asked, again] = useReducer((count: number) => count + 1, 0);
  const [known, setKnown] = useState<Known<Answer>>({
    path: null,
    asked: -1,
    answer: null,
    at: null,
    problem: null,
  });
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const tell = (problem: Problem): void => {
      if (signal.aborted) return;
      // What was asked before stays only if it was the same.
      setKnown((before) => ({
        path,
        asked,
        answer: before.path === path ? before.answer : null,
        at: before.path === path ? before.at : null,
        problem,
      }));
    };
    untilAnswered(() => door.send<Answer>('GET', path), { onWait: tell, signal }).then(
      (answer) => {
        if (!signal.aborted) setKnown({ path, asked, answer, at: Date.now(), problem: null });
      },
      (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        tell(error.problem);
      },
    );
    return () => stop.abort();
  }, [path, asked]);
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
  const { answer, at, problem } = known;
  const current = known.path === path && known.asked === asked;
  const state = current ? stateOf(problem) : 'loading';
  return { answer, at, state, problem: current ? problem : null, again };
}

/** Of a question that was answered. */
export function stateOf(problem: Problem | null): 'ready' | 'offline' | 'refused' {
  if (problem === null) return 'ready';
  return saysNoAnswer(problem) ? 'offline' : 'refused';
}
