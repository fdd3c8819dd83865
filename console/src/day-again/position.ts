/** Where in a day somebody is: a moment, and how many of the day's events had happened by then. Pure. */
import type { QueueEvent } from '@satuatap/shared/queue';
import type { Replay } from './replay.js';

export interface Position {
  /** Epoch ms. */
  readonly at: number;
  /** Of several events of the same moment it may be only some. */
  readonly count: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How many times as fast as it was. */
export const speeds = [10, 60, 600] as const;
export type Speed = (typeof speeds)[number];

const isOfDay = ({ type }: QueueEvent): boolean => type.startsWith('day.');

/**
 * The part of the day worth seeing, epoch ms: from the first to the last thing that people did. The day itself begins
 * and ends at midnight.
 */
export function spanOf({ events }: Replay): Span {
  const done = events.filter((event) => !isOfDay(event));
  const first = done[0] ?? events[0];
  const last = done.at(-1) ?? first;
  return { from: first?.at ?? 0, to: last?.at ?? 0 };
}

/** The hall at a moment; at the end of the span it is the whole day. */
export function positionAt(replay: Replay, span: Span, at: number): Position {
  if (at >= span.to) return { at: span.to, count: replay.events.length };
  const within = Math.max(span.from, at);
  return { at: within, count: replay.countAt(within) };
}

/** So many events on, or back. */
export function positionAfter(replay: Replay, span: Span, { count }: Position, steps: number): Position {
  const first = replay.countAt(span.from - 1);
  const next = Math.max(first, Math.min(replay.events.length, count + steps));
  const at = replay.events[next - 1]?.at ?? span.from;
  return { count: next, at: Math.max(span.from, Math.min(span.to, at)) };
}
