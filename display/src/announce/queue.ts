/** Announcements as a queue of their own: each call and recall of the zone once, one at a time, none lost. */

export interface Announcement {
  /** `seq` of the call or recall. */
  readonly seq: number;
  /** Server's epoch ms of it. */
  readonly at: number;
  readonly ticketId: number;
  readonly number: string;
  readonly counterLabel: string;
  readonly floorLevel?: number;
  readonly recall: boolean;
}

/**
 * What is older than this when it is first heard of, after a reconnect or a reload, is not spoken any more: the
 * person has gone, or was seen. What waits its turn behind other announcements does not grow stale by that.
 */
const staleMs = 60_000;

export class AnnouncementQueue {
  private waiting: readonly Announcement[] = [];
  /** Everything that was taken in: waiting, given out or stale. */
  private known: ReadonlySet<number>;

  /** `settled`: what was spoken or passed over before, of the same day. */
  constructor(settled: readonly number[] = []) {
    this.known = new Set(settled);
  }

  /**
   * Takes in the zone's recent announcements, all that still matter: what is new waits in order, a recall ahead of
   * the calls; what is no longer among them was taken back. Gives those that came too late to be spoken.
   */
  take(recent: readonly Announcement[], now: number): readonly Announcement[] {
    const fresh = recent.filter(({ seq }) => !this.known.has(seq)).toSorted((a, b) => a.seq - b.seq);
    const stale = fresh.filter(({ at }) => now - at > staleMs);
    const still = new Set(recent.map(({ seq }) => seq));
    const waiting = this.waiting.filter(({ seq }) => still.has(seq));
    const current = [...waiting, ...fresh.filter(({ at }) => now - at <= staleMs)];
    this.waiting = [...current.filter(({ recall }) => recall), ...current.filter(({ recall }) => !recall)];
    // Only what may come again needs to be known: this does not grow over the weeks.
    this.known = new Set(
      [...still].filter((seq) => this.known.has(seq) || fresh.some((one) => one.seq === seq)),
    );
    return stale;
  }

  /** The next to speak; `null` when nobody waits to be announced. */
  next(): Announcement | null {
    const [first, ...others] = this.waiting;
    this.waiting = others;
    return first ?? null;
  }

  get length(): number {
    return this.waiting.length;
  }

  /** A new day numbers anew. */
  reset(): void {
    this.waiting = [];
    this.known = new Set();
  }
}
