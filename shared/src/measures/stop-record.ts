/** Tickets and stops as the fold keeps them: changed in place, and with what only the events tell of them. */
import { isEnded, type BookedTime, type StopState } from '../queue/index.js';
import type { StopFact, StopStanding } from './facts.js';
import type { KeptEvent } from './kept-events.js';
import type { StopSoFar, TicketSoFar } from './stop-standing.js';

type OnlyTold = Omit<StopFact, keyof StopStanding>;

export class StopRecord implements StopSoFar {
  state: StopState = 'planned';
  waitingSince: number | null = null;
  firstCalledAt: number | null = null;
  counterId: string | null = null;
  officerId: string | null = null;
  outcome: string | null = null;
  endedAt: number | null = null;
  wrapMs: number | null = null;
  calls = 0;
  /** Since when it is in `state`. */
  private since = 0;
  private shareAtCall: number | null = null;
  private walkMs: number | null = null;
  private servedMs: number | null = null;
  private holdMs = 0;

  constructor(
    readonly serviceId: string,
    readonly onlyCounterId: string | null = null,
    readonly onlyOfficerId: string | null = null,
    public appointment?: BookedTime,
  ) {}

  called({ at, counterId, officerId, why }: Extract<KeptEvent, { type: 'ticket.called' }>): void {
    this.firstCalledAt ??= at;
    this.counterId = counterId;
    this.officerId = officerId;
    this.shareAtCall ??= why.share;
    this.calls += 1;
  }

  get isMeant(): boolean {
    return this.onlyCounterId !== null || this.onlyOfficerId !== null;
  }

  /** Its state from `at` (epoch ms) on. */
  turn(state: StopState, at: number): void {
    const ms = at - this.since;
    if (this.state === 'serving') this.servedMs = (this.servedMs ?? 0) + ms;
    if (this.state === 'held') this.holdMs += ms;
    if (this.state === 'called' && state === 'serving') this.walkMs ??= ms;
    if (state === 'waiting') this.waitingSince ??= at;
    this.state = state;
    this.since = at;
    this.endedAt = isEnded(this) ? at : null;
  }

  /** @param now epoch ms, up to which a hold that goes on is counted */
  told(now: number): OnlyTold {
    const { walkMs, wrapMs, calls, shareAtCall } = this;
    const serviceMs = this.state === 'done' ? this.servedMs : null;
    const holdMs = this.holdMs + (this.state === 'held' ? Math.max(0, now - this.since) : 0);
    return { walkMs, serviceMs, holdMs, wrapMs, calls, shareAtCall };
  }
}

export interface TicketRecord extends TicketSoFar {
  priority: string | null;
  stops: StopRecord[];
}
