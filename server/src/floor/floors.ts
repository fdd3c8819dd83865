import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FloorNews } from '@satuatap/shared/contract';
import { logger } from '../problems/log.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Database, type Transaction } from '../storage/database.js';
import { Ring } from '../storage/ring.js';
import { countChange, forgetBefore, readFloor, readVersions } from './floor-table.js';

/** Milliseconds after which a ring that was lost is made up for. */
const lookMs = 3000;

/**
 * Who sees to which alarm, and which messages wait to be read, a building. The tables are the truth, which all
 * instances write; each keeps what it read of them.
 */
@Injectable()
export class Floors implements OnModuleInit {
  private readonly known = new Map<string, FloorNews>();
  private readonly listeners = new Set<(buildingId: string) => void>();
  private lookedAt = performance.now();

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly ring: Ring,
    private readonly watch: Watch,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.look();
    this.ring.onMessage((message) => {
      if (message.topic === 'floor') void this.read(message.buildingId).catch(notNow);
    });
    this.watch.onBeat(() => this.beat());
    this.queues.onCommit(({ day, events, own }) => {
      if (own && events.some(({ type }) => type === 'day.opened'))
        void this.clear(day.buildingId).catch(notNow);
    });
  }

  /** Hears each building whose floor changed. */
  onChange(listener: (buildingId: string) => void): void {
    this.listeners.add(listener);
  }

  /** As far as this instance knows. */
  news(buildingId: string): FloorNews {
    return this.known.get(buildingId) ?? { buildingId, taken: [], unread: [], version: 0 };
  }

  today(buildingId: string): string {
    return this.queues.day(buildingId).date;
  }

  /** Changes the floor: durable, and known here, when this resolves; everywhere else a moment later. */
  async change<T>(buildingId: string, work: (tx: Transaction, date: string) => Promise<T>): Promise<T> {
    const date = this.today(buildingId);
    const result = await this.database.write(async (tx) => {
      await countChange(tx, buildingId);
      return work(tx, date);
    });
    this.ring.tell({ topic: 'floor', buildingId });
    await this.read(buildingId).catch(notNow);
    return result;
  }

  /** Reads the floors that others have changed since. */
  async look(): Promise<void> {
    this.lookedAt = performance.now();
    const versions = await readVersions(this.database);
    for (const id of this.queues.ids())
      if ((versions.get(id) ?? 0) > this.news(id).version) await this.read(id);
  }

  private async beat(): Promise<void> {
    if (performance.now() - this.lookedAt >= lookMs) await this.look().catch(notNow);
  }

  /** What was of an earlier day is not kept. */
  private clear(buildingId: string): Promise<void> {
    return this.change(buildingId, (tx, date) => forgetBefore(tx, buildingId, date));
  }

  private async read(buildingId: string): Promise<void> {
    const news = await readFloor(this.database, buildingId, this.today(buildingId));
    if (news.version < this.news(buildingId).version) return;
    this.known.set(buildingId, news);
    for (const listener of this.listeners) listener(buildingId);
  }
}

const notNow = (error: unknown): void => {
  logger.debug({ err: error }, 'the floor could not be read');
};
