import { emptyDay, evolve, type Day, type QueueEvent } from '../queue/index.js';

/** The day after the events that follow it, and those that were new to it; `null` if some are missing before them. */
export function follow(
  before: Day,
  date: string,
  events: readonly QueueEvent[],
): { readonly day: Day; readonly applied: readonly QueueEvent[] } | null {
  let day = before;
  const applied: QueueEvent[] = [];
  for (const event of events) {
    if (event.type === 'day.opened' && event.seq === 1 && date !== day.date) day = emptyDay(day.buildingId);
    else if (date !== day.date) return null;
    if (event.seq <= day.seq) continue;
    if (event.seq > day.seq + 1) return null;
    day = evolve(day, event);
    applied.push(event);
  }
  return { day, applied };
}
