/** Requests that are no commands of the queue: one at a time, sent again until they are answered. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { refusalWords, waitingWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { useHall } from './hall-screen.js';

export interface FloorRequests {
  readonly busy: boolean;
  /** Why the last one was refused, or waits, in words; else empty. */
  readonly problem: string;
  /** `path`: within the building's. `null`: it was refused. */
  ask<Answer>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<{ readonly answer: Answer } | null>;
  readonly forget: () => void;
}

interface Unwell {
  readonly why: Problem;
  /** It is being sent again; else it was refused. */
  readonly isWaiting: boolean;
}

const door = senderWith({});

export function useFloorRequests(): FloorRequests {
  const { config, language, names, say } = useHall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Unwell | null>(null);
  const inWords = ({ why, isWaiting }: Unwell): string => {
    if (isWaiting) return waitingWords(why, language);
    const facts = { ...why.facts };
    if (typeof facts['officer'] === 'string') facts['officer'] = names.get(facts['officer']) ?? say.someone;
    return refusalWords(why.code, language, facts, config);
  };
  return {
    busy,
    problem: problem ? inWords(problem) : '',
    ask: async <Answer>(method: string, path: string, body?: unknown) => {
      setBusy(true);
      setProblem(null);
      try {
        const answer = await untilAnswered(
          () => door.send<Answer>(method, `/buildings/${config.id}/${path}`, body),
          { onWait: (why) => setProblem({ why, isWaiting: true }) },
        );
        setProblem(null);
        return { answer };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        setProblem({ why: error.problem, isWaiting: false });
        return null;
      } finally {
        setBusy(false);
      }
    },
    forget: () => setProblem(null),
  };
}
