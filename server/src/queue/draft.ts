/** What one transaction does to a building's queue. Nothing of it counts before the commit. */
import type { Day } from '@satuatap/shared/queue';
import type { DecidedCommand, KnownCommand } from '../journal/command-table.js';
import { last, type Journal, type Stretch } from '../journal/journal.js';
import type { Transaction } from '../storage/database.js';

/** What was committed: by this instance, or found in the journal, where another one had written it. */
export interface Committed extends Stretch {
  readonly own: boolean;
}

export const foreign = (stretch: Stretch): Committed => ({ ...stretch, own: false });

export class Draft {
  private constructor(
    readonly tx: Transaction,
    private readonly journal: Journal,
    private readonly known: Day,
    readonly stretches: Committed[],
    /** Those of the commands that were decided before, by id. */
    readonly decidedBefore: ReadonlyMap<string, KnownCommand>,
  ) {}

  /**
   * Locks the building's newest day and starts from what the journal holds.
   * @param known the day in memory
   * @param commandIds of the commands that are to be decided
   */
  static async begin(
    tx: Transaction,
    journal: Journal,
    known: Day,
    commandIds: readonly string[],
  ): Promise<Draft> {
    const outcomes = (): Promise<Map<string, KnownCommand>> =>
      journal.outcomes(tx, known.buildingId, commandIds);
    const [locked, before] = await tx.together([() => journal.lock(tx, known), outcomes]);
    // A newer day had to be locked too: until then others could decide.
    const decidedBefore = last(known, locked).date === known.date ? before : await outcomes();
    return new Draft(tx, journal, known, locked.map(foreign), decidedBefore);
  }

  /** The day as it will be. */
  get tip(): Day {
    return last(this.known, this.stretches);
  }

  /** Writes what was decided, with the commit; `day` is the day after it. */
  append(day: Day, decided: readonly DecidedCommand[]): void {
    const events = decided.flatMap(({ outcome }) => (outcome.ok ? outcome.events : []));
    if (events.length === 0 && decided.every(({ name }) => name === null)) return;
    this.journal.append(this.tx, day, decided);
    if (events.length > 0) this.stretches.push({ day, events, own: true });
  }
}
