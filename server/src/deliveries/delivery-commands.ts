import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { OnceCommands, type OnceCommand } from '../commands/once-commands.js';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { Database, type Transaction } from '../storage/database.js';

/** The one way in for everything that changes a building's deliveries. */
@Injectable()
export class DeliveryCommands {
  private readonly commands: OnceCommands<object>;

  constructor(database: Database, news: News, sealing: Sealing, clock: Clock) {
    this.commands = new OnceCommands(database, news, sealing, clock, {
      table: 'delivery_command',
      ids: 'delivery_ids',
      topic: 'deliveries',
    });
  }

  /**
   * `work` gives the id of the delivery, and so does this.
   * @throws ProblemException `command-id-used` if the id named another command, or another's
   */
  async once(
    buildingId: string,
    command: OnceCommand,
    work: (tx: Transaction) => Promise<string>,
  ): Promise<string> {
    const { ids } = await this.commands.once(buildingId, command, async (tx) => ({
      ids: [await work(tx)],
      facts: {},
    }));
    return ids[0] ?? '';
  }

  /** Of the system's own, which nobody sends again. */
  change<T>(buildingId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.commands.change(buildingId, work);
  }
}
