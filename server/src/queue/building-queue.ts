/** One building's queue: its day in memory, and the one way in for every command. */
import {
  decide,
  emptyDay,
  evolve,
  nextDue,
  type Actor,
  type BuildingConfig,
  type Day,
  type QueueCommand,
  type QueueEvent,
} from '@satuatap/shared/queue';
import { calendarFor, localDate, atLocal, plusDays } from '@satuatap/shared/time';
import type { Clock } from '../clock/clock.js';
import type { CommandName, CommandOutcome, DecidedCommand, Journal } from '../journal/journal.js';
import { logger } from '../problems/log.js';
import { problem } from '../problems/problem.js';
import { fingerprintOf } from './fingerprint.js';

interface Arrival {
  readonly command: QueueCommand;
  readonly by: Actor;
  /** `null` for the system's own, which nobody sends again. */
  readonly name: CommandName | null;
  readonly answer: (outcome: CommandOutcome) => void;
  readonly fail: (error: unknown) => void;
}

/** Hears what was committed: after the commit, in order. */
export type CommitListener = (day: Day, events: readonly QueueEvent[]) => void;

const system: Actor = { kind: 'system' };
/** Commands decided in one transaction at most, so that a flood does not hold the loop. */
const groupLimit = 256;

/**
 * Commands that arrive while a commit is under way are decided in turn and committed together. A command is
 * answered when its commit is durable. If a commit fails, what was decided on top of it is thrown away with it, for
 * days are values: the committed one is still there, and is read again from the journal all the same.
 */
