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
import { Ring } from '../storage/ring.js';
import { BuildingQueue, type CommitListener } from './building-queue.js';
import type { Gate } from './decide-together.js';
import type { Committed } from './draft.js';
import { Watch, type BuildingTip } from './watch.js';

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

  constructor(
    private readonly buildings: Buildings,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly watch: Watch,
    private readonly ring: Ring,
  ) {}

  async onModuleInit(): Promise<void> {
    this.ring.onMessage((message) => {
      if (message.topic === 'day') this.queues.get(message.buildingId)?.heard(message.date, message.seq);
    });
    this.watch.onBeat((tips) => this.see(tips));
    await this.openNew();
  }

  /** Those buildings that have no queue yet. One that cannot be read does not keep the others closed. */
  private async openNew(): Promise<void> {
    const unopened = this.buildings.list().filter(({ id }) => !this.queues.has(id));
    await Promise.all(
      unopened.map(async ({ id }) => {
        const queue = new BuildingQueue(
          id,
          () => this.buildings.config(id),
          this.journal,
          this.clock,
          (committed) => this.tell(committed),
        );
        this.queues.set(id, queue);
        await queue.start();
      }),
    );
  }

  private async see(tips: readonly BuildingTip[]): Promise<void> {
    if (tips.some(({ building_id, updated_at }) => this.buildings.version(building_id) !== updated_at)) {
      await this.buildings.refresh();
      await this.openNew();
    }
    for (const { building_id, date, seq } of tips) {
      if (date !== null && seq !== null) this.queues.get(building_id)?.heard(date, seq);
    }
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      if (!this.watch.current) return;
      // The queue itself has said why it could not.
      for (const queue of this.queues.values()) queue.tick().catch(() => {});
    }, tickMs);
  }

  /** Takes no more commands, and finishes what it has. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all([...this.queues.values()].map((queue) => queue.stop()));
  }

  onCommit(listener: CommitListener): void {
    this.listeners.add(listener);
  }

  /** What was committed stands, whatever becomes of a listener. */
  private tell(committed: Committed): void {
    const { buildingId, date, seq } = committed.day;
    if (committed.own) this.ring.tell({ topic: 'day', buildingId, date, seq });
    for (const listener of this.listeners) {
      try {
        listener(committed);
      } catch (error) {
        logger.error({ err: error }, 'a listener to commits failed');
      }
    }
  }

  /** @throws ProblemException `not-found` for a building that is not here, `unavailable` for one that could not be read yet */
  day(buildingId: string): Day {
    const { day } = this.queue(buildingId);
    if (day.state === 'new') throw problem('unavailable');
    return day;
  }

  /**
   * What `look` finds in the building's day: in memory, or when it is not there, in what other instances wrote
   * meanwhile. @throws ProblemException as `day` does; `unavailable` when that cannot be read
   */
  async find<Found>(buildingId: string, look: (day: Day) => Found | undefined): Promise<Found | undefined> {
    const known = look(this.day(buildingId));
    if (known !== undefined) return known;
    const queue = this.queue(buildingId);
    const found = look(await queue.level());
    if (found === undefined && !queue.isLevel) throw problem('unavailable');
    return found;
  }

  /** Reads what other instances wrote meanwhile; whether it could, within so many milliseconds. */
  async level(buildingId: string, withinMs: number): Promise<boolean> {
    const queue = this.queue(buildingId);
    const late = new Promise<false>((done) => setTimeout(() => done(false), withinMs));
    return Promise.race([queue.level().then(() => queue.isLevel), late]);
  }

  /** Whether the day is known to be as the journal has it; it is the last that was known all the same. */
  current(buildingId: string): boolean {
    return this.watch.current && this.queue(buildingId).isLevel;
  }

  /** Whether a newer program writes what this one cannot apply. */
  get outdated(): boolean {
    return [...this.queues.values()].some((queue) => queue.isOutdated);
  }

  /** The buildings whose day there is. */
  ids(): string[] {
    return [...this.queues].flatMap(([id, { day }]) => (day.state === 'new' ? [] : id));
  }

  /**
   * The events of an accepted command. `date`: of the only day that it may be about.
   * @throws ProblemException with the refusal's code; `not-found` if the day is another
   */
  async command(
    buildingId: string,
    command: QueueCommand,
    by: Actor,
    commandId: string,
    date?: string,
    gate?: Gate,
  ): Promise<Accepted> {
    const outcome = await this.queue(buildingId).submit(command, by, commandId, date, gate);
    if (!outcome.ok) throw refusal(outcome.refusal);
    return { date: outcome.date, events: outcome.events };
  }

  private queue(buildingId: string): BuildingQueue {
    const queue = this.queues.get(buildingId);
    if (!queue) throw problem('not-found', { detail: `There is no building ${buildingId}.` });
    return queue;
  }
}
