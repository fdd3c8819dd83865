/** Requests about the floor that are no commands of the queue: one at a time, sent again until they are answered. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import { refusalWords, waitingWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { useHall } from './hall-screen.js';

export interface FloorRequests {
  readonly busy: boolean;
  /** Why the last one was refused, or waits, in words; else empty. */
  readonly problem: string;
  /** `path`: within the building's. Whether it was done. */
  ask(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<boolean>;
}

const door = senderWith({});

export function useFloorRequests(): FloorRequests {
  const { config, language, names, say } = useHall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  return {
    busy,
    problem,
    ask: async (method, path, body) => {
      setBusy(true);
      setProblem('');
      try {
        await untilAnswered(() => door.send(method, `/buildings/${config.id}/${path}`, body), {
          onWait: (why) => setProblem(waitingWords(why, language)),
        });
        setProblem('');
        return true;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const facts = { ...error.problem.facts };
        if (typeof facts['officer'] === 'string')
          facts['officer'] = names.get(facts['officer']) ?? say.someone;
        setProblem(refusalWords(error.problem.code, language, facts, config));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
