/**
 * Looks once a second how far each building is: what heals a lost ring, finds a building file that another process
 * took in, and tells whether what is in memory can be current.
 */
import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { logger } from '../problems/log.js';
import { OneAtATime } from '../schedule/one-at-a-time.js';
import { Database } from '../storage/database.js';

/** Milliseconds. A lost ring is healed after one beat; two that fail are noticed. */
const beatMs = 1000;
const currentMs = 2500;

export interface BuildingTip {
  readonly building_id: string;
  /** When its file was stored. */
  readonly updated_at: number;
  /** `null` before its first day. */
  readonly date: string | null;
  readonly seq: number | null;
}

@Injectable()
export class Watch implements OnModuleInit, BeforeApplicationShutdown {
  private readonly listeners = new Set<(tips: readonly BuildingTip[]) => void | Promise<void>>();
  private readonly jobs = new Set<OneAtATime>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private seenAt = performance.now();

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.timer = setTimeout(() => void this.beat(), beatMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await Promise.all([...this.jobs].map((job) => job.stop()));
  }

  /** Hears every beat. */
  onBeat(listener: (tips: readonly BuildingTip[]) => void | Promise<void>): void {
    this.listeners.add(listener);
  }

  /**
   * Does a job at beats, without holding up the next one: by its beat an instance knows that it is current. While the
   * job is at work it is not begun again, and a stopping server waits for its end.
   */
  beside(what: string, job: () => Promise<void>): void {
    const beside = new OneAtATime(job, (error) =>
      logger.warn({ err: error, what }, 'a job beside the beat failed'),
    );
    this.jobs.add(beside);
    this.onBeat(() => beside.begin());
  }

  /** Whether the database answered of late. */
  get current(): boolean {
    return performance.now() - this.seenAt < currentMs;
  }

  private async beat(): Promise<void> {
    const askedAt = performance.now();
    try {
      const tips = await this.database.read<BuildingTip>(newest);
      this.seenAt = askedAt;
      for (const listener of this.listeners) await listener(tips);
    } catch (error) {
      logger.debug({ err: error }, 'the database does not answer');
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.beat(), beatMs);
  }
}

/** The newest day of each building by its key's index, however many days there were. */
const newest = `
  SELECT building.id AS building_id, building.updated_at, day.date, day.seq FROM building
  LEFT JOIN building_day AS day ON day.building_id = building.id
    AND day.date = (SELECT max(date) FROM building_day WHERE building_id = building.id)`;
