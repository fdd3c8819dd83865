/** When time alone would next change the day. */
import type { Day } from './day.js';
import { get } from './table.js';

/** Epoch ms at which `tick` would next do something; `null` while nothing is due. */
export function nextDue(day: Day): number | null {
  if (day.state !== 'open' || !day.config) return null;
  const { missAfterCalls, answerSeconds } = day.config.rules;
  let due = Infinity;
  for (const { ticketId, stop } of day.booked) {
    const until = get(day.tickets, ticketId)?.stops[stop]?.appointment?.until;
    if (until !== undefined) due = Math.min(due, until);
  }
  for (const { ticketId, stop } of day.held) {
    const until = get(day.tickets, ticketId)?.stops[stop]?.hold?.until;
    if (until !== null && until !== undefined) due = Math.min(due, until);
  }
  for (const { current } of Object.values(day.counters)) {
    const stop = current && get(day.tickets, current.ticketId)?.stops[current.stop];
    if (stop?.state !== 'called' || stop.calledAt === null || stop.calls < missAfterCalls) continue;
    due = Math.min(due, stop.calledAt + answerSeconds * 1000);
  }
  return due === Infinity ? null : due;
}
