import { evolve, type Actor, type Day, type QueueCommand } from '@satuatap/shared/queue';
import type { CommandName, CommandOutcome, DecidedCommand } from '../journal/command-table.js';
import { logger } from '../problems/log.js';
import { problem, type ProblemException } from '../problems/problem.js';
import { decideOn } from './day-turn.js';
import type { Draft } from './draft.js';

/**
 * What the queue's rules know nothing of and that may refuse a new command: asked in its turn, with the day as it is
 * then, and never of a command that was decided before.
 */
export type Gate = (day: Day) => ProblemException | null;

/** A command that waits for its turn, and how it is answered. */
export interface Arrival {
  readonly command: QueueCommand;
  readonly by: Actor;
  /** `null` for the system's own, which nobody sends again. */
  readonly name: CommandName | null;
  /** Tickets are counted anew each day: what is about one of yesterday's must not meet today's of that number. */
  readonly date: string | undefined;
  readonly gate: Gate | undefined;
  readonly answer: (outcome: CommandOutcome) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Decides commands that came together, each on the day that those before it left.
 * @returns what answers each, once the commit is durable
 */
export function decideTogether(draft: Draft, group: readonly Arrival[], now: number): (() => void)[] {
  const settle: (() => void)[] = [];
  const decided: DecidedCommand[] = [];
  let { tip } = draft;
  for (const { command, by, name, date, gate, answer, fail } of group) {
    const known = name && draft.decidedBefore.get(name.commandId);
    if (known) {
      const same = known.fingerprint === name.fingerprint;
      settle.push(() => (same ? answer(known.outcome) : fail(problem('command-id-used'))));
      continue;
    }
    if (date !== undefined && date !== tip.date) {
      settle.push(() => fail(problem('not-found')));
      continue;
    }
    try {
      const shut = gate?.(tip);
      if (shut) {
        settle.push(() => fail(shut));
        continue;
      }
      const outcome = decideOn(tip, command, by, now);
      if (outcome.ok) tip = outcome.events.reduce(evolve, tip);
      decided.push({ name, outcome });
      settle.push(() => answer(outcome));
    } catch (error) {
      // A fault of ours: only the command that met it fails, not those that came with it.
      logger.error({ err: error, building: tip.buildingId, command: command.type }, 'cannot decide');
      settle.push(() => fail(problem('internal')));
    }
  }
  draft.append(tip, decided);
  return settle;
}
