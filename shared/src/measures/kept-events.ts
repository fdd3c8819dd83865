/** The events of what really happened: an action that was taken back is as if it had never been. */
import type { QueueEvent } from '../queue/index.js';

/**
 * The events up to `until` (epoch ms) without actions that were taken back, at whatever time that was, and without
 * the taking back; numbered anew, so that a day can be made of them.
 *
 * Leaving them out gives the same day: the core takes an action back only as long as nothing that it touched has
 * changed since, so no later event builds on it.
 */
export function keptEvents(events: readonly QueueEvent[], until: number): QueueEvent[] {
  const undone = new Set(events.flatMap((event) => (event.type === 'action.undone' ? [event.undone] : [])));
  const kept: QueueEvent[] = [];
  for (const event of events) {
    if (event.at > until || event.type === 'action.undone' || undone.has(event.first)) continue;
    // Nothing of them is taken back any more, so the day need not keep what it would need for that.
    kept.push({ ...event, seq: kept.length + 1, by: system });
  }
  return kept;
}

const system = { kind: 'system' } as const;
