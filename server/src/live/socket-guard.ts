/** What a socket may say, and how often; every message gets an answer. */
import type { FollowAnswer } from '@satuatap/shared/live';
import { problem, type ProblemException } from '../problems/problem.js';

/** A screen asks when it connects and when it missed something. */
const known: ReadonlySet<string> = new Set(['follow', 'clock']);
const windowMs = 10_000;
const messagesAWindow = 40;
/** Who goes on so long without minding the answers is cut off. */
const patience = 10;

type Packet = readonly unknown[];

/** Middleware of one socket. `cut` ends it. */
export function guardMessages(cut: () => void): (packet: Packet, next: () => void) => void {
  let windowEndsAt = 0;
  let count = 0;
  return (packet, next) => {
    const now = performance.now();
    if (now >= windowEndsAt) {
      windowEndsAt = now + windowMs;
      count = 0;
    }
    count += 1;
    if (count > messagesAWindow * patience) cut();
    else if (count > messagesAWindow)
      refuse(
        packet,
        problem('too-many-requests', { facts: { seconds: Math.ceil((windowEndsAt - now) / 1000) } }),
      );
    else if (typeof packet[0] !== 'string' || !known.has(packet[0])) refuse(packet, problem('not-found'));
    else next();
  };
}

function refuse(packet: Packet, { problem: why }: ProblemException): void {
  const answer = packet.at(-1);
  if (typeof answer !== 'function') return;
  const told: FollowAnswer = { ok: false, problem: why };
  answer(told);
}
