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

/** Older than this it is not spoken: the person has gone, or was seen. */
const staleMs = 60_000;

export class AnnouncementQueue {
  private waiting: Announcement[] = [];
  /** Everything up to here was taken in before. */
  private lastSeq: number;

  constructor(lastSeq = 0) {
    this.lastSeq = lastSeq;
  }

  /** Takes what is new, in order; a recall goes ahead of the calls that wait. */
  add(announcements: readonly Announcement[]): void {
    for (const each of [...announcements].sort((a, b) => a.seq - b.seq)) {
      if (each.seq <= this.lastSeq) continue;
      this.lastSeq = each.seq;
      const firstCall = this.waiting.findIndex(({ recall }) => !recall);
      if (each.recall && firstCall >= 0) this.waiting.splice(firstCall, 0, each);
      else this.waiting.push(each);
    }
  }

  /** A call that was taken back before it was spoken. */
  drop(seq: number): void {
    this.waiting = this.waiting.filter((each) => each.seq !== seq);
  }

  /** The next to speak at `now`, and those that grew too old to be spoken. */
  take(now: number): { next: Announcement | null; stale: Announcement[] } {
    const stale = this.waiting.filter(({ at }) => now - at > staleMs);
    this.waiting = this.waiting.filter(({ at }) => now - at <= staleMs);
    return { next: this.waiting.shift() ?? null, stale };
  }

  /** A new day numbers anew. */
  reset(): void {
    this.waiting = [];
    this.lastSeq = 0;
  }

  get last(): number {
    return this.lastSeq;
  }
}
