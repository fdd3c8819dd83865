/** A question to the server of which the answer leads on: what came of it, and whether it is under way. */
import { ProblemError, saysNoAnswer } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { useEffect, useRef, useState } from 'react';

interface Asking {
  readonly isLooking: boolean;
  /** Empty while there is nothing to say. */
  readonly wrong: string;
  /** Why the last question was refused; `null` while there is nothing to say. */
  readonly problem: Problem | null;
  readonly forget: () => void;
  readonly ask: <Answer>(question: () => Promise<Answer>, onAnswer: (answer: Answer) => void) => void;
}

/** @param explain what a refusal comes to, in the words that the screen has now */
export function useAsking(away: string, explain: (problem: Problem) => string): Asking {
  const [isLooking, setIsLooking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
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
    setProblem(null);
    try {
      const answer = await question();
      if (here.current) onAnswer(answer);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    } finally {
      setIsLooking(false);
    }
  };
  return {
    isLooking,
    wrong: problem === null ? '' : saysNoAnswer(problem) ? away : explain(problem),
    problem,
    ask: (question, onAnswer) => void ask(question, onAnswer),
    forget: () => setProblem(null),
  };
}
