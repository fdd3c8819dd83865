/** The newest events of one building, so that a screen that was away for a moment gets them without a query. */
import type { Day, QueueEvent } from '@satuatap/shared/queue';

export class Recent {
  private date = '';
  private events: QueueEvent[] = [];

  constructor(private readonly kept: number) {}

  /** Takes what was committed. After a gap it begins anew: what it gives has none. */
  add({ date }: Pick<Day, 'date'>, events: readonly QueueEvent[]): void {
    const last = this.events.at(-1)?.seq;
    if (date !== this.date || (last !== undefined && events[0]?.seq !== last + 1)) this.events = [];
    this.date = date;
    this.events.push(...events);
    // Cut in large pieces, so that an event costs nothing.
    if (this.events.length > 2 * this.kept) this.events = this.events.slice(-this.kept);
  }

  /** All events of the day after `seq`; `null` if it does not reach back so far. */
  after(day: Pick<Day, 'date' | 'seq'>, seq: number): readonly QueueEvent[] | null {
    if (seq === day.seq) return [];
    const first = this.events[0]?.seq;
    const reaches = day.date === this.date && this.events.at(-1)?.seq === day.seq;
    return reaches && first !== undefined && first <= seq + 1 ? this.events.slice(seq + 1 - first) : null;
  }
}
