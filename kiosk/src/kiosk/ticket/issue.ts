/** Takes a ticket once, whatever happens to the touch, the answer or the page. */
import { newCommandId, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { IssueBody, IssuedTicket, Problem } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import type { Printed } from './print.js';

const key = 'satuatap.issue';
/** Whoever asked so long ago is gone: a kiosk that was off must not take a ticket for nobody. */
const keptMs = 10 * 60_000;

/** What this kiosk asked for, until its person has done with it; it outlives a reload. */
export interface KeptIssue {
  readonly body: IssueBody;
  readonly at: number;
  /** How the paper went; `null` before it did. */
  readonly printed: Printed | null;
}

export function keptIssue(now = Date.now()): KeptIssue | null {
  const text = sessionStorage.getItem(key);
  const kept = text === null ? null : (JSON.parse(text) as KeptIssue);
  return kept && Math.abs(now - kept.at) < keptMs ? kept : null;
}

/** Gives back a ticket that came when nobody wanted it any more; else a counter would call for nobody. */
export const giveBack = ({ token }: IssuedTicket): Promise<unknown> =>
  untilAnswered(() => senderWith({}).send('POST', `/tickets/${token}/cancel`, { commandId: newCommandId() }));

const keep = (kept: KeptIssue): void => sessionStorage.setItem(key, JSON.stringify(kept));

export const forgetIssue = (): void => sessionStorage.removeItem(key);

/** What is asked for: the same as before if it is still under way. */
export function beginIssue(
  serviceIds: readonly string[],
  priority: string | null,
  language: Language,
  now = Date.now(),
): IssueBody {
  const kept = keptIssue(now);
  if (kept) return kept.body;
  const body: IssueBody = { commandId: newCommandId(), serviceIds, priority, language };
  keep({ body, at: now, printed: null });
  return body;
}

export function keepPrinted(printed: Printed): void {
  const kept = keptIssue();
  if (kept) keep({ ...kept, printed });
}

/**
 * Sends until it is answered, always with the same `commandId`.
 * @throws ProblemError when it is refused, or was given up
 */
export function issue(
  buildingId: string,
  token: string,
  body: IssueBody,
  waiting: { readonly onWait: (why: Problem) => void; readonly signal: AbortSignal },
): Promise<IssuedTicket> {
  const sender = senderWith({ authorization: `Bearer ${token}` });
  return untilAnswered(
    () => sender.send<IssuedTicket>('POST', `/buildings/${buildingId}/tickets`, body),
    waiting,
  );
}
