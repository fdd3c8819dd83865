import { Injectable } from '@nestjs/common';
import {
  fromSnapshot,
  isAhead,
  toSnapshot,
  type DaySnapshot,
  type FollowAnswer,
  type FollowRequest,
  type View,
} from '@satuatap/shared/live';
import { publicDay, publicEvent, type Day, type QueueEvent } from '@satuatap/shared/queue';
import { Clock } from '../clock/clock.js';
import { Journal } from '../journal/journal.js';
import { Queues } from '../queue/queues.js';
import { Settings } from '../settings/settings.js';
import { Recent } from './recent.js';

/** Beyond so many events a snapshot is shorter. */
const mostEvents = 500;
/** A screen that has seen more waits at most so long for this instance to be as far. */
const reachMs = 1000;

/** Whether events can bring the screen to the day: it is on it, not ahead of it, and not too far behind. */
const mayCatchUp = (have: FollowRequest['have'], day: Day): have is NonNullable<FollowRequest['have']> =>
  have !== null && have.date === day.date && have.seq <= day.seq && day.seq - have.seq <= mostEvents;

/** What a screen that begins to follow is answered: the events that it lacks, or the day. */
@Injectable()
export class Following {
  private readonly recent = new Map<string, Recent>();
  private readonly snapshots: Readonly<Record<View, WeakMap<Day, DaySnapshot>>> = {
    public: new WeakMap(),
    staff: new WeakMap(),
  };

  constructor(
    private readonly queues: Queues,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Hears what was committed. */
  add(day: Day, events: readonly QueueEvent[]): void {
    this.recentOf(day.buildingId).add(day, events);
  }

  /**
   * Reads what has to be read. What this gives then answers at once: whoever asks for the answer and joins the room in
   * the same turn of the loop misses no commit between the two.
   */
  async prepare(request: FollowRequest): Promise<() => FollowAnswer> {
    const level = await this.reach(request);
    const read = await this.readMissing(request);
    return () => {
      const day = this.queues.day(request.buildingId);
      const events = this.missing(request, read, day);
      const common = {
        ok: true,
        at: this.clock.now(),
        demo: this.settings.demo,
        current: level && this.queues.current(request.buildingId),
      } as const;
      return events
        ? { ...common, kind: 'events', events }
        : { ...common, kind: 'snapshot', day: this.snapshot(day, request.view) };
    };
  }

  /**
   * A screen that comes from another instance may have seen what has not come here yet. False where that cannot be
   * read at the moment: this instance is not current then, whatever it thinks.
   */
  private async reach({ buildingId, have }: FollowRequest): Promise<boolean> {
    if (have === null || !isAhead(have, this.queues.day(buildingId))) return true;
    return this.queues.level(buildingId, reachMs);
  }

  /** From the journal, what the screen lacks and memory does not reach; none where a snapshot is the way. */
  private async readMissing({ buildingId, have }: FollowRequest): Promise<readonly QueueEvent[]> {
    const day = this.queues.day(buildingId);
    if (!mayCatchUp(have, day) || this.recentOf(buildingId).after(day, have.seq)) return [];
    return this.journal.events(buildingId, day.date, have.seq, day.seq);
  }

  /** The events that the screen lacks; `null` where a snapshot is the way. */
  private missing(
    { buildingId, view, have }: FollowRequest,
    read: readonly QueueEvent[],
    day: Day,
  ): readonly QueueEvent[] | null {
    if (!mayCatchUp(have, day)) return null;
    const newer = this.recentOf(buildingId).after(day, read.at(-1)?.seq ?? have.seq);
    if (!newer) return null;
    const events = [...read, ...newer];
    return view === 'public' ? events.map(publicEvent) : events;
  }

  private recentOf(buildingId: string): Recent {
    let recent = this.recent.get(buildingId);
    if (!recent) this.recent.set(buildingId, (recent = new Recent(mostEvents)));
    return recent;
  }

  private snapshot(day: Day, view: View): DaySnapshot {
    let known = this.snapshots[view].get(day);
    if (!known) {
      const whole = toSnapshot(day);
      // Only the tickets that are shown are made public: a day has thousands that have long ended.
      known = view === 'staff' ? whole : toSnapshot(publicDay(fromSnapshot(whole)));
      this.snapshots[view].set(day, known);
    }
    return known;
  }
}
