/** Counters and lines as they stand. */
import type { StopRef } from './ticket.js';

export interface CounterState {
  readonly id: string;
  readonly state: 'closed' | 'open' | 'paused';
  readonly officerId: string | null;
  /** `null`: all services of its configuration. */
  readonly serviceIds: readonly string[] | null;
  /** Services that it was lent for, whoever sits there. */
  readonly lent: readonly string[];
  readonly pauseReason: string | null;
  /** Since when it is in this state. */
  readonly since: number;
  /** The stop called or served here. */
  readonly current: StopRef | null;
  /** When its last stop ended here; `null` before the first. */
  readonly idleSince: number | null;
  readonly changedSeq: number;
}

export interface LineStop {
  readonly reason: string;
  readonly since: number;
}

/** One waiting stop, as its line keeps it. */
export interface Waiting extends StopRef {
  readonly since: number;
  readonly frontAt: number | null;
  readonly pace: number;
}

export interface Line {
  readonly serviceId: string;
  readonly stopped: LineStop | null;
  /** Tickets given today with this service on their route. */
  readonly issued: number;
  /** Waiting stops by pace; each list is in the order in which it would be called. */
  readonly waiting: Readonly<Record<string, readonly Waiting[]>>;
  readonly changedSeq: number;
}
