/** The state of the kiosk's network printer, asked for while nobody has a ticket under way. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { PrinterAnswer } from '@satuatap/shared/contract';
import { useEffect, useState } from 'react';

/** `none`: this kiosk prints through its browser, which cannot tell how it went. */
export type PrinterState = 'ready' | 'out' | 'fault' | 'none';

const askEveryMs = 20_000;

export function usePrinter(token: string, ask: boolean): PrinterState {
  const [state, setState] = useState<PrinterState>('ready');
  useEffect(() => {
    if (!ask) return undefined;
    let over = false;
    const sender = senderWith({ authorization: `Bearer ${token}` });
    const look = async (): Promise<void> => {
      const next = await stateOf(() => sender.send<PrinterAnswer>('GET', '/devices/printer'));
      if (!over && next !== null) setState(next);
    };
    void look();
    const timer = setInterval(() => void look(), askEveryMs);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [token, ask]);
  return state;
}

/** `null` when the server did not answer: nothing new is known. */
async function stateOf(ask: () => Promise<PrinterAnswer>): Promise<PrinterState | null> {
  try {
    return (await ask()).paper === 'out' ? 'out' : 'ready';
  } catch (error) {
    if (!(error instanceof ProblemError)) return null;
    if (error.problem.code === 'printer-none') return 'none';
    if (error.problem.code === 'printer-out-of-paper') return 'out';
    return error.problem.code.startsWith('printer-') ? 'fault' : null;
  }
}
