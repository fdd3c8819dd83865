/** What today adds up to so far, from the journal: counted anew when somebody asks, at most every few seconds. */
import { Inject, Injectable } from '@nestjs/common';
import { factsOf, type DayFacts } from '@satuatap/shared/measures';
import type { QueueEvent } from '@satuatap/shared/queue';
import { Clock } from '../clock/clock.js';
import { Journal } from '../journal/journal.js';
import { Queues } from '../queue/queues.js';
import { rollUp } from './roll-up.js';
import { configurationIn } from './roll-ups.js';
import type { UnitRow } from './unit-row.js';

/** Milliseconds for which what was counted is good enough. */
const freshMs = 5000;

export interface LiveDay {
  readonly date: string;
  readonly facts: DayFacts;
  readonly units: readonly UnitRow[];
}

interface Known {
  readonly events: readonly QueueEvent[];
  readonly countedAt: number;
  readonly day: LiveDay;
}

@Injectable()
export class LiveDays {
  private readonly known = new Map<string, Known>();
  /** Several who ask at once wait for one counting. */
  private readonly counting = new Map<string, Promise<LiveDay | null>>();

  constructor(
    @Inject(Queues) private readonly queues: Pick<Queues, 'ids' | 'day'>,
    private readonly journal: Journal,
    @Inject(Clock) private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** The building's newest day, if it is of the period; `null` if not. */
  async day(buildingId: string, from: string, to: string): Promise<LiveDay | null> {
    if (!this.queues.ids().includes(buildingId)) return null;
    const { date } = this.queues.day(buildingId);
    if (date < from || date > to) return null;
    const known = this.known.get(buildingId);
    if (known?.day.date === date && performance.now() - known.countedAt < freshMs) return known.day;
    let counting = this.counting.get(buildingId);
    if (!counting) {
      counting = this.count(buildingId, date).finally(() => this.counting.delete(buildingId));
      this.counting.set(buildingId, counting);
    }
    return counting;
  }

  private async count(buildingId: string, date: string): Promise<LiveDay | null> {
    const before = this.known.get(buildingId);
    const events = before?.day.date === date ? before.events : [];
    const more = await this.journal.events(buildingId, date, events.at(-1)?.seq ?? 0);
    const all = [...events, ...more];
    if (all.length === 0) return null;
    const { config, calendar } = configurationIn(all);
    const facts = factsOf(all, this.clock.now());
    const day = { date, facts, units: rollUp(facts, config, calendar) };
    this.known.set(buildingId, { events: all, countedAt: performance.now(), day });
    return day;
  }
}
