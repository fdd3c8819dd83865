/** What the server answers, asked again whenever a part of the building changed that it depends on. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { NewsTopic, Problem } from '@satuatap/shared/contract';
import type { Day } from '@satuatap/shared/queue';
import { useEffect, useRef, useState } from 'react';
import { useHall } from './hall-screen.js';

/** Between two questions, ms: a delegation that arrives is told in few of them. */
const restMs = 400;

export interface Fresh<Answer> {
  /** The last answer, which stays while a newer one is asked for; `null` before the first. */
  readonly answer: Answer | null;
  /** Why there is none, or no newer one. */
  readonly problem: Problem | null;
  /** The server does not answer; it is being asked again by itself. */
  readonly isAway: boolean;
  readonly again: () => void;
}

/**
 * @param path the question; `null` asks nothing
 * @param topics parts that it depends on
 */
export const useFresh = <Answer>(path: string | null, ...topics: readonly NewsTopic[]): Fresh<Answer> =>
  useFreshBy<Answer>(path, askAll, ...topics);

/** Who sits where is part of the directory too, and changes with the queue. */
const seatsOf = ({ counters }: Day): string =>
  Object.values(counters)
    .flatMap(({ id, state, officerId }) => (state === 'closed' ? [] : `${id}=${officerId}`))
    .join();

const askAll = <Answer>(path: string): Promise<Answer> => senderWith({}).send<Answer>('GET', path);

/** @param ask asks, and makes the whole answer of what comes and of the last one */
export function useFreshBy<Answer>(
  path: string | null,
  ask: (path: string, before: Answer | null) => Promise<Answer>,
  ...topics: readonly NewsTopic[]
): Fresh<Answer> {
  const { view } = useHall();
  const seats = topics.includes('directory') ? seatsOf(view.day) : '';
  const version = `${topics.reduce((sum, topic) => sum + (view.news[topic] ?? 0), 0)} ${seats}`;
  const [got, setGot] = useState<{ readonly path: string; readonly answer: Answer } | null>(null);
  const [refused, setRefused] = useState<{ readonly path: string; readonly problem: Problem } | null>(null);
  const [isAway, setIsAway] = useState(false);
  const askAgain = useRef<() => void>(() => undefined);
  const asked = useRef(version);
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    let last: Answer | null = null;
    let busy = false;
    let wanted = false;
    const once = (): Promise<void> =>
      untilAnswered(() => ask(path, last), {
        onWait: () => setIsAway(true),
        signal,
      }).then(
        (answer) => {
          if (signal.aborted) return;
          last = answer;
          setGot({ path, answer });
          setRefused(null);
          setIsAway(false);
        },
        (error: unknown) => {
          if (signal.aborted || !(error instanceof ProblemError)) return;
          setRefused({ path, problem: error.problem });
          setIsAway(false);
        },
      );
    const all = async (): Promise<void> => {
      busy = true;
      do {
        wanted = false;
        await once();
        await new Promise((done) => setTimeout(done, restMs));
      } while (wanted && !signal.aborted);
      busy = false;
    };
    askAgain.current = () => {
      wanted = true;
      if (!busy) void all();
    };
    askAgain.current();
    return () => stop.abort();
  }, [path, ask]);
  useEffect(() => {
    if (asked.current === version) return;
    asked.current = version;
    askAgain.current();
  }, [version]);
  return {
    answer: got?.path === path ? got.answer : null,
    problem: refused?.path === path ? refused.problem : null,
    isAway,
    again: () => askAgain.current(),
  };
}
