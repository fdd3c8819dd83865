/** One command from the phone: sent until it is answered, always under the same id. */
import { newCommandId, ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { useRef, useState } from 'react';

interface Command {
  readonly isSending: boolean;
  /** Nobody answers yet. */
  readonly isAway: boolean;
  readonly problem: Problem | null;
  readonly send: (path: string, body: object) => void;
  readonly forget: () => void;
}

export function useCommand<Answer>(onAnswer: (answer: Answer) => void): Command {
  const [isSending, setIsSending] = useState(false);
  const [isAway, setIsAway] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sent = useRef({ what: '', commandId: '' });
  const send = (path: string, body: object): void => {
    const what = JSON.stringify([path, body]);
    if (sent.current.what !== what) sent.current = { what, commandId: newCommandId() };
    const { commandId } = sent.current;
    setIsSending(true);
    setProblem(null);
    untilAnswered(() => senderWith({}).send<Answer>('POST', path, { commandId, ...body }), {
      onWait: () => setIsAway(true),
    })
      .then(onAnswer, (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        setProblem(error.problem);
      })
      .finally(() => {
        setIsSending(false);
        setIsAway(false);
      });
  };
  return { isSending, isAway, problem, send, forget: () => setProblem(null) };
}
