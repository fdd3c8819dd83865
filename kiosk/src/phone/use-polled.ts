/** Asks again and again what may have changed, as long as somebody looks at the page. */
import { ProblemError, saysNoAnswer, senderWith } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import { forgetAnswer, keepAnswer, keptAnswer } from './kept-answers.js';

export interface Polled<Page> {
  /** The last answer. */
  readonly page: Page | null;
  /** When it came, by this phone's clock, epoch ms. */
  readonly at: number | null;
  /** Nobody answers at the moment; it goes on asking. */
  readonly isAway: boolean;
  /** Why the server gives no page: it does not ask again by itself. */
  readonly problem: Problem | null;
  readonly retry: () => void;
  /** What another door has answered with. */
  readonly take: (page: Page) => void;
}

const door = senderWith({});

/** @param toKeep what of it this tab may keep, for when the page is loaded again without a network */
export function usePolled<Page>(path: string, everyMs: number, toKeep?: (page: Page) => Page): Polled<Page> {
  const [got, setGot] = useState<{ readonly page: Page; readonly at: number } | null>(null);
  const [isAway, setIsAway] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, retry] = useReducer((count: number) => count + 1, 0);
  const take = (page: Page): void => {
    setGot({ page, at: Date.now() });
    if (toKeep) keepAnswer(path, toKeep(page));
  };
  const onPage = useEffectEvent(take);
  const onAway = useEffectEvent((): void => {
    setIsAway(true);
    const kept = toKeep ? keptAnswer<Page>(path) : null;
    if (kept) setGot((before) => before ?? { page: kept.value, at: kept.at });
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = (): void => {
      clearTimeout(timer);
      // A phone in a pocket asks nothing; it does as soon as it is looked at.
      if (isOver || document.hidden) return;
      door
        .send<Page>('GET', path)
        .then(
          (page) => {
            if (isOver) return;
            onPage(page);
            setIsAway(false);
            setProblem(null);
          },
          (error: unknown) => {
            if (isOver || !(error instanceof ProblemError)) return;
            if (saysNoAnswer(error.problem)) return onAway();
            forgetAnswer(path);
            setProblem(error.problem);
            isOver = true;
          },
        )
        .finally(() => {
          if (!isOver) timer = setTimeout(ask, everyMs * (0.9 + Math.random() / 5));
        });
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    addEventListener('online', ask);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', ask);
      removeEventListener('online', ask);
    };
  }, [path, everyMs, tries]);
  return {
    page: got?.page ?? null,
    at: got?.at ?? null,
    isAway,
    problem,
    retry: () => {
      setProblem(null);
      retry();
    },
    take,
  };
}
