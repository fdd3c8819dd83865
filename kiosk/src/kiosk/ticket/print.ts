/** Prints at the kiosk's network printer; without one the browser prints. The same ticket again is the same number. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { PrintAnswer } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';

/** `server`: the printer said that paper came out. `browser`: it was handed on, and nobody knows. */
export type Printed = 'server' | 'browser' | 'not';

export async function print(
  buildingId: string,
  token: string,
  ticketId: number,
  language: Language,
): Promise<Printed> {
  const sender = senderWith({ authorization: `Bearer ${token}` });
  try {
    const path = `/buildings/${buildingId}/tickets/${ticketId}/print`;
    const { printed } = await sender.send<PrintAnswer>('POST', path, { language });
    return printed ? 'server' : 'not';
  } catch (error) {
    const isBrowsers = error instanceof ProblemError && error.problem.code === 'printer-none';
    return isBrowsers ? 'browser' : 'not';
  }
}
