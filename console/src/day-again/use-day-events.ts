/** Reads all events of a day, part after part. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { DayEvents, Problem } from '@satuatap/shared/contract';
import type { QueueEvent } from '@satuatap/shared/queue';
import { useEffect, useReducer, useState } from 'react';
import { stateOf, type Reading } from '../looking-back/use-answer.js';

export interface DayReading extends Reading<readonly QueueEvent[]> {
  /** How many events have come. */
  readonly read: number;
}

interface Known {
  readonly question: string;
  readonly events: readonly QueueEvent[] | null;
  readonly read: number;
  readonly problem: Problem | null;
}

const door = senderWith({});

/** `answer` is there when the day is whole. @param date YYYY-MM-DD */
export function useDayEvents(buildingId: string, date: string): DayReading {
  const [asked, again] = useReducer((count: number) => count + 1, 0);
  const question = `${buildingId}/${date}/${asked}`;
  const [known, setKnown] = useState<Known>({ question, events: null, read: 0, problem: null });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const path = `/buildings/${encodeURIComponent(buildingId)}/days/${date}/events`;
    const tell = (problem: Problem): void => {
      if (!signal.aborted) setKnown((before) => ({ ...before, question, problem }));
    };
    const read = async (): Promise<void> => {
      const events: QueueEvent[] = [];
      for (let after: number | null = 0; after !== null;) {
        const next: string = after === 0 ? path : `${path}?after=${after}`;
        const part = await untilAnswered(() => door.send<DayEvents>('GET', next), { onWait: tell, signal });
        if (signal.aborted) return;
        events.push(...part.events);
        after = part.next;
        setKnown({
          question,
          events: after === null ? events : null,
          read: events.length,
          problem: null,
        });
      }
    };
    read().catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      tell(error.problem);
    });
    return () => stop.abort();
  }, [buildingId, date, question]);
  const current = known.question === question;
  return {
    answer: current ? known.events : null,
    read: current ? known.read : 0,
    state: current && (known.problem || known.events) ? stateOf(known.problem) : 'loading',
    problem: current ? known.problem : null,
    again,
  };
}
