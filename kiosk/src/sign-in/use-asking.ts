/** A question to the server of which the answer leads on: what came of it, and whether it is under way. */
import { ProblemError, saysNoAnswer } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { useEffect, useRef, useState } from 'react';

interface Asking {
  readonly isLooking: boolean;
  /** Empty while there is nothing to say. */
  readonly wrong: string;
  readonly ask: <Answer>(question: () => Promise<Answer>, onAnswer: (answer: Answer) => void) => void;
}

/** @param explain what a refusal comes to, in the words of the screen */
export function useAsking(away: string, explain: (problem: Problem) => string): Asking {
  const [isLooking, setIsLooking] = useState(false);
  const [wrong, setWrong] = useState('');
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const ask = async <Answer>(
    question: () => Promise<Answer>,
    onAnswer: (answer: Answer) => void,
  ): Promise<void> => {
    setIsLooking(true);
    setWrong('');
    try {
      const answer = await question();
      if (here.current) onAnswer(answer);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setWrong(saysNoAnswer(error.problem) ? away : explain(error.problem));
    } finally {
      setIsLooking(false);
    }
  };
  return { isLooking, wrong, ask: (question, onAnswer) => void ask(question, onAnswer) };
}
