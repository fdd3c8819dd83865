/** One building's queue: its day in memory, and the one way in for every command. */
import {
  emptyDay,
  nextDue,
  type Actor,
  type BuildingConfig,
  type Day,
  type QueueCommand,
} from '@satuatap/shared/queue';
import type { Clock } from '../clock/clock.js';
import type { CommandName, CommandOutcome } from '../journal/command-table.js';
import { NewerEvents, type Journal } from '../journal/journal.js';
import { logger } from '../problems/log.js';
import { problem } from '../problems/problem.js';
import { configureDay, endOf, system, turnDay } from './day-turn.js';
import { decideTogether, type Arrival, type Gate } from './decide-together.js';
import { Draft, foreign, type Committed } from './draft.js';
import { fingerprintOf } from './fingerprint.js';

type Place = Pick<Day, 'date' | 'seq'>;

const isBeyond = (place: Place, other: Place): boolean =>
  place.date > other.date || (place.date === other.date && place.seq > other.seq);

/** Hears what was committed: after the commit, in order. */
export type CommitListener = (committed: Committed) => void;

/** Commands decided in one transaction at most, so that a flood does not hold the loop. */
const groupLimit = 256;

/**
 * Commands that arrive while a commit is under way are decided in turn and committed together, in a transaction that
 * holds the building-day's row and first catches up what other instances wrote. A command is answered when its commit
 * is durable. If a commit fails, what was decided is thrown away with it, for days are values: the committed one is
 * still there, and the next transaction reads what the journal holds beyond it.
 */
export class BuildingQueue {
  private committed: Day;
  /** The configuration that the day was last held against. */
  private configured: BuildingConfig | null = null;
  private arrivals: Arrival[] = [];
  private readonly underWay = new Map<
    string,
    { readonly fingerprint: string; readonly outcome: Promise<CommandOutcome> }
  >();
  private running: Promise<void> | null = null;
  private stopped = false;
  /** The journal may hold more than memory. */
  private behind = false;
  /** How far it is said to have got. */
  private reached: Place = { date: '', seq: 0 };
  private readonly levelling: (() => void)[] = [];
  /** Why the journal could not be read, or not be applied. */
  private trouble: 'failed' | 'outdated' | null = null;
  private troubleIsLogged = false;

  constructor(
    private readonly buildingId: string,
    private readonly config: () => BuildingConfig,
    private readonly journal: Journal,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly onCommit: CommitListener,
  ) {
    this.committed = emptyDay(buildingId);
  }

  /** Reads the newest day from the journal, opens today's if it has not been, and takes in a changed building file. */
  async start(): Promise<void> {
    this.keep(this.open());
    await this.running;
  }

  private async open(): Promise<void> {
    try {
      this.committed = await this.journal.newestDay(this.buildingId);
      await this.commit([]);
    } catch (error) {
      this.fail(error, 'read');
    }
  }

  /** The day as it is durable, as far as this instance knows. */
  get day(): Day {
    return this.committed;
  }

  /** False while the journal may hold what could not be read or applied. */
  get isLevel(): boolean {
    return this.trouble === null;
  }

  /** A newer program has written what this one cannot apply. */
  get isOutdated(): boolean {
    return this.trouble === 'outdated';
  }

  /**
   * Asks for a command. The same `commandId` gets the same outcome and has no second effect. `date`: of the only day
   * that it may be about.
   * @throws ProblemException `command-id-used` if it named another command, or another's; `not-found` on another day
   */
  submit(
    command: QueueCommand,
    by: Actor,
    commandId: string | null,
    date?: string,
    gate?: Gate,
  ): Promise<CommandOutcome> {
    if (this.stopped) return Promise.reject(problem('unavailable'));
    if (commandId === null) return this.arrive(command, by, null, date, gate);
    const fingerprint = fingerprintOf(command, by);
    const known = this.underWay.get(commandId);
    if (known)
      return known.fingerprint === fingerprint ? known.outcome : Promise.reject(problem('command-id-used'));
    const outcome = this.arrive(command, by, { commandId, fingerprint }, date, gate);
    this.underWay.set(commandId, { fingerprint, outcome });
    const forget = (): void => void this.underWay.delete(commandId);
    outcome.then(forget, forget);
    return outcome;
  }

  private arrive(
    command: QueueCommand,
    by: Actor,
    name: CommandName | null,
    date: string | undefined,
    gate: Gate | undefined,
  ): Promise<CommandOutcome> {
    const outcome = new Promise<CommandOutcome>((answer, fail) => {
      this.arrivals.push({ command, by, name, date, gate, answer, fail });
    });
    this.run();
    return outcome;
  }

