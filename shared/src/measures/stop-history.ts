/** What only the events tell of a stop: how long it was served, on hold, on its way, and how often it was called. */
import type { QueueEvent, Stop, StopState } from '../queue/index.js';
import type { StopFact, StopStanding } from './facts.js';

type OnlyTold = Omit<StopFact, keyof StopStanding>;

/** Grows with the events of one stop. */
export class StopHistory {
  /** Since when it is in `state`. */
  private since = 0;
  private state: StopState = 'planned';
  private walkMs: number | null = null;
  private servedMs: number | null = null;
  private holdMs = 0;
  private wrapMs: number | null = null;
  private calls = 0;
  private shareAtCall: number | null = null;

  /** The stop after `event`, which has changed it. */
  after({ state }: Stop, event: QueueEvent): void {
    if (event.type === 'ticket.called') this.shareAtCall ??= event.why.share;
    if (event.type === 'ticket.called' || event.type === 'ticket.recalled') this.calls += 1;
    if (state === this.state) return;
    this.leave(event.at);
    if (state === 'serving' && this.state === 'called') this.walkMs ??= event.at - this.since;
    this.state = state;
    this.since = event.at;
  }

  wrappedUp(ms: number): void {
    this.wrapMs = (this.wrapMs ?? 0) + ms;
  }

  /** @param now epoch ms, up to which a hold that goes on is counted */
  told(now: number): OnlyTold {
    const { walkMs, wrapMs, calls, shareAtCall } = this;
    const serviceMs = this.state === 'done' ? this.servedMs : null;
    const holdMs = this.holdMs + (this.state === 'held' ? Math.max(0, now - this.since) : 0);
    return { walkMs, serviceMs, holdMs, wrapMs, calls, shareAtCall };
  }

  private leave(at: number): void {
    const ms = at - this.since;
    if (this.state === 'serving') this.servedMs = (this.servedMs ?? 0) + ms;
    if (this.state === 'held') this.holdMs += ms;
  }
}
