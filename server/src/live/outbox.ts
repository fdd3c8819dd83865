/** Events of one building on their way to the screens: gathered, and sent at most every so often. */
import type { QueueEvent } from '@satuatap/shared/queue';

export class Outbox {
  private waiting: QueueEvent[] = [];
  private date = '';
  private sentAt = 0;
  private cancel: (() => void) | null = null;

  constructor(
    private readonly everyMs: number,
    private readonly send: (date: string, events: readonly QueueEvent[]) => void,
  ) {}

  /** The first after a quiet time goes at once; what comes soon after goes together. */
  add(date: string, events: readonly QueueEvent[]): void {
    if (date !== this.date) this.flush();
    this.date = date;
    this.waiting.push(...events);
    this.cancel ??= after(this.sentAt + this.everyMs - performance.now(), () => this.flush());
  }

  flush(): void {
    this.cancel?.();
    this.cancel = null;
    if (this.waiting.length === 0) return;
    const events = this.waiting;
    this.waiting = [];
    this.sentAt = performance.now();
    this.send(this.date, events);
  }
}

/** Calls back in so many milliseconds, without a timer's delay if that is over; gives what prevents it. */
function after(ms: number, work: () => void): () => void {
  if (ms <= 0) {
    const immediate = setImmediate(work);
    return () => clearImmediate(immediate);
  }
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
