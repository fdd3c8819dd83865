/** What the desk offers in each state: the one main act, and which of the others make sense now. */
import type { CounterState, Stop } from '@satuatap/shared/queue';

export type MainAct = 'resumeCounter' | 'callNext' | 'start' | 'finish';

export interface Offer {
  readonly main: MainAct;
  readonly recall: boolean;
  readonly miss: boolean;
  /** Hold, transfer, put back, details: of the ticket at hand. */
  readonly ticket: boolean;
  /** A ticket that is being served is finished, not cancelled. */
  readonly cancel: boolean;
  readonly finishAs: boolean;
  /** Look before calling, and call this one. */
  readonly choose: boolean;
  readonly pause: 'pauseCounter' | 'resumeCounter';
  readonly close: boolean;
}

/** @param stop what the counter has at hand, called or being served */
export function offerOf(counter: Pick<CounterState, 'state'> | undefined, stop: Stop | undefined): Offer {
  const paused = counter?.state === 'paused';
  const called = stop?.state === 'called';
  return {
    main: stop ? (called ? 'start' : 'finish') : paused ? 'resumeCounter' : 'callNext',
    recall: called,
    miss: called,
    ticket: stop !== undefined,
    cancel: called,
    finishAs: stop?.state === 'serving',
    choose: !stop && !paused,
    pause: paused ? 'resumeCounter' : 'pauseCounter',
    close: !stop,
  };
}
