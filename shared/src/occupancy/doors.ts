/** How many people a zone's door counters say are in it. */
import type { DoorMinute, ZoneCount } from './facts.js';
import { grouped } from './grouped.js';

const minute = 60_000;

export interface DoorReading {
  readonly people: number;
  /** From when on doors were added up: the count that they go on from, or their first word. */
  readonly since: number;
}

/**
 * From the zone's newest count on, else from an empty zone at the day's begin. Below nobody it does not go: then
 * somebody came in unseen. `null`: no door counter has said anything for `silentMs`.
 */
export function doorReading(
  minutes: readonly DoorMinute[],
  count: ZoneCount | undefined,
  silentMs: number,
  now: number,
): DoorReading | null {
  const past = minutes.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
  const [first] = past;
  const last = past.at(-1);
  if (!first || !last || now >= last.at + minute + silentMs) return null;
  const from = count?.at ?? first.at;
  let people = count?.people ?? 0;
  for (const [, doors] of grouped(past, ({ at }) => at)) {
    // What passed in the minute of the count was counted.
    const counted = doors.filter(({ at }) => count === undefined || at >= from);
    people = Math.max(
      0,
      counted.reduce((sum, { came, went }) => sum + came - went, people),
    );
  }
  return { people, since: from };
}
