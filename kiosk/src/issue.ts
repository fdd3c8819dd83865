/** Takes a ticket once, whatever happens to the touch, the answer or the page. */
import { newCommandId, ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { IssueBody, IssuedTicket, PrintAnswer, ProblemCode } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';

const pendingKey = 'satuatap.issue';

/** What was asked for and has no answer yet; it outlives a reload. */
export function pendingIssue(): IssueBody | null {
  const text = sessionStorage.getItem(pendingKey);
  return text === null ? null : (JSON.parse(text) as IssueBody);
}

export function beginIssue(
  serviceIds: readonly string[],
  priority: string | null,
  language: Language,
): IssueBody {
  const body: IssueBody = { commandId: newCommandId(), serviceIds, priority, language };
  sessionStorage.setItem(pendingKey, JSON.stringify(body));
  return body;
}

/** Sends until it is answered, always with the same `commandId`. @throws ProblemError when it is refused */
export async function issue(
  buildingId: string,
  token: string,
  body: IssueBody,
  onWait: () => void,
): Promise<IssuedTicket> {
  const sender = senderWith({ authorization: `Bearer ${token}` });
  try {
    return await untilAnswered(
      () => sender.send<IssuedTicket>('POST', `/buildings/${buildingId}/tickets`, body),
      { onWait },
    );
  } finally {
    sessionStorage.removeItem(pendingKey);
  }
}

export type Printed = 'server' | 'browser' | 'not';

/** Prints at the kiosk's network printer; without one the browser prints. The same ticket again is the same number. */
export async function print(
  buildingId: string,
  token: string,
  ticketId: number,
  language: Language,
): Promise<Printed> {
  const sender = senderWith({ authorization: `Bearer ${token}` });
  try {
    const { printed } = await sender.send<PrintAnswer>(
      'POST',
      `/buildings/${buildingId}/tickets/${ticketId}/print`,
      { language },
    );
    return printed ? 'server' : 'not';
  } catch (error) {
    const code: ProblemCode | null = error instanceof ProblemError ? error.problem.code : null;
    return code === 'printer-none' ? 'browser' : 'not';
  }
}