  /** Lets time do its part: the turn of the day, holds that end, calls that nobody answered, a changed building file. */
  async tick(): Promise<void> {
    const now = this.clock.now();
    const due = nextDue(this.committed);
    if (
      now >= this.endOf(this.committed) ||
      (due !== null && due <= now) ||
      this.configured !== this.config()
    )
      await this.submit({ type: 'tick' }, system, null);
  }

  /** The journal has got so far. What could not be read before is tried again. */
  heard(date: string, seq: number): void {
    const place = { date, seq };
    if (this.stopped || (!isBeyond(place, this.committed) && this.isLevel)) return;
    if (isBeyond(place, this.reached)) this.reached = place;
    this.behind = true;
    this.run();
  }

  /** The day after all that was committed anywhere before this was asked, if the database can be read. */
  level(): Promise<Day> {
    return new Promise((done) => {
      this.levelling.push(() => done(this.committed));
      this.behind = true;
      this.run();
    });
  }

  /** Takes no more, and finishes what it accepted. */
  async stop(): Promise<void> {
    this.stopped = true;
    while (this.running) await this.running;
  }

  private run(): void {
    if (!this.running) this.keep(this.work());
  }

  /** One thing at a time: what comes meanwhile is taken up afterwards. */
  private keep(work: Promise<void>): void {
    this.running = work.finally(() => {
      this.running = null;
      if (this.arrivals.length > 0 || this.behind) this.run();
    });
  }

  private async work(): Promise<void> {
    while (this.arrivals.length > 0 || this.behind) {
      await this.gather();
      const group = this.arrivals.splice(0, groupLimit);
      const levelling = this.levelling.splice(0);
      this.behind = false;
      try {
        if (group.length > 0) await this.commit(group);
        else await this.catchUp();
      } catch (error) {
        this.fail(error, group.length > 0 ? 'write' : 'read');
        for (const { fail } of group) fail(problem('unavailable'));
        // Whoever waits for what others wrote is not served by a write that failed.
        if (group.length > 0 && levelling.length > 0)
          await this.catchUp().catch((unread: unknown) => this.fail(unread, 'read'));
      }
      for (const done of levelling) done();
    }
  }

  private fail(error: unknown, what: 'read' | 'write'): void {
    // Logged once: while the database is away it fails again and again.
    if (!this.troubleIsLogged)
      logger.error({ err: error, building: this.buildingId }, 'the journal was not reached');
    this.troubleIsLogged = true;
    if (error instanceof NewerEvents) this.trouble = 'outdated';
    // A disk that takes no more can be read all the same; a database that is away, the next beat notices.
    else if (what === 'read') this.trouble = 'failed';
  }

  /** Waits while each turn of the loop brings more: what comes in together shares one commit. */
  private async gather(): Promise<void> {
    for (let known = 0; this.arrivals.length > known && known < groupLimit;) {
      known = this.arrivals.length;
      await new Promise((done) => setImmediate(done));
    }
  }

  private async catchUp(): Promise<void> {
    this.take((await this.journal.beyond(this.committed)).map(foreign));
  }

  private async commit(group: readonly Arrival[]): Promise<void> {
    const config = this.config();
    const { stretches, settle } = await this.journal.write(async (tx) => {
      const ids = group.flatMap(({ name }) => name?.commandId ?? []);
      const draft = await Draft.begin(tx, this.journal, this.committed, ids);
      const now = this.clock.now();
      if (now >= this.endOf(draft.tip)) turnDay(draft, config, now);
      if (this.configured !== config) configureDay(draft, config, now);
      return { settle: decideTogether(draft, group, now), stretches: draft.stretches };
    });
    this.configured = config;
    this.take(stretches);
    for (const each of settle) each();
  }

  /** After a transaction, or a reading, that went well. */
  private take(stretches: readonly Committed[]): void {
    this.trouble = null;
    this.troubleIsLogged = false;
    for (const stretch of stretches) {
      this.committed = stretch.day;
      this.onCommit(stretch);
    }
    // Heard while it was being caught up already.
    if (this.levelling.length === 0 && !isBeyond(this.reached, this.committed)) this.behind = false;
  }

  /** Epoch ms. A time zone's arithmetic is too dear to be done with each group. */
  private endOf(day: Day): number {
    if (this.dayEnd.date !== day.date) this.dayEnd = { date: day.date, at: endOf(day, this.config()) };
    return this.dayEnd.at;
  }
  private dayEnd = { date: '', at: 0 };
}
