/** A host's answers with their way back, wherever visitors are shown to her. */
import { newCommandId } from '@satuatap/shared/client';
import type { VisitEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { useFloorRequests, type FloorRequests } from '../hall/use-floor-requests.js';
import { useWayBack } from '../hall/use-way-back.js';
import { nameOf } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { hostWords } from './words.js';

export interface Answering {
  readonly requests: FloorRequests;
  readonly answered: (visit: VisitEntry) => void;
  /** What went wrong, and what was answered with its way back: to be put somewhere in the page. */
  readonly line: React.ReactNode;
}

export function useAnswering(): Answering {
  const { config, language } = useHall();
  const say = hostWords[language];
  const requests = useFloorRequests();
  const { done, secondsLeft, tell, forget } = useWayBack(config.rules.undoSeconds);
  const undo = async (visitId: string): Promise<void> => {
    forget();
    await requests.ask('POST', `visits/${visitId}/undo`, { commandId: newCommandId() });
  };
  const visitId = done?.undoId ?? null;
  return {
    requests,
    answered: (visit) =>
      tell(say.answered(nameOf(visit, language), visitWords[language].states[visit.state]), visit.id),
    line: (
      <>
        {requests.problem !== '' && (
          <p role="alert" className="banner bad">
            {requests.problem}
          </p>
        )}
        {done && visitId !== null && (
          <p className="undo">
            <span aria-live="polite">✓ {done.text}</span>
            <button type="button" disabled={requests.busy} onClick={() => void undo(visitId)}>
              {say.undo} <span className="seconds">{secondsLeft}</span>
            </button>
          </p>
        )}
      </>
    ),
  };
}
