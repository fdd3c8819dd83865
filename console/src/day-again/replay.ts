/**
 * A past day from its events: the hall as it was after any of them. The rules' own `evolve` makes it again; days on
 * the way are kept, so that none is more than a few events from one that is known. Days are values that share what
 * did not change, hence keeping two hundred of them costs little.
 */
import { emptyDay, evolve, waitingCount, type Day, type QueueEvent } from '@satuatap/shared/queue';

/** So many events at most are applied to reach any moment. */
const checkpointEvery = 100;
/** Points of the time line at most: more than a screen can tell apart. */
const samples = 1000;

export interface Replay {
  readonly events: readonly QueueEvent[];
  /** The day after its first `count` events. */
  readonly dayAfter: (count: number) => Day;
  /** How many events had happened at that moment, epoch ms. */
  readonly countAt: (at: number) => number;
  /** How many waited over the day, about a thousand times: what the time line draws. */
  readonly waiting: readonly WaitingAt[];
}

export interface WaitingAt {
  /** Epoch ms. */
  readonly at: number;
  readonly waiting: number;
}

export const peopleWaiting = (day: Day): number =>
  Object.values(day.lines).reduce((sum, line) => sum + waitingCount(line), 0);

/**
 * Whoever may see only a part of the building gets only the events of that part, in order but with gaps between.
 * What the gaps held concerns nothing that is shown.
 */
const apply = (day: Day, event: QueueEvent): Day => evolve({ ...day, seq: event.seq - 1 }, event);

/** Makes a replay a slice at a time: a page that evolves a great day must go on answering. */
export class ReplayBuilder {
  private readonly checkpoints: Day[];
  private readonly waiting: WaitingAt[] = [];
  private day: Day;
  private done = 0;

  constructor(
    buildingId: string,
    private readonly events: readonly QueueEvent[],
  ) {
    this.day = emptyDay(buildingId);
    this.checkpoints = [this.day];
  }

  /** From 0 to 1. */
  get progress(): number {
    return this.events.length === 0 ? 1 : this.done / this.events.length;
  }

  /** Works until `isOver`; the replay if that was all. */
  work(isOver: () => boolean): Replay | null {
    while (this.done < this.events.length) {
      if (isOver()) return null;
      const end = Math.min(this.done + checkpointEvery, this.events.length);
      for (; this.done < end; this.done++) this.next(this.events[this.done] as QueueEvent);
      this.checkpoints.push(this.day);
    }
    return replayWith(this.events, this.checkpoints, this.waiting);
  }

  private next(event: QueueEvent): void {
    this.day = apply(this.day, event);
    if (this.done % Math.ceil(this.events.length / samples) === 0 || this.done === this.events.length - 1)
      this.waiting.push({ at: event.at, waiting: peopleWaiting(this.day) });
  }
}

/** The whole at once. */
export function replayOf(buildingId: string, events: readonly QueueEvent[]): Replay {
  const replay = new ReplayBuilder(buildingId, events).work(() => false);
  if (!replay) throw new Error('Work that is never over was broken off.');
  return replay;
}

function replayWith(
  events: readonly QueueEvent[],
  checkpoints: readonly Day[],
  waiting: readonly WaitingAt[],
): Replay {
  let last = { count: 0, day: checkpoints[0] as Day };
  return {
    events,
    waiting,
    dayAfter(wanted) {
      const count = Math.max(0, Math.min(wanted, events.length));
      const checkpoint = Math.floor(count / checkpointEvery);
      let from = { count: checkpoint * checkpointEvery, day: checkpoints[checkpoint] as Day };
      // What is played goes on from where it was.
      if (last.count >= from.count && last.count <= count) from = last;
      let { day } = from;
      for (const event of events.slice(from.count, count)) day = apply(day, event);
      last = { count, day };
      return day;
    },
    countAt(at) {
      let low = 0;
      let high = events.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((events[middle] as QueueEvent).at <= at) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
