/** The usual estimators of a wait, each from what a hall can see at that moment. All milliseconds. */
import { get, lineOf, servedAt, type Day, type QueueEvent } from '@satuatap/shared/queue';

export const estimators = ['last-to-enter', 'head-of-line', 'queue-length', 'moving-average'] as const;
export type Estimator = (typeof estimators)[number];

const movingWaits = 10;

/** Watches a day and says of each service what somebody who has just taken a ticket would be told. */
export class UsualEstimates {
  private readonly waits = new Map<string, number[]>();

  /** `meanServiceMs`: by service, from former days. */
  constructor(private readonly meanServiceMs: (serviceId: string) => number) {}

  watch(day: Day, events: readonly QueueEvent[]): void {
    for (const event of events) {
      if (event.type !== 'ticket.called') continue;
      const stop = get(day.tickets, event.ticketId)?.stops[event.stop];
      if (!stop || stop.waitingSince === null) continue;
      const waits = this.waits.get(stop.serviceId) ?? [];
      this.waits.set(stop.serviceId, waits);
      waits.push(event.at - stop.waitingSince);
    }
  }

  /** For the newest of the line, who waits in it already. */
  of(day: Day, serviceId: string, now: number): Record<Estimator, number> {
    const waiting = Object.values(lineOf(day, serviceId).waiting).flat();
    const counters = Object.values(day.counters).filter(
      ({ id, state }) => state === 'open' && servedAt(day, id).some((each) => each.serviceId === serviceId),
    ).length;
    const ahead = Math.max(0, waiting.length - 1);
    const byLength = (ahead * this.meanServiceMs(serviceId)) / Math.max(1, counters);
    const waits = this.waits.get(serviceId) ?? [];
    const newest = waits.slice(-movingWaits);
    const heads = waiting.map(
      ({ ticketId, stop }) => now - (get(day.tickets, ticketId)?.stops[stop]?.waitingSince ?? now),
    );
    return {
      'last-to-enter': waits.at(-1) ?? byLength,
      'head-of-line': Math.max(0, ...heads),
      'queue-length': byLength,
      'moving-average':
        newest.length === 0 ? byLength : newest.reduce((sum, wait) => sum + wait, 0) / newest.length,
    };
  }
}
