/** Checks somebody in by the code of her appointment, who has no kiosk at hand. */
import { newCommandId, ProblemError, senderWith } from '@satuatap/shared/client';
import type { IssuedTicket } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';

/** Six letters and digits that are not taken for one another, however they are spaced. */
const codeSpelling = /^[2-9A-HJ-NP-Z]{6}$/;

/** As it is sent; `null` if it cannot be one. */
export function codeOf(text: string): string | null {
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase();
  return codeSpelling.test(code) ? code : null;
}

export interface CodeCheckIn {
  /** What came of it; empty before. */
  readonly outcome: string;
  readonly isSending: boolean;
  readonly checkIn: () => void;
}

/** @param code `null`: nothing can be checked in */
export function useCodeCheckIn(code: string | null): CodeCheckIn {
  const { view, config, language, say } = useHall();
  const [outcome, setOutcome] = useState({ code: '', text: '' });
  const [isSending, setIsSending] = useState(false);
  /** The same code again is the same command. */
  const command = useRef({ code: '', commandId: '' });
  const checkIn = (): void => {
    if (code === null || isSending) return;
    if (command.current.code !== code) command.current = { code, commandId: newCommandId() };
    setIsSending(true);
    senderWith({})
      .send<IssuedTicket>('POST', `/buildings/${view.day.buildingId}/appointments/check-in`, command.current)
      .then(
        ({ number }) => setOutcome({ code, text: `✓ ${number} · ${say.checkedIn}` }),
        (error: unknown) => {
          if (!(error instanceof ProblemError)) throw error;
          const { code: why, facts = {} } = error.problem;
          const text = why === 'not-found' ? say.codeNotFound : refusalWords(why, language, facts, config);
          setOutcome({ code, text });
        },
      )
      .finally(() => setIsSending(false));
  };
  return { outcome: outcome.code === code ? outcome.text : '', isSending, checkIn };
}
