/** Requests that are no commands of the queue: one at a time, sent again until they are answered. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
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

const door = senderWith({});

export function useFloorRequests(): FloorRequests {
  const { config, language, names, say } = useHall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  return {
    busy,
    problem,
    ask: async <Answer>(method: string, path: string, body?: unknown) => {
      setBusy(true);
      setProblem('');
      try {
        const answer = await untilAnswered(
          () => door.send<Answer>(method, `/buildings/${config.id}/${path}`, body),
          { onWait: (why) => setProblem(waitingWords(why, language)) },
        );
        setProblem('');
        return { answer };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const facts = { ...error.problem.facts };
        if (typeof facts['officer'] === 'string')
          facts['officer'] = names.get(facts['officer']) ?? say.someone;
        setProblem(refusalWords(error.problem.code, language, facts, config));
        return null;
      } finally {
        setBusy(false);
      }
    },
    forget: () => setProblem(''),
  };
}
