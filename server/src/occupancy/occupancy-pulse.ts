import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { News } from '../news/news.js';
import { logger } from '../problems/log.js';
import { Queues } from '../queue/queues.js';
import { Inside } from './inside.js';
import { KnownFacts } from './known-facts.js';

/** Milliseconds: screens are told not oftener. */
const pulseMs = 2000;

/** Tells that occupancy changed where the queue, or a door, changed it; other parts of the building tell themselves. */
@Injectable()
export class OccupancyPulse implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly told = new Map<string, string>();
  private readonly marked = new Set<string>();
  private readonly doors = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<void> | null = null;

  constructor(
    private readonly queues: Queues,
    private readonly facts: KnownFacts,
    private readonly inside: Inside,
    private readonly news: News,
  ) {}

  onApplicationBootstrap(): void {
    // What another instance committed, that one tells.
    this.queues.onCommit(({ day, own }) => {
      if (own) this.marked.add(day.buildingId);
    });
    this.timer = setInterval(() => {
      this.work ??= this.beat().finally(() => {
        this.work = null;
      });
    }, pulseMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.work;
  }

  /** A door counter of the building has said something. */
  mark(buildingId: string): void {
    this.marked.add(buildingId);
    this.doors.add(buildingId);
  }

  /** Tells of those buildings where another number is inside than was told last. */
  async beat(): Promise<void> {
    const marked = [...this.marked];
    this.marked.clear();
    for (const buildingId of marked) {
      try {
        if (this.doors.delete(buildingId)) await this.facts.again(buildingId);
        const { floors, zones, building } = this.inside.crowds(buildingId);
        const numbers = JSON.stringify([building, floors, zones]);
        if (this.told.get(buildingId) === numbers) continue;
        await this.news.change(buildingId, ['occupancy'], async () => {});
        this.told.set(buildingId, numbers);
      } catch (error) {
        this.marked.add(buildingId);
        logger.debug({ err: error, buildingId }, 'occupancy could not be told');
      }
    }
  }
}
