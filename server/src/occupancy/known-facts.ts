import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsTopic } from '@satuatap/shared/contract';
import type { DoorMinute, OccupancyFacts, OfficerHere, VisitHere } from '@satuatap/shared/occupancy';
import { atLocal } from '@satuatap/shared/time';
import { Officers } from '../directory/officers.js';
import { News } from '../news/news.js';
import { logger } from '../problems/log.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Database } from '../storage/database.js';
import { countsOfDay, doorsOfDay, type KeptCount } from './occupancy-table.js';
import { VisitsHere } from './visits-here.js';

/** Parts of a building whose change may change who is inside. */
const topics: readonly NewsTopic[] = ['occupancy', 'visits', 'directory'];

export interface BuildingFacts extends OccupancyFacts {
  readonly counts: readonly KeptCount[];
}

interface Kept {
  readonly date: string;
  readonly dayStart: number;
  readonly visits: readonly VisitHere[];
  readonly officers: readonly OfficerHere[];
  readonly counts: readonly KeptCount[];
  readonly doors: readonly DoorMinute[];
}

/**
 * What makes occupancy, as this instance knows it: the day from memory, and beside it what tables say, read again when
 * the news tells that it changed.
 */
@Injectable()
export class KnownFacts implements OnModuleInit {
  private readonly kept = new Map<string, Kept>();
  private readonly versions = new Map<string, string>();
  /** What is being read. */
  private readonly reading = new Map<string, Promise<void>>();
  private readonly unread = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly officers: Officers,
    private readonly visits: VisitsHere,
    private readonly news: News,
    private readonly watch: Watch,
  ) {}

  async onModuleInit(): Promise<void> {
    this.news.onChange(({ buildingId, versions }) => {
      const seen = topics.map((topic) => versions[topic] ?? 0).join();
      if (this.versions.get(buildingId) === seen) return;
      this.versions.set(buildingId, seen);
      void this.again(buildingId).catch(notNow);
    });
    this.queues.onCommit(({ day, events }) => {
      if (events.some(({ type }) => type === 'day.opened')) void this.again(day.buildingId).catch(notNow);
    });
    this.watch.onBeat(() => {
      for (const id of this.queues.ids())
        if (this.unread.has(id) || !this.kept.has(id)) void this.again(id).catch(notNow);
    });
    await Promise.all(this.queues.ids().map((id) => this.again(id).catch(notNow)));
  }

  /** As this instance knows them. @throws ProblemException `not-found`, `unavailable`, as `Queues.day` */
  of(buildingId: string): BuildingFacts {
    const day = this.queues.day(buildingId);
    const kept = this.kept.get(buildingId);
    // What was of yesterday says nothing of today.
    if (kept?.date !== day.date)
      return { day, dayStart: day.at, visits: [], officers: [], counts: [], doors: [] };
    const { dayStart, visits, officers, counts, doors } = kept;
    return { day, dayStart, visits, officers, counts, doors };
  }

  /** After what is being read, and what another one may have written before this was asked. */
  async fresh(buildingId: string): Promise<BuildingFacts> {
    await this.reading.get(buildingId)?.catch(notNow);
    if (!this.kept.has(buildingId)) await this.again(buildingId);
    return this.of(buildingId);
  }

  /** Reads the tables again; whoever asks meanwhile waits for a reading that began after she asked. */
  again(buildingId: string): Promise<void> {
    this.unread.add(buildingId);
    const after = (this.reading.get(buildingId) ?? Promise.resolve()).catch(notNow);
    const reading = after.then(() => (this.unread.has(buildingId) ? this.read(buildingId) : undefined));
    this.reading.set(buildingId, reading);
    return reading;
  }

  private async read(buildingId: string): Promise<void> {
    this.unread.delete(buildingId);
    try {
      const { date, config } = this.queues.day(buildingId);
      if (!config) return;
      const dayStart = atLocal(date, '00:00', config.timeZone);
      const [officers, visits, counts, doors] = await Promise.all([
        this.officers.all(this.database, buildingId),
        this.visits.ofDay(this.database, buildingId, date),
        countsOfDay(this.database, buildingId, date),
        doorsOfDay(this.database, buildingId, date),
      ]);
      this.kept.set(buildingId, {
        date,
        dayStart,
        officers: officers.map(asOfficer),
        visits,
        counts: counts.filter(({ undone }) => !undone),
        doors,
      });
    } catch (error) {
      this.unread.add(buildingId);
      throw error;
    }
  }
}

/** Without her name, which nobody needs here. */
const asOfficer = ({
  id,
  staffId,
  floorId,
  presence,
  presenceUntil,
  presenceAt,
}: OfficerHere): OfficerHere => ({ id, staffId, floorId, presence, presenceUntil, presenceAt });

const notNow = (error: unknown): void => {
  logger.debug({ err: error }, 'what makes occupancy could not be read');
};
