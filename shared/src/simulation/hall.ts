/** A simulated hall: its day, its clock, and what is still to come. All that happens in it goes through `decide`. */
import type { Random } from '../chance/index.js';
import {
  decide,
  emptyDay,
  evolve,
  type Actor,
  type Day,
  type QueueCommand,
  type QueueEvent,
} from '../queue/index.js';
import { Agenda } from './agenda.js';

/** One command of the day, its events and the day after them. */
export interface Step {
  readonly at: number;
  readonly by: Actor;
  readonly command: QueueCommand;
  readonly events: readonly QueueEvent[];
  readonly day: Day;
}

export class SimulatedHall {
  day: Day;
  now = 0;
  private readonly agenda = new Agenda<() => void>();
  private readonly steps: Step[] = [];
  private readonly watchers: ((step: Step) => void)[] = [];

  constructor(
    buildingId: string,
    readonly random: Random,
  ) {
    this.day = emptyDay(buildingId);
  }

  /** Tells of each command that was accepted. */
  watch(watcher: (step: Step) => void): void {
    this.watchers.push(watcher);
  }

  /** Does it at that moment, or now if that is over. */
  plan(at: number, what: () => void): void {
    this.agenda.add(Math.max(at, this.now), what);
  }

  /** Whether the rules allowed it. */
  submit(command: QueueCommand, by: Actor): boolean {
    const answer = decide(this.day, command, { now: Math.round(this.now), by });
    if (!answer.ok) return false;
    this.day = answer.events.reduce(evolve, this.day);
    const step = { at: this.day.at, by, command, events: answer.events, day: this.day };
    if (answer.events.length > 0) this.steps.push(step);
    for (const watcher of this.watchers) watcher(step);
    return true;
  }

  /** Lets it all happen, in the order of its time. */
  *run(): Generator<Step, Day> {
    for (;;) {
      yield* this.steps.splice(0);
      const next = this.agenda.next();
      if (!next) return this.day;
      this.now = next.at;
      next.what();
    }
  }
}
