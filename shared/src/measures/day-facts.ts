import type { QueueEvent } from '../queue/index.js';
import { DayRecord } from './day-record.js';
import type { DayFacts } from './facts.js';
import { keptEvents } from './kept-events.js';

/**
 * The facts of a building-day at `until` (epoch ms): for a day that is over, any time after it; for the day that goes
 * on, now; for the day again, the moment looked at. Actions that were taken back, also later, have not happened.
 *
 * @param events all of the day, in order
 */
export function factsOf(events: readonly QueueEvent[], until: number): DayFacts {
  const day = new DayRecord();
  for (const event of keptEvents(events, until)) day.add(event);
  return day.facts(until);
}
