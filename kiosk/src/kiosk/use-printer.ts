/** The state of the kiosk's network printer, asked for while nobody has a ticket under way. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { PrinterAnswer } from '@satuatap/shared/contract';
import { useEffect, useState } from 'react';

/** `none`: this kiosk prints through its browser, which cannot tell how it went. */
export type PrinterState = 'ready' | 'out' | 'fault' | 'none';

const askEveryMs = 20_000;

/** `onUnpaired` must be the same function each time. */
export function usePrinter(token: string, ask: boolean, onUnpaired: () => void): PrinterState {
  const [state, setState] = useState<PrinterState>('ready');
  useEffect(() => {
    if (!ask) return undefined;
    let over = false;
    const sender = senderWith({ authorization: `Bearer ${token}` });
    const look = async (): Promise<void> => {
      const next = await stateOf(() => sender.send<PrinterAnswer>('GET', '/devices/printer'));
      if (over || next === null) return;
      if (next === 'unpaired') onUnpaired();
      else setState(next);
    };
    void look();
    const timer = setInterval(() => void look(), askEveryMs);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [token, ask, onUnpaired]);
  return state;
}

/** `null` when the server did not answer: nothing new is known. `unpaired`: staff took the kiosk off their list. */
async function stateOf(ask: () => Promise<PrinterAnswer>): Promise<PrinterState | 'unpaired' | null> {
  try {
    return (await ask()).paper === 'out' ? 'out' : 'ready';
  } catch (error) {
    if (!(error instanceof ProblemError)) return null;
    const { code } = error.problem;
    if (code === 'unauthenticated') return 'unpaired';
    if (code === 'printer-none') return 'none';
    if (code === 'printer-out-of-paper') return 'out';
    return code.startsWith('printer-') ? 'fault' : null;
  }
}
