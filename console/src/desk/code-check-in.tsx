/** Checks somebody in by the code of her appointment, who has no kiosk at hand. */
import { newCommandId, ProblemError, senderWith } from '@satuatap/shared/client';
import type { IssuedTicket } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import type { Said } from '@satuatap/shared/react';
import { words } from '../words/index.js';

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
  const { view, config, language } = useHall();
  const [outcome, setOutcome] = useState<{ readonly code: string; readonly said: Said } | null>(null);
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
        ({ number }) => setOutcome({ code, said: (to) => `✓ ${number} · ${words[to].checkedIn}` }),
        (error: unknown) => {
          if (!(error instanceof ProblemError)) throw error;
          const { code: why, facts = {} } = error.problem;
          setOutcome({
            code,
            said: (to) =>
              why === 'not-found' ? words[to].codeNotFound : refusalWords(why, to, facts, config),
          });
        },
      )
      .finally(() => setIsSending(false));
  };
  return { outcome: outcome?.code === code ? outcome.said(language) : '', isSending, checkIn };
}
