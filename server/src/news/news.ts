import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BuildingNews, NewsTopic } from '@satuatap/shared/contract';
import { logger } from '../problems/log.js';
import { Watch } from '../queue/watch.js';
import { Database, type Transaction } from '../storage/database.js';
import { Ring } from '../storage/ring.js';

/** Milliseconds after which a ring that was lost is made up for. */
const lookMs = 3000;

interface VersionRow {
  readonly building_id: string;
  readonly topic: NewsTopic;
  readonly version: number;
}

/**
 * Tells screens, at every instance, which parts of a building changed. The tables of the parts are the truth; here it
 * is only counted how often they changed.
 */
@Injectable()
export class News implements OnModuleInit {
  private known = new Map<string, BuildingNews>();
  private readonly listeners = new Set<(news: BuildingNews) => void>();
  private lookedAt = performance.now();

  constructor(
    private readonly database: Database,
    private readonly ring: Ring,
    private readonly watch: Watch,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.look();
    this.ring.onMessage((message) => {
      if (message.topic === 'news') void this.read(message.buildingId).catch(notNow);
    });
    this.watch.onBeat(async () => {
      if (performance.now() - this.lookedAt >= lookMs) await this.look().catch(notNow);
    });
  }

  /** Hears each building of which something changed, here or elsewhere. */
  onChange(listener: (news: BuildingNews) => void): void {
    this.listeners.add(listener);
  }

  /** As far as this instance knows. */
  of(buildingId: string): BuildingNews {
    return this.known.get(buildingId) ?? { buildingId, versions: {} };
  }

  /**
   * Changes parts of a building: durable when this resolves, and then told. Two changes of one part go one after
   * another, so `work` may look before it writes.
   */
  async change<T>(
    buildingId: string,
    topics: readonly NewsTopic[],
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const result = await this.database.write(async (tx) => {
      await this.count(tx, buildingId, topics);
      return work(tx);
    });
    await this.tell(buildingId);
    return result;
  }

  /** Within a transaction of one's own: counts, and locks, the parts. `tell` follows after its commit. */
  async count(tx: Transaction, buildingId: string, topics: readonly NewsTopic[]): Promise<void> {
    // In one order, whoever asks: else two could wait for each other.
    for (const topic of topics.toSorted())
      await tx.query(
        `INSERT INTO building_news (building_id, topic, version) VALUES (?, ?, 1)
         ON CONFLICT (building_id, topic) DO UPDATE SET version = building_news.version + 1`,
        [buildingId, topic],
      );
  }

  async tell(buildingId: string): Promise<void> {
    this.ring.tell({ topic: 'news', buildingId });
    await this.read(buildingId).catch(notNow);
  }

  /** Reads how far all buildings are. */
  async look(): Promise<void> {
    this.lookedAt = performance.now();
    this.learnRows(await this.database.read<VersionRow>(allVersions));
  }

  private async read(buildingId: string): Promise<void> {
    this.learnRows(
      await this.database.read<VersionRow>(`${allVersions} WHERE building_id = ?`, [buildingId]),
    );
  }

  private learnRows(rows: readonly VersionRow[]): void {
    const read = new Map<string, Partial<Record<NewsTopic, number>>>();
    for (const { building_id, topic, version } of rows)
      read.set(building_id, { ...read.get(building_id), [topic]: version });
    for (const [buildingId, versions] of read) this.learn({ buildingId, versions });
  }

  /** Two looks may end in the other order than they began. */
  private learn(news: BuildingNews): void {
    const before: BuildingNews['versions'] = this.of(news.buildingId).versions;
    const newer = Object.entries(news.versions).filter(
      ([topic, version]) => version > (before[topic as NewsTopic] ?? 0),
    );
    if (newer.length === 0) return;
    const known = { buildingId: news.buildingId, versions: { ...before, ...Object.fromEntries(newer) } };
    this.known.set(news.buildingId, known);
    for (const listener of this.listeners) listener(known);
  }
}

const allVersions = 'SELECT building_id, topic, version FROM building_news';

const notNow = (error: unknown): void => {
  logger.debug({ err: error }, 'the news could not be read');
};
