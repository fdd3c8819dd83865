/** Makes the replay of a day in slices between which the page goes on answering. */
import type { QueueEvent } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { ReplayBuilder, type Replay } from './replay.js';

/** Half a frame, ms. */
const sliceMs = 8;

interface Made {
  readonly events: readonly QueueEvent[] | null;
  readonly replay: Replay | null;
  readonly progress: number;
}

/** @param events of the day; `null`: not read yet */
export function useReplay(
  buildingId: string,
  events: readonly QueueEvent[] | null,
): { readonly replay: Replay | null; /** From 0 to 1. */ readonly progress: number } {
  const [made, setMade] = useState<Made>({ events: null, replay: null, progress: 0 });
  useEffect(() => {
    if (events === null) return undefined;
    const builder = new ReplayBuilder(buildingId, events);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = (): void => {
      const end = performance.now() + sliceMs;
      const replay = builder.work(() => performance.now() > end);
      setMade({ events, replay, progress: builder.progress });
      if (!replay) timer = setTimeout(work);
    };
    work();
    return () => clearTimeout(timer);
  }, [buildingId, events]);
  // What was made of other events is not of this day.
  return made.events === events ? made : { replay: null, progress: 0 };
}
