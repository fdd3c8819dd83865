/** Decides about comments, one at a time, and takes the last decision back. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { CommentState, ModerateBody, Problem, SurveyComment } from '@satuatap/shared/contract';
import { useState } from 'react';

interface Decision {
  readonly id: string;
  readonly before: ModerateBody;
  readonly now: CommentState;
}

export interface Moderation {
  /** What can be taken back. */
  readonly last: Decision | null;
  readonly busy: boolean;
  readonly refused: Problem | null;
  readonly decide: (comment: SurveyComment, decision: ModerateBody) => void;
  readonly undo: () => void;
}

const door = senderWith({});

export function useModeration(path: string, onDone: () => void): Moderation {
  const [last, setLast] = useState<Decision | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  /** The same decision again changes nothing, so it may be sent until it is answered. */
  const send = (id: string, decision: ModerateBody, then: Decision | null): void => {
    setBusy(true);
    setRefused(null);
    untilAnswered(() => door.send<SurveyComment>('POST', `${path}/${id}`, decision))
      .finally(() => setBusy(false))
      .then(
        () => {
          setLast(then);
          onDone();
        },
        (error: unknown) => {
          if (!(error instanceof ProblemError)) throw error;
          setRefused(error.problem);
        },
      );
  };
  return {
    last,
    busy,
    refused,
    decide: ({ id, state, reason }, decision) =>
      send(id, decision, {
        id,
        before: { state, ...(reason === null ? {} : { reason }) },
        now: decision.state,
      }),
    undo: () => {
      if (last) send(last.id, last.before, null);
    },
  };
}