export class BuildingQueue {
  private committed: Day;
  private arrivals: Arrival[] = [];
  private readonly underWay = new Map<
    string,
    { readonly fingerprint: string; readonly outcome: Promise<CommandOutcome> }
  >();
  private running: Promise<void> | null = null;
  private stopped = false;
  /** Epoch ms at which the service day is over. */
  private dayEndsAt = 0;

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
    await this.reload();
    await this.turnDay();
    await this.configure();
  }

  /** The day as it is durable. */
  get day(): Day {
    return this.committed;
  }

  /**
   * Asks for a command. The same `commandId` gets the same outcome and has no second effect.
   * @throws ProblemException `command-id-used` if it named another command, or another's
   */
  submit(command: QueueCommand, by: Actor, commandId: string | null): Promise<CommandOutcome> {
    if (this.stopped) return Promise.reject(problem('unavailable'));
    if (commandId === null) return this.arrive(command, by, null);
    const fingerprint = fingerprintOf(command, by);
    const known = this.underWay.get(commandId);
    if (known)
      return known.fingerprint === fingerprint ? known.outcome : Promise.reject(problem('command-id-used'));
    const outcome = this.arrive(command, by, { commandId, fingerprint });
    this.underWay.set(commandId, { fingerprint, outcome });
    const forget = (): void => void this.underWay.delete(commandId);
    outcome.then(forget, forget);
    return outcome;
  }

  private arrive(command: QueueCommand, by: Actor, name: CommandName | null): Promise<CommandOutcome> {
    const outcome = new Promise<CommandOutcome>((answer, fail) => {
      this.arrivals.push({ command, by, name, answer, fail });
    });
    this.run();
    return outcome;
  }

  /** Lets time do its part: the turn of the day, holds that end, calls that nobody answered. */
  async tick(): Promise<void> {
    const now = this.clock.now();
    const due = nextDue(this.committed);
    if (now >= this.dayEndsAt || (due !== null && due <= now))
      await this.submit({ type: 'tick' }, system, null);
  }

  /** Takes no more, and finishes what it accepted. */
  async stop(): Promise<void> {
    this.stopped = true;
    while (this.running) await this.running;
  }

  private run(): void {
    this.running ??= this.work().finally(() => {
      this.running = null;
      if (this.arrivals.length > 0) this.run();
    });
  }

  private async work(): Promise<void> {
    while (this.arrivals.length > 0) {
      await this.gather();
      const group = this.arrivals.splice(0, groupLimit);
      try {
        if (this.clock.now() >= this.dayEndsAt) await this.turnDay();
        await this.commit(group);
      } catch (error) {
        logger.error({ err: error, building: this.buildingId }, 'commit failed');
        for (const { fail } of group) fail(problem('unavailable'));
        await this.reload().catch((again: unknown) => logger.error({ err: again }, 'reload failed'));
      }
    }
  }

  /** Waits while each turn of the loop brings more: what comes in together shares one commit. */
  private async gather(): Promise<void> {
    for (let known = 0; this.arrivals.length > known && known < groupLimit;) {
      known = this.arrivals.length;
      await new Promise((done) => setImmediate(done));
    }
  }

  private async commit(group: readonly Arrival[]): Promise<void> {
    const before = await this.journal.outcomes(
      this.buildingId,
      group.flatMap(({ name }) => name?.commandId ?? []),
    );
    const settle: (() => void)[] = [];
    const decided: DecidedCommand[] = [];
    const now = this.clock.now();
    let tip = this.committed;
    for (const { command, by, name, answer, fail } of group) {
      const known = name && before.get(name.commandId);
      if (known) {
        const same = known.fingerprint === name.fingerprint;
        settle.push(() => (same ? answer(known.outcome) : fail(problem('command-id-used'))));
        continue;
      }
      try {
        const outcome = decideOn(tip, command, by, now);
        if (outcome.ok) tip = outcome.events.reduce(evolve, tip);
        decided.push({ name, outcome });
        settle.push(() => answer(outcome));
      } catch (error) {
        // A fault of ours: only the command that met it fails, not those that came with it.
        logger.error({ err: error, building: this.buildingId, command: command.type }, 'cannot decide');
        settle.push(() => fail(problem('internal')));
      }
    }
    await this.append(tip, decided);
    for (const each of settle) each();
  }

  private async append(tip: Day, decided: readonly DecidedCommand[]): Promise<void> {
    if (!decided.some(({ name, outcome }) => name !== null || (outcome.ok && outcome.events.length > 0)))
      return;
    await this.journal.append(tip, decided);
    this.committed = tip;
    const events = decided.flatMap(({ outcome }) => (outcome.ok ? outcome.events : []));
    if (events.length > 0) this.onCommit(tip, events);
  }

  /** Closes a day that is over and opens today's. Dates never go back, whatever the machine's clock does. */
  private async turnDay(): Promise<void> {
    const config = this.config();
    const now = this.clock.now();
    const today = localDate(now, config.timeZone);
    const { date, state } = this.committed;
    if (date < today) {
      // A server that was off for days closes the day when it ended, not when it was started again.
      if (state === 'open')
        await this.system(this.committed, { type: 'closeDay' }, Math.min(now, endOf(date, config)));
      const calendar = calendarFor(config, today);
      await this.system(emptyDay(this.buildingId), { type: 'openDay', config, calendar }, now);
    }
    this.dayEndsAt = endOf(this.committed.date, config);
  }

  /** Takes what changed in the building's configuration since the day was opened into it. */
  private async configure(): Promise<void> {
    const config = this.config();
    const { committed } = this;
    const calendar = calendarFor(config, committed.date);
    const outcome = decideOn(committed, { type: 'configure', config, calendar }, system, this.clock.now());
    if (!outcome.ok) return;
    const configured = outcome.events.reduce(evolve, committed);
    if (configurationOf(configured) !== configurationOf(committed))
      await this.append(configured, [{ name: null, outcome }]);
  }

  private async system(day: Day, command: QueueCommand, now: number): Promise<void> {
    const outcome = decideOn(day, command, system, now);
    if (outcome.ok) await this.append(outcome.events.reduce(evolve, day), [{ name: null, outcome }]);
  }

  private async reload(): Promise<void> {
    this.committed = await this.journal.newestDay(this.buildingId);
    this.dayEndsAt = 0;
  }
}

function decideOn(day: Day, command: QueueCommand, by: Actor, now: number): CommandOutcome {
  const answer = decide(day, command, { now, by });
  return answer.ok ? { ok: true, date: day.date || dateOf(command), events: answer.events } : answer;
}

const endOf = (date: string, { timeZone }: BuildingConfig): number =>
  atLocal(plusDays(date, 1), '00:00', timeZone);

const configurationOf = ({ config, calendar }: Day): string => JSON.stringify([config, calendar]);

const dateOf = (command: QueueCommand): string => (command.type === 'openDay' ? command.calendar.date : '');
