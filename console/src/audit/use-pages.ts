/** A list that comes page by page: the first at once, each next one when it is wanted. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { AuditPage, AuditRow, Problem } from '@satuatap/shared/contract';
import { useEffect, useReducer, useState } from 'react';

interface Known {
  readonly path: string;
  readonly entries: readonly AuditRow[];
  readonly devices: AuditPage['devices'];
  readonly next: string | null;
}

export interface Pages {
  /** `null` before the first answer to this very question. */
  readonly known: Known | null;
  readonly problem: Problem | null;
  readonly isAway: boolean;
  readonly busy: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

/** @param path the question with its filter, without `after` */
export function usePages(path: string): Pages {
  const [got, setGot] = useState<Known | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isAway, setIsAway] = useState(false);
  const [wanted, setWanted] = useState<{ readonly path: string; readonly after: string } | null>(null);
  const [asked, again] = useReducer((count: number) => count + 1, 0);
  const known = got?.path === path ? got : null;
  const after = wanted?.path === path ? wanted.after : '';
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    untilAnswered(
      () => senderWith({}).send<AuditPage>('GET', `${path}${after === '' ? '' : `&after=${after}`}`),
      { onWait: () => setIsAway(true), signal },
    )
      .then(
        ({ entries, devices, next }) => {
          if (signal.aborted) return;
          setProblem(null);
          setGot((got) => {
            const before = after !== '' && got?.path === path ? got : { entries: [], devices: [] };
            return {
              path,
              entries: [...before.entries, ...entries],
              devices: [...before.devices, ...devices],
              next,
            };
          });
        },
        (error: unknown) => {
          if (!signal.aborted && error instanceof ProblemError) setProblem(error.problem);
        },
      )
      .finally(() => {
        if (!signal.aborted) setIsAway(false);
      });
    return () => stop.abort();
  }, [path, after, asked]);
  const { next = null } = known ?? {};
  return {
    known,
    problem,
    isAway,
    busy: after !== '' && next === after,
    more: () => next !== null && setWanted({ path, after: next }),
    again,
  };
}
