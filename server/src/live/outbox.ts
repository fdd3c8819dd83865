/** Events of one building on their way to the screens: gathered, and sent at most every so often. */
import type { QueueEvent } from '@satuatap/shared/queue';

export class Outbox {
  private waiting: QueueEvent[] = [];
  private date = '';
  private sentAt = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly everyMs: number,
    private readonly send: (date: string, events: readonly QueueEvent[]) => void,
  ) {}

  /** The first after a quiet time goes at once; what comes soon after goes together. */
  add(date: string, events: readonly QueueEvent[]): void {
    if (date !== this.date) this.flush();
    this.date = date;
    this.waiting.push(...events);
    this.timer ??= setTimeout(
      () => this.flush(),
      Math.max(0, this.sentAt + this.everyMs - performance.now()),
    );
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting.length === 0) return;
    const events = this.waiting;
    this.waiting = [];
    this.sentAt = performance.now();
    this.send(this.date, events);
  }
}
