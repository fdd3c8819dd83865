/** Arrivals and departures on their way to the server: each gets there once, whatever becomes of line and page. */
import { ProblemError, untilAnswered, type Sender } from '@satuatap/shared/client';
import type { Store } from './sealed-store.js';

export interface Parcel {
  /** Its `commandId`. */
  readonly id: string;
  /** Of the interface. */
  readonly path: string;
  readonly body: object;
  /** When it was handed in, by this machine's clock, epoch ms. */
  readonly at: number;
  /** When that was by the server's. */
  readonly happenedAt: number;
}

export interface HandedIn<Answer> {
  /** Whether it outlives the page. */
  readonly isKept: boolean;
  /** Rejects with a ProblemError when it is refused. */
  readonly answer: Promise<Answer>;
  /** Whoever handed it in goes away: what is kept is still sent, what is not is given up. */
  readonly leave: () => void;
}

export interface ParcelState {
  /** Handed in, and not yet with the server. */
  readonly waiting: number;
  /** Refused by the server while nobody stood here any more. */
  readonly refused: number;
}

/** Who came so long ago is not here any more: what was not sent by then is wiped, ms. */
export const keptMs = 24 * 3_600_000;
/** How soon the server may be asked again that found it too much, ms. */
const crowdedMs = 10_000;

export class Parcels {
  private readonly underWay = new Map<string, Promise<unknown>>();
  private readonly listeners = new Set<() => void>();
  private state: ParcelState = { waiting: 0, refused: 0 };

  /** @param store `null` where nothing can be kept safely: then it lives as long as the page */
  constructor(
    private readonly sender: Sender,
    private readonly store: Store<Parcel> | null,
  ) {}

  getState = (): ParcelState => this.state;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps it and begins to send it. */
  async handIn<Answer>(parcel: Parcel): Promise<HandedIn<Answer>> {
    const isKept = await this.keep(parcel);
    const wanted = new AbortController();
    const answer = this.deliver<Answer>(parcel, isKept ? undefined : wanted.signal);
    const leave = (): void => {
      if (isKept) this.tellRefusal(answer);
      else wanted.abort();
    };
    return { isKept, answer, leave };
  }

  /** Goes on with what an earlier page could not send. */
  async resume(now = Date.now()): Promise<void> {
    for (const parcel of (await this.store?.all()) ?? []) {
      if (this.underWay.has(parcel.id)) continue;
      if (Math.abs(now - parcel.at) > keptMs) await this.store?.remove(parcel.id);
      else this.tellRefusal(this.deliver(parcel));
    }
  }

  /** Staff have seen to what was refused. */
  seen(): void {
    this.show({ refused: 0 });
  }

  private async keep(parcel: Parcel): Promise<boolean> {
    try {
      await this.store?.put(parcel.id, parcel);
      return this.store !== null;
    } catch {
      // The disk is full, or the browser keeps nothing any more.
      return false;
    }
  }

  /** Nobody stands before the screen for it any more: it tells whoever comes. */
  private tellRefusal(answer: Promise<unknown>): void {
    answer.catch(() => this.show({ refused: this.state.refused + 1 }));
  }

  private deliver<Answer>(parcel: Parcel, signal?: AbortSignal): Promise<Answer> {
    const sent = this.send<Answer>(parcel, signal);
    this.underWay.set(parcel.id, sent);
    this.show({ waiting: this.underWay.size });
    return sent;
  }

  private async send<Answer>(parcel: Parcel, signal?: AbortSignal): Promise<Answer> {
    let isOver = true;
    try {
      for (;;) {
        try {
          return await untilAnswered(
            () => this.sender.send<Answer>('POST', parcel.path, parcel.body),
            signal ? { signal } : {},
          );
        } catch (error) {
          if (!(error instanceof ProblemError) || signal?.aborted) throw error;
          const { code } = error.problem;
          // The kiosk was taken off the list: what it holds waits until it is paired again.
          isOver = code !== 'unauthenticated';
          if (code !== 'too-many-requests') throw error;
          await new Promise((done) => setTimeout(done, error.retryAfterMs || crowdedMs));
        }
      }
    } finally {
      if (isOver) await this.store?.remove(parcel.id);
      this.underWay.delete(parcel.id);
      this.show({ waiting: this.underWay.size });
    }
  }

  private show(change: Partial<ParcelState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
