/**
 * The calling rule of the queue's core (`calling-rule.ts`) over bare numbers, for some hundred thousand calls a
 * refresh. A test holds it against the core's own on generated heads.
 */
export interface Head {
  /** `Infinity`: not sent to the head of its line. */
  frontAt: number;
  since: number;
  pace: number;
  targetMs: number;
  ticketId: number;
}

export const emptyHead = (): Head => ({ frontAt: Infinity, since: 0, pace: 1, targetMs: 1, ticketId: 0 });

/** As the core's `shareOf`, of plain numbers. @param now epoch ms */
export const shareAt = ({ since, pace, targetMs }: Head, now: number): number =>
  (Math.max(0, now - since) * pace) / targetMs;

/** Whether `a` is called before `b`. */
export function goesBefore(a: Head, b: Head, ceilingShare: number, now: number): boolean {
  if (a.frontAt !== b.frontAt) return a.frontAt < b.frontAt;
  const shareA = shareAt(a, now);
  const shareB = shareAt(b, now);
  if (shareA >= ceilingShare && shareB >= ceilingShare) {
    const ceilingA = a.since + (ceilingShare * a.targetMs) / a.pace;
    const ceilingB = b.since + (ceilingShare * b.targetMs) / b.pace;
    if (ceilingA !== ceilingB) return ceilingA < ceilingB;
  } else if (shareA !== shareB) return shareA > shareB;
  // Nothing of theirs is used up: an appointment before its time.
  else if (shareA === 0 && a.since !== b.since) return a.since < b.since;
  return a.ticketId < b.ticketId;
}
