import type { NewsTopic } from '@satuatap/shared/contract';
import type { Actor } from '@satuatap/shared/queue';
import type { Clock } from '../clock/clock.js';
import type { News } from '../news/news.js';
import type { Sealing } from '../personal/sealing.js';
import { problem } from '../problems/problem.js';
import type { Database, Reader, Transaction } from '../storage/database.js';

/** A command that may be sent again until it is answered. */
export interface OnceCommand {
  readonly commandId: string;
  /** What is asked for, with all that makes it another one. */
  readonly asked: unknown;
  readonly by: Actor;
}

/** What a command did: to which things, and what else is to be said again to who sends it again. */
export interface OnceDone<Facts extends object> {
  readonly ids: readonly string[];
  readonly facts: Facts;
}

/** Where commands of one kind are kept: a table, in it the column of ids, and the news that they change. */
interface Kept {
  readonly table: 'visit_command' | 'delivery_command';
  readonly ids: 'visit_ids' | 'delivery_ids';
  readonly topic: NewsTopic;
}

interface CommandRow {
  readonly fingerprint: string;
  readonly ids: string;
  readonly facts: string;
}

/** Commands about one part of a building: one after another, and each once. */
export class OnceCommands<Facts extends object> {
  private readonly turns = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly news: News,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly kept: Kept,
  ) {}

  /** @throws ProblemException `command-id-used` if the id named another command, or another's */
  async once(
    buildingId: string,
    command: OnceCommand,
    work: (tx: Transaction) => Promise<OnceDone<Facts>>,
  ): Promise<OnceDone<Facts>> {
    const fingerprint = this.fingerprint(command);
    const { commandId } = command;
    const before = await this.known(this.database, buildingId, commandId, fingerprint);
    if (before) return before;
    return this.change(buildingId, async (tx) => {
      const known = await this.known(tx, buildingId, commandId, fingerprint);
      if (known) return known;
      const done = await work(tx);
      const { table, ids } = this.kept;
      await tx.query(
        `INSERT INTO ${table} (building_id, command_id, fingerprint, ${ids}, facts, at) VALUES (?, ?, ?, ?, ?, ?)`,
        [
          buildingId,
          commandId,
          fingerprint,
          JSON.stringify(done.ids),
          JSON.stringify(done.facts),
          this.clock.now(),
        ],
      );
      return done;
    });
  }

  /** For what has to be known before the work begins. @throws ProblemException `command-id-used`, as `once` does */
  async isDone(buildingId: string, command: OnceCommand): Promise<boolean> {
    const { commandId } = command;
    return (await this.known(this.database, buildingId, commandId, this.fingerprint(command))) !== null;
  }

  /** What was said of a command; `null`: it was not done. */
  async facts(buildingId: string, commandId: string): Promise<Facts | null> {
    const row = await this.row(this.database, buildingId, commandId);
    return row ? (JSON.parse(row.facts) as Facts) : null;
  }

  /** Writes down what came of a command after it was committed. */
  async note(buildingId: string, commandId: string, facts: Facts): Promise<void> {
    await this.database.write((tx) =>
      tx.query(`UPDATE ${this.kept.table} SET facts = ? WHERE building_id = ? AND command_id = ?`, [
        JSON.stringify(facts),
        buildingId,
        commandId,
      ]),
    );
  }

  /**
   * Of the system's own, which nobody sends again. They would wait for each other in the database anyway: here many
   * that come at once take one connection, and leave the others to the queue.
   */
  change<T>(buildingId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const before = this.turns.get(buildingId) ?? Promise.resolve();
    const result = before.then(() => this.news.change(buildingId, [this.kept.topic], work));
    const turn = result.then(
      () => {},
      () => {},
    );
    this.turns.set(buildingId, turn);
    return result;
  }

  private async known(
    reader: Reader,
    buildingId: string,
    commandId: string,
    fingerprint: string,
  ): Promise<OnceDone<Facts> | null> {
    const row = await this.row(reader, buildingId, commandId);
    if (!row) return null;
    // Nobody can tell any more once the key was changed: then the id alone says which it is.
    if (row.fingerprint !== '' && row.fingerprint !== fingerprint) throw problem('command-id-used');
    return { ids: JSON.parse(row.ids) as string[], facts: JSON.parse(row.facts) as Facts };
  }

  private async row(reader: Reader, buildingId: string, commandId: string): Promise<CommandRow | null> {
    const { table, ids } = this.kept;
    const [row] = await reader.read<CommandRow>(
      `SELECT fingerprint, ${ids} AS ids, facts FROM ${table} WHERE building_id = ? AND command_id = ?`,
      [buildingId, commandId],
    );
    return row ?? null;
  }

  /** Keyed: a body holds names, which nobody shall find out by trying. */
  private fingerprint({ asked, by }: OnceCommand): string {
    return this.sealing.hash('command', JSON.stringify([by.kind, 'id' in by ? by.id : '', asked]));
  }
}
