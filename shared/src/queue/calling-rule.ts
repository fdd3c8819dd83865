/**
 * The calling rule: the ticket that has used up most of its promise goes first.
 *
 *     share = (time waited × pace) / target wait of the service
 *
 * Nobody starves. Pace is at least 1 and bounded by the configuration, and from `ceilingShare` on it counts no
 * longer: those stops go in the order in which they reached the ceiling. So a stop that waits with pace p for a
 * service with target T reaches the ceiling after at most `ceilingShare × T / p`, and from then on only stops that
 * reached it earlier (all of them in the building already), or that an officer put to the head of the line, go
 * before it. With n of those and c counters of s minutes each, it is called about `n × s / c` minutes later at the
 * latest, however many people still arrive. At a counter that only helps out with the service, the larger of
 * `ceilingShare` and `helpOutShare` takes the place of the former.
 *
 * Appointments keep that bound. A stop that is booked waits from its check-in on, with so much time to its credit that
 * at its time, or at a later check-in, it has used up `shareAtTime` of its promise. That is at most 1 and so at most
 * `ceilingShare`: it reaches the ceiling after its check-in, and never passes who had reached it before. Below the
 * ceiling, of those booked at most `perSlot` each slot come to be passed by, however many would like to book.
 */
import type { QueueRules, Rank } from './config.js';
import type { Waiting } from './day.js';

const minute = 60_000;

/** A waiting stop as a counter sees it. */
export interface Candidate {
  readonly waiting: Waiting;
  readonly serviceId: string;
  readonly rank: Rank;
  readonly targetMinutes: number;
}

/** Part of the promise used up at `now` (epoch ms); 1 is the target wait, never below 0. */
export const shareOf = (waiting: Waiting, targetMinutes: number, now: number): number =>
  (Math.max(0, now - waiting.since) * waiting.pace) / (targetMinutes * minute);

/** The moment (epoch ms, whole) from which on its share is at least 1. */
export const promiseUsedUpAt = ({ since, pace }: Waiting, targetMinutes: number): number =>
  since + Math.ceil((targetMinutes * minute) / pace);

/** The moment (epoch ms) at which the stop reaches the ceiling. */
const ceilingAt = ({ waiting, targetMinutes }: Candidate, ceilingShare: number): number =>
  waiting.since + (ceilingShare * targetMinutes * minute) / waiting.pace;

/** Order within one line and pace, where neither target nor pace differ: negative if `a` goes first. */
export function compareInLine(a: Waiting, b: Waiting): number {
  if (a.frontAt !== null || b.frontAt !== null) {
    const front = (a.frontAt ?? Infinity) - (b.frontAt ?? Infinity);
    if (front !== 0) return front;
  }
  return a.since - b.since || a.ticketId - b.ticketId || a.stop - b.stop;
}

/** Order of two stops that may be called now, whatever their lines: negative if `a` goes first. */
function compareByRule(a: Candidate, b: Candidate, rules: QueueRules, now: number): number {
  if (a.waiting.frontAt !== null || b.waiting.frontAt !== null) {
    const front = (a.waiting.frontAt ?? Infinity) - (b.waiting.frontAt ?? Infinity);
    if (front !== 0) return front;
  }
  const shareA = shareOf(a.waiting, a.targetMinutes, now);
  const shareB = shareOf(b.waiting, b.targetMinutes, now);
  const bothOver = shareA >= rules.ceilingShare && shareB >= rules.ceilingShare;
  const order = bothOver
    ? ceilingAt(a, rules.ceilingShare) - ceilingAt(b, rules.ceilingShare)
    : shareB - shareA;
  // Of two that count from a moment to come, as an appointment before its time, the one whose time comes first.
  const tie = shareA === 0 && shareB === 0 ? a.waiting.since - b.waiting.since : 0;
  return order || tie || a.waiting.ticketId - b.waiting.ticketId || a.waiting.stop - b.waiting.stop;
}

/**
 * The first of the heads of several lines. Helping-out services count only when no own stop waits, or once they
 * have used up `helpOutShare` of their promise.
 */
export function firstByRule(heads: readonly Candidate[], rules: QueueRules, now: number): Candidate | null {
  const ownWaits = heads.some(({ rank }) => rank === 'own');
  let first: Candidate | null = null;
  for (const head of heads) {
    if (ownWaits && head.rank === 'help' && !helpIsDue(head, rules, now)) continue;
    if (!first || compareByRule(head, first, rules, now) < 0) first = head;
  }
  return first;
}

/** All of them as `firstByRule` would take them one after another: helping-out ones that are not yet due at the end. */
export function inOrder(candidates: readonly Candidate[], rules: QueueRules, now: number): Candidate[] {
  const later = (candidate: Candidate): boolean =>
    candidate.rank === 'help' && !helpIsDue(candidate, rules, now);
  const byRule = (a: Candidate, b: Candidate): number => compareByRule(a, b, rules, now);
  return [
    ...candidates.filter((candidate) => !later(candidate)).sort(byRule),
    ...candidates.filter(later).sort(byRule),
  ];
}

const helpIsDue = (head: Candidate, rules: QueueRules, now: number): boolean =>
  head.waiting.frontAt !== null || shareOf(head.waiting, head.targetMinutes, now) >= rules.helpOutShare;
