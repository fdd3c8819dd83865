import { Injectable } from '@nestjs/common';
import type { Actor } from '@satuatap/shared/queue';
import { Clock } from '../clock/clock.js';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { problem } from '../problems/problem.js';
import { Database, type Reader, type Transaction } from '../storage/database.js';

export interface VisitCommand {
  readonly commandId: string;
  /** What is asked for, with all that makes it another one. */
  readonly asked: unknown;
  readonly by: Actor;
}

/** What a command did; said again, as the visits stand by then, to who sends it again. */
export interface Done {
  readonly visitIds: readonly string[];
  /** Those of them that were there already. */
  readonly already?: readonly string[];
  readonly invitationId?: string;
  readonly printed?: boolean;
}

/** The one way in for everything that changes a building's visits: one after another, and each command once. */
@Injectable()
export class VisitCommands {
  constructor(
    private readonly database: Database,
    private readonly news: News,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `command-id-used` if the id named another command, or another's */
  async once(
    buildingId: string,
    command: VisitCommand,
    work: (tx: Transaction) => Promise<Done>,
  ): Promise<Done> {
    const fingerprint = this.fingerprint(command);
    const before = await this.known(this.database, buildingId, command.commandId, fingerprint);
    if (before) return before;
    return this.change(buildingId, async (tx) => {
      const known = await this.known(tx, buildingId, command.commandId, fingerprint);
      if (known) return known;
      const done = await work(tx);
      const { visitIds, ...facts } = done;
      await tx.query(
        `INSERT INTO visit_command (building_id, command_id, fingerprint, visit_ids, facts, at)
         VALUES (?, ?, ?, ?, ?, ?)`,
        [
          buildingId,
          command.commandId,
          fingerprint,
          JSON.stringify(visitIds),
          JSON.stringify(facts),
          this.clock.now(),
        ],
      );
      return done;
    });
  }

  async isDone(buildingId: string, commandId: string): Promise<boolean> {
    return (await this.facts(buildingId, commandId)) !== null;
  }

  /** Of a badge. */
  async wasPrinted(buildingId: string, commandId: string): Promise<boolean> {
    return (await this.facts(buildingId, commandId))?.printed === true;
  }

  /** Writes down what came of a command after it was committed. */
  async note(buildingId: string, commandId: string, facts: Omit<Done, 'visitIds'>): Promise<void> {
    await this.database.write((tx) =>
      tx.query('UPDATE visit_command SET facts = ? WHERE building_id = ? AND command_id = ?', [
        JSON.stringify(facts),
        buildingId,
        commandId,
      ]),
    );
  }

  private async facts(buildingId: string, commandId: string): Promise<Omit<Done, 'visitIds'> | null> {
    const [row] = await this.database.read<{ facts: string }>(
      'SELECT facts FROM visit_command WHERE building_id = ? AND command_id = ?',
      [buildingId, commandId],
    );
    return row ? (JSON.parse(row.facts) as Omit<Done, 'visitIds'>) : null;
  }

  /**
   * Of the system's own, which nobody sends again. They would wait for each other in the database anyway: here a
   * delegation that comes at once takes one connection, and leaves the others to the queue.
   */
  change<T>(buildingId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const before = this.turns.get(buildingId) ?? Promise.resolve();
    const result = before.then(() => this.news.change(buildingId, ['visits'], work));
    const turn = result.then(
      () => {},
      () => {},
    );
    this.turns.set(buildingId, turn);
    return result;
  }
  private readonly turns = new Map<string, Promise<void>>();

  private async known(
    reader: Reader,
    buildingId: string,
    commandId: string,
    fingerprint: string,
  ): Promise<Done | null> {
    const [row] = await reader.read<{ fingerprint: string; visit_ids: string; facts: string }>(
      'SELECT fingerprint, visit_ids, facts FROM visit_command WHERE building_id = ? AND command_id = ?',
      [buildingId, commandId],
    );
    if (!row) return null;
    if (row.fingerprint !== fingerprint) throw problem('command-id-used');
    return {
      visitIds: JSON.parse(row.visit_ids) as string[],
      ...(JSON.parse(row.facts) as Omit<Done, 'visitIds'>),
    };
  }

  /** Keyed: a body holds names, which nobody shall find out by trying. */
  private fingerprint({ asked, by }: VisitCommand): string {
    return this.sealing.hash('command', JSON.stringify([by.kind, 'id' in by ? by.id : '', asked]));
  }
}
