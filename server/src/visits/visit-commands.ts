import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { OnceCommands, type OnceCommand } from '../commands/once-commands.js';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { Database, type Transaction } from '../storage/database.js';

/** What a command did; said again, as the visits stand by then, to who sends it again. */
export interface Done {
  readonly visitIds: readonly string[];
  /** Those of them that were there already. */
  readonly already?: readonly string[];
  readonly invitationId?: string;
  readonly printed?: boolean;
}
type Facts = Omit<Done, 'visitIds'>;

/** The one way in for everything that changes a building's visits. */
@Injectable()
export class VisitCommands {
  private readonly commands: OnceCommands<Facts>;

  constructor(database: Database, news: News, sealing: Sealing, clock: Clock) {
    this.commands = new OnceCommands(database, news, sealing, clock, {
      table: 'visit_command',
      ids: 'visit_ids',
      topic: 'visits',
    });
  }

  /** @throws ProblemException `command-id-used` if the id named another command, or another's */
  async once(
    buildingId: string,
    command: OnceCommand,
    work: (tx: Transaction) => Promise<Done>,
  ): Promise<Done> {
    const { ids, facts } = await this.commands.once(buildingId, command, async (tx) => {
      const { visitIds, ...rest } = await work(tx);
      return { ids: visitIds, facts: rest };
    });
    return { visitIds: ids, ...facts };
  }

  /** @throws ProblemException `command-id-used` */
  isDone(buildingId: string, command: OnceCommand): Promise<boolean> {
    return this.commands.isDone(buildingId, command);
  }

  /** Of a badge. */
  async wasPrinted(buildingId: string, commandId: string): Promise<boolean> {
    return (await this.commands.facts(buildingId, commandId))?.printed === true;
  }

  /** Writes down what came of a command after it was committed. */
  note(buildingId: string, commandId: string, facts: Facts): Promise<void> {
    return this.commands.note(buildingId, commandId, facts);
  }

  /** Of the system's own, which nobody sends again. */
  change<T>(buildingId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.commands.change(buildingId, work);
  }
}
