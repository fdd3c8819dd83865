/** The events of what really happened: an action that was taken back is as if it had never been. */
import type { QueueEvent } from '../queue/index.js';

/** One that is not an undo. */
export type KeptEvent = Exclude<QueueEvent, { type: 'action.undone' }>;

/**
 * The events up to `until` (epoch ms) without actions that were taken back, at whatever time that was, and without
 * the taking back.
 *
 * Leaving them out gives the same day: the core takes an action back only as long as nothing that it touched has
 * changed since, so no later event builds on it.
 */
export function keptEvents(events: readonly QueueEvent[], until: number): KeptEvent[] {
  const undone = new Set<number>();
  for (const event of events) if (event.type === 'action.undone') undone.add(event.undone);
  return events.filter(
    (event): event is KeptEvent =>
      event.type !== 'action.undone' && event.at <= until && !undone.has(event.first),
  );
}
