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
  /** False once the person is no longer to go there: put back, missed, cancelled. */
  readonly current: boolean;
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
  private listedFrom = 0;

  /** `settled`: what was spoken or passed over before, of the same day. */
  constructor(settled: readonly number[] = []) {
    this.known = new Set(settled);
  }

  /**
   * Takes in the zone's recent announcements: what is new waits in order, a recall ahead of the calls; what is no
   * longer among them was taken back. The list holds all from the `seq` `listedFrom` on; what is older may still wait
   * here. Gives those that came too late to be spoken.
   */
  take(recent: readonly Announcement[], now: number, listedFrom = 0): readonly Announcement[] {
    this.listedFrom = Math.max(this.listedFrom, listedFrom);
    const isLate = ({ at, current }: Announcement): boolean => !current || now - at > staleMs;
    const fresh = recent.filter(({ seq }) => !this.known.has(seq)).toSorted((a, b) => a.seq - b.seq);
    const still = new Set(recent.flatMap(({ seq, current }) => (current ? [seq] : [])));
    const waiting = this.waiting.filter(({ seq }) => still.has(seq) || seq < this.listedFrom);
    const next = [...waiting, ...fresh.filter((each) => !isLate(each))];
    this.waiting = [...next.filter(({ recall }) => recall), ...next.filter(({ recall }) => !recall)];
    // Only what may come again needs to be known: this does not grow over the weeks.
    this.known = new Set(
      [...this.known, ...fresh.map(({ seq }) => seq)].filter((seq) => seq >= this.listedFrom),
    );
    return fresh.filter(isLate);
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
    this.listedFrom = 0;
  }
}
