import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import type { Actor, Day, QueueCommand, QueueEvent } from '@satuatap/shared/queue';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { Journal } from '../journal/journal.js';
import { logger } from '../problems/log.js';
import { problem, refusal } from '../problems/problem.js';
import { BuildingQueue, type CommitListener } from './building-queue.js';
import type { Committed } from './draft.js';

const tickMs = 500;

export interface Accepted {
  readonly date: string;
  readonly events: readonly QueueEvent[];
}

/** The queues of all buildings that this server runs. */
@Injectable()
export class Queues implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly queues = new Map<string, BuildingQueue>();
  private readonly listeners = new Set<CommitListener>();
  private timer: NodeJS.Timeout | undefined;
  /** Takes no more commands, and finishes what it has. */
  stopping = false;

  constructor(
    private readonly buildings: Buildings,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const { id } of this.buildings.list()) {
      await this.open(id);
    }
  }

  private async open(id: string): Promise<void> {
    const queue = new BuildingQueue(
      id,
      () => this.buildings.config(id),
      this.journal,
      this.clock,
      (committed) => this.tell(committed),
    );
    await queue.start();
    this.queues.set(id, queue);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      for (const queue of this.queues.values()) {
        queue.tick().catch((error: unknown) => logger.error({ err: error }, 'tick failed'));
      }
    }, tickMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await Promise.all([...this.queues.values()].map((queue) => queue.stop()));
  }

  onCommit(listener: CommitListener): void {
    this.listeners.add(listener);
  }

  /** What was committed stands, whatever becomes of a listener. */
  private tell(committed: Committed): void {
    for (const listener of this.listeners) {
      try {
        listener(committed);
      } catch (error) {
        logger.error({ err: error }, 'a listener to commits failed');
      }
    }
  }

  /** @throws ProblemException `not-found` for a building that is not here */
  day(buildingId: string): Day {
    return this.queue(buildingId).day;
  }

  ids(): string[] {
    return [...this.queues.keys()];
  }

  /** The events of an accepted command. @throws ProblemException with the refusal's code */
  async command(buildingId: string, command: QueueCommand, by: Actor, commandId: string): Promise<Accepted> {
    const outcome = await this.queue(buildingId).submit(command, by, commandId);
    if (!outcome.ok) throw refusal(outcome.refusal);
    return { date: outcome.date, events: outcome.events };
  }

  private queue(buildingId: string): BuildingQueue {
    const queue = this.queues.get(buildingId);
    if (!queue) throw problem('not-found', { detail: `There is no building ${buildingId}.` });
    return queue;
  }
}
