/** A host's answers with their way back, wherever visitors are shown to her. */
import { newCommandId } from '@satuatap/shared/client';
import type { HostAnswer, VisitEntry } from '@satuatap/shared/contract';
import { DoneLine } from '../hall/done-line.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useFloorRequests, type FloorRequests } from '../hall/use-floor-requests.js';
import { useWayBack } from '../hall/use-way-back.js';
import { nameOf } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { hostWords } from './words.js';

export interface Answering {
  readonly requests: FloorRequests;
  readonly answered: (visit: VisitEntry, answer: HostAnswer) => void;
  /** What went wrong, and what was answered with its way back: to be put somewhere in the page. */
  readonly line: React.ReactNode;
}

export function useAnswering(): Answering {
  const { config } = useHall();
  const requests = useFloorRequests();
  const wayBack = useWayBack(config.rules.undoSeconds);
  const undo = async (visitId: string): Promise<void> => {
    wayBack.forget();
    await requests.ask('POST', `visits/${visitId}/undo`, { commandId: newCommandId() });
  };
  return {
    requests,
    answered: (visit, { type }) => {
      wayBack.tell((to) => {
        const say = hostWords[to];
        const what = type === 'forward' ? say.forwarded : visitWords[to].states[visit.state];
        return say.answered(nameOf(visit, to), what);
      }, visit.id);
    },
    line: (
      <>
        <ProblemLine problem={requests.problem} />
        <DoneLine wayBack={wayBack} busy={requests.busy} onUndo={(visitId) => void undo(visitId)} />
      </>
    ),
  };
}
