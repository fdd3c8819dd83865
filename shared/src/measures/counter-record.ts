/** A counter as the fold keeps it: changed in place, and with all that it did so far. */
import type { CounterState } from '../queue/index.js';
import type { CounterStretch } from './facts.js';
import type { StopRecord } from './stop-record.js';

interface Doing extends Pick<CounterStretch, 'officerId' | 'state' | 'reason'> {
  /** Whom it has at hand or, once free, has served last. */
  readonly who: StopRecord | null;
}

export class CounterRecord {
  state: CounterState['state'] = 'closed';
  officerId: string | null = null;
  serviceIds: readonly string[] | null = null;
  lent: readonly string[] = [];
  current: StopRecord | null = null;
  readonly stretches: CounterStretch[] = [];
  private pauseReason: string | null = null;
  private begun: (Doing & { readonly from: number }) | null = null;

  constructor(readonly id: string) {}

  /** Whether what it does ends when nobody is left to call. */
  get wrapsUp(): boolean {
    return this.begun?.state === 'wrap-up';
  }

  open(officerId: string, serviceIds: readonly string[] | null): void {
    this.state = 'open';
    this.officerId = officerId;
    this.serviceIds = serviceIds;
  }

  pause(reason: string): void {
    this.state = 'paused';
    this.pauseReason = reason;
  }

  resume(): void {
    this.state = 'open';
  }

  lend(serviceId: string): void {
    this.lent = [...this.lent, serviceId];
  }

  endLoan(serviceId: string): void {
    this.lent = this.lent.filter((each) => each !== serviceId);
  }

  close(): void {
    this.state = 'closed';
    this.officerId = null;
    this.serviceIds = null;
    this.current = null;
  }

  /**
   * Notes what it does from `at` (epoch ms) on.
   *
   * @param canCall whether somebody waits whom it could call
   */
  note(at: number, canCall: () => boolean): void {
    const { begun } = this;
    const doing = this.doing(at, canCall);
    if (doing && begun && same(doing, begun)) return;
    if (begun?.state === 'wrap-up' && begun.who && doing?.state === 'called')
      begun.who.wrapMs = (begun.who.wrapMs ?? 0) + at - begun.from;
    this.endAt(at);
    this.begun = doing && { ...doing, from: at };
  }

  /** Ends what it does, at `at` (epoch ms). */
  endAt(at: number): void {
    if (this.begun && at > this.begun.from) {
      const { officerId, state, reason, from } = this.begun;
      this.stretches.push({ counterId: this.id, officerId, state, reason, from, to: at });
    }
    this.begun = null;
  }

  private doing(at: number, canCall: () => boolean): Doing | null {
    const { state, officerId, current, pauseReason, begun } = this;
    if (state === 'closed') return null;
    if (current)
      return {
        officerId,
        state: current.state === 'serving' ? 'serving' : 'called',
        reason: null,
        who: current,
      };
    if (state === 'paused') return { officerId, state: 'paused', reason: pauseReason, who: null };
    const served = begun?.officerId === officerId && begun.state !== 'called' ? begun.who : null;
    // What follows in the same moment still belongs to the end of the service: a route that goes on here, say.
    const mayWrap = begun?.state !== 'idle' || begun.from === at;
    return served && mayWrap && canCall()
      ? { officerId, state: 'wrap-up', reason: null, who: served }
      : { officerId, state: 'idle', reason: null, who: served };
  }
}

const same = (a: Doing, b: Doing): boolean =>
  a.state === b.state && a.officerId === b.officerId && a.reason === b.reason && a.who === b.who;
