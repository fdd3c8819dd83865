/** Folds a day's events into its facts. What a day is after an event, the core says: nothing of it is told again here. */
import {
  emptyDay,
  evolve,
  get,
  values,
  type Day,
  type QueueEvent,
  type Service,
  type StopRef,
} from '../queue/index.js';
import { CounterTime } from './counter-time.js';
import type { DayFacts } from './facts.js';
import { keptEvents } from './kept-events.js';
import { StopHistory } from './stop-history.js';
import { standingsOf } from './stop-standing.js';

/**
 * The facts of a building-day at `until` (epoch ms): for a day that is over, any time after it; for the day that goes
 * on, now; for the day again, the moment looked at. Actions that were taken back, also later, have not happened.
 *
 * @param events all of the day, in order
 */
export function factsOf(events: readonly QueueEvent[], until: number): DayFacts {
  const fold = new Fold();
  for (const event of keptEvents(events, until)) fold.add(event);
  return fold.facts(until);
}

class Fold {
  private day = emptyDay('');
  private readonly services = new Map<string, Service>();
  /** By ticket, then by stop. A stop's place in the route does not change once it has begun. */
  private readonly histories = new Map<number, StopHistory[]>();
  private readonly counters = new Map<string, CounterTime>();

  add(event: QueueEvent): void {
    const before = this.day;
    const day = evolve(before, event);
    this.day = day;
    if (day.config !== before.config)
      for (const service of day.config?.services ?? []) this.services.set(service.id, service);
    if ('ticketId' in event) this.noteTicket(event.ticketId, before, event);
    else if (day.tickets !== before.tickets)
      for (const { id } of values(day.tickets)) this.noteTicket(id, before, event);
    this.noteCounters(before, event);
  }

  facts(until: number): DayFacts {
    for (const counter of this.counters.values()) counter.endAt(until);
    const stops = [...values(this.day.tickets)].flatMap((ticket) =>
      standingsOf(ticket, this.services, until).map((standing) => ({
        ...standing,
        ...this.historyOf(standing).told(until),
      })),
    );
    return { stops, counters: [...this.counters.values()].flatMap(({ stretches }) => stretches) };
  }

  private noteTicket(id: number, before: Day, event: QueueEvent): void {
    const old = get(before.tickets, id);
    const fresh = get(this.day.tickets, id);
    if (fresh === old) return;
    fresh?.stops.forEach((stop, index) => {
      if (stop !== old?.stops[index]) this.historyOf({ ticketId: id, stop: index }).after(stop, event);
    });
  }

  private historyOf({ ticketId, stop }: StopRef): StopHistory {
    const histories = this.histories.get(ticketId) ?? [];
    if (histories.length === 0) this.histories.set(ticketId, histories);
    return (histories[stop] ??= new StopHistory());
  }

  private noteCounters(before: Day, event: QueueEvent): void {
    const { day } = this;
    const linesChanged = day.lines !== before.lines;
    if (day.counters !== before.counters || linesChanged || 'counterId' in event) {
      for (const id in day.counters) {
        const counter = this.counterOf(id);
        const touched =
          day.counters[id] !== before.counters[id] || ('counterId' in event && event.counterId === id);
        if (touched || (linesChanged && counter.wrapsUp)) counter.after(day);
      }
    }
  }

  private counterOf(id: string): CounterTime {
    const known = this.counters.get(id);
    if (known) return known;
    const counter = new CounterTime(id, (ref, ms) => this.historyOf(ref).wrappedUp(ms));
    this.counters.set(id, counter);
    return counter;
  }
}
