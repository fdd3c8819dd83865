/** Asks the server for a number that the page does not hold: tickets that ended long ago are not in its day. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import type { Ticket } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';

/** No key for so long is the end of typing, ms. */
const restMs = 400;

/** `null`: not answered yet. */
type Answer = { readonly ticket: Ticket } | { readonly problem: Problem } | null;

const door = senderWith({});

/** @param number what to ask for; `null` asks nothing */
export function useLookUp(number: string | null): { readonly answer: Answer; readonly askNow: () => void } {
  const { day, state } = useHall().view;
  const { buildingId, date } = day;
  const offline = state === 'offline';
  const [answer, setAnswer] = useState<Answer>(null);
  /** Anew with each press, so that it is asked again. */
  const [pressed, setPressed] = useState<{ readonly number: string | null } | null>(null);
  const rest = pressed?.number === number ? 0 : restMs;
  useEffect(() => {
    if (number === null) return undefined;
    let wanted = true;
    const ask = (): Promise<Answer> =>
      door
        .send<Ticket>('GET', `/buildings/${buildingId}/tickets?number=${encodeURIComponent(number)}`)
        .then((ticket) => ({ ticket }), refused);
    const timer = setTimeout(() => {
      void ask().then((given) => wanted && setAnswer(given));
    }, rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
      setAnswer(null);
    };
    // Asked again on another day, and when the connection comes back.
  }, [number, pressed, rest, buildingId, date, offline]);
  return { answer, askNow: () => setPressed({ number }) };
}

function refused(error: unknown): Answer {
  if (!(error instanceof ProblemError)) throw error;
  return { problem: error.problem };
}
