/** How a counter spends its time, event after event. */
import { get, nextAt, type Day, type StopRef } from '../queue/index.js';
import type { CounterStretch } from './facts.js';

type Doing = Pick<CounterStretch, 'officerId' | 'state' | 'reason'>;
interface Begun extends Doing {
  readonly from: number;
  /** Whom it has at hand or, in a wrap-up, had last. */
  readonly ref: StopRef | null;
}

/** Grows with the days after each event that may have changed the counter. */
export class CounterTime {
  readonly stretches: CounterStretch[] = [];
  private begun: Begun | null = null;

  /** @param wrappedUp told of each wrap-up that ended with the next call: after which stop it was, and its length */
  constructor(
    private readonly counterId: string,
    private readonly wrappedUp: (ref: StopRef, ms: number) => void,
  ) {}

  /** Whether it ends when nobody is left to call. */
  get wrapsUp(): boolean {
    return this.begun?.state === 'wrap-up';
  }

  after(day: Day): void {
    const now = this.doingIn(day);
    const { begun } = this;
    if (now && begun && same(now, begun)) return;
    if (begun?.state === 'wrap-up' && begun.ref && now?.state === 'called')
      this.wrappedUp(begun.ref, day.at - begun.from);
    this.endAt(day.at);
    this.begun = now && { ...now, from: day.at };
  }

  /** Ends what it does, at `at` (epoch ms). */
  endAt(at: number): void {
    if (this.begun && at > this.begun.from) {
      const { officerId, state, reason, from } = this.begun;
      this.stretches.push({ counterId: this.counterId, officerId, state, reason, from, to: at });
    }
    this.begun = null;
  }

  private doingIn(day: Day): Omit<Begun, 'from'> | null {
    const counter = day.counters[this.counterId];
    if (!counter || counter.state === 'closed') return null;
    const { officerId, current, pauseReason } = counter;
    if (current) {
      const stop = get(day.tickets, current.ticketId)?.stops[current.stop];
      return {
        officerId,
        state: stop?.state === 'serving' ? 'serving' : 'called',
        reason: null,
        ref: current,
      };
    }
    if (counter.state === 'paused') return { officerId, state: 'paused', reason: pauseReason, ref: null };
    const { begun } = this;
    const afterService =
      (begun?.state === 'serving' || begun?.state === 'wrap-up') && begun.officerId === officerId;
    const wraps = afterService && nextAt(day, this.counterId, day.at) !== null;
    return { officerId, state: wraps ? 'wrap-up' : 'idle', reason: null, ref: wraps ? begun.ref : null };
  }
}

const same = (a: Omit<Begun, 'from'>, b: Begun): boolean =>
  a.state === b.state &&
  a.officerId === b.officerId &&
  a.reason === b.reason &&
  a.ref?.ticketId === b.ref?.ticketId &&
  a.ref?.stop === b.ref?.stop;
