import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BuildingNews, NewsTopic } from '@satuatap/shared/contract';
import type { DoorMinute, OccupancyFacts, OfficerHere, VisitHere } from '@satuatap/shared/occupancy';
import type { Day } from '@satuatap/shared/queue';
import { atLocal } from '@satuatap/shared/time';
import { Officers } from '../directory/officers.js';
import { News } from '../news/news.js';
import { logger } from '../problems/log.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Database, type Reader } from '../storage/database.js';
import { countsOfDay, doorsOfDay, type KeptCount } from './occupancy-table.js';
import { VisitsHere } from './visits-here.js';

interface Tables {
  readonly visits: readonly VisitHere[];
  readonly officers: readonly OfficerHere[];
  readonly counts: readonly KeptCount[];
  readonly doors: readonly DoorMinute[];
}
type Table = keyof Tables;

const none: Tables = { visits: [], officers: [], counts: [], doors: [] };
const allTables = Object.keys(none) as Table[];

/** What is to be read again when a part of the building changed. The floor of a visit is its host's. */
const tablesOf: Partial<Record<NewsTopic, readonly Table[]>> = {
  occupancy: ['counts', 'doors'],
  visits: ['visits'],
  directory: ['officers', 'visits'],
};

/** Milliseconds between two readings that nobody waits for: a delegation that arrives is read in few. */
const restMs = 1000;

export interface BuildingFacts extends OccupancyFacts {
  readonly counts: readonly KeptCount[];
}

interface Kept extends Tables {
  readonly date: string;
  readonly dayStart: number;
}

/**
 * What makes occupancy, as this instance knows it: the day from memory, and beside it what tables say, read again when
 * the news tells that it changed.
 */
@Injectable()
export class KnownFacts implements OnModuleInit {
  private readonly kept = new Map<string, Kept>();
  private readonly facts = new Map<
    string,
    { readonly kept: Kept | undefined; readonly facts: BuildingFacts }
  >();
  private readonly versions = new Map<string, BuildingNews['versions']>();
  /** What is being read. */
  private readonly reading = new Map<string, Promise<void>>();
  private readonly unread = new Map<string, Set<Table>>();
  private readonly resting = new Set<string>();

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
      const before = this.versions.get(buildingId) ?? {};
      this.versions.set(buildingId, versions);
      const changed = Object.entries(tablesOf).flatMap(([topic, tables]) =>
        versions[topic as NewsTopic] === before[topic as NewsTopic] ? [] : tables,
      );
      if (changed.length === 0) return;
      this.want(buildingId, changed);
      this.soon(buildingId);
    });
    this.queues.onCommit(({ day, events }) => {
      if (events.some(({ type }) => type === 'day.opened')) void this.again(day.buildingId).catch(notNow);
    });
    this.watch.onBeat(() => {
      for (const id of this.queues.ids()) {
        if (!this.kept.has(id)) this.want(id, allTables);
        this.soon(id);
      }
    });
    await Promise.all(this.queues.ids().map((id) => this.again(id).catch(notNow)));
  }

  /**
   * As this instance knows them: the same value for as long as nothing of it changed.
   * @throws ProblemException `not-found`, `unavailable`, as `Queues.day`
   */
  of(buildingId: string): BuildingFacts {
    const day = this.queues.day(buildingId);
    const kept = this.kept.get(buildingId);
    const known = this.facts.get(buildingId);
    if (known && known.kept === kept && known.facts.day === day) return known.facts;
    const facts = factsOf(day, kept);
    this.facts.set(buildingId, { kept, facts });
    return facts;
  }

  /** After what is being read, and what another one may have written before this was asked. */
  async fresh(buildingId: string): Promise<BuildingFacts> {
    await this.reading.get(buildingId)?.catch(notNow);
    if (!this.kept.has(buildingId)) await this.again(buildingId);
    else if (this.unread.has(buildingId)) await this.read(buildingId).catch(notNow);
    return this.of(buildingId);
  }

  /** Reads the tables again; whoever asks meanwhile waits for a reading that began after she asked. */
  again(buildingId: string): Promise<void> {
    this.want(buildingId, allTables);
    return this.read(buildingId);
  }

  private want(buildingId: string, tables: readonly Table[]): void {
    const unread = this.unread.get(buildingId) ?? new Set();
    for (const table of tables) unread.add(table);
    this.unread.set(buildingId, unread);
  }

  /** Reads what is unread, unless it just did: then after a rest. */
  private soon(buildingId: string): void {
    if (!this.unread.has(buildingId) || this.resting.has(buildingId)) return;
    this.resting.add(buildingId);
    void this.read(buildingId).catch(notNow);
    const rest = setTimeout(() => {
      this.resting.delete(buildingId);
      this.soon(buildingId);
    }, restMs);
    rest.unref();
  }

  private read(buildingId: string): Promise<void> {
    const after = (this.reading.get(buildingId) ?? Promise.resolve()).catch(notNow);
    const reading = after.then(() => this.readNow(buildingId));
    this.reading.set(buildingId, reading);
    return reading;
  }

  private async readNow(buildingId: string): Promise<void> {
    const unread = this.unread.get(buildingId);
    const { date, config } = this.queues.day(buildingId);
    if (!unread || !config) return;
    this.unread.delete(buildingId);
    try {
      const before = this.kept.get(buildingId);
      const kept = before?.date === date ? before : none;
      const wanted = kept === none ? allTables : [...unread];
      const read = await Promise.all(
        wanted.map(
          async (table) => [table, await this.tables[table](this.database, buildingId, date)] as const,
        ),
      );
      const dayStart = atLocal(date, '00:00', config.timeZone);
      this.kept.set(buildingId, {
        ...kept,
        ...(Object.fromEntries(read) as Partial<Tables>),
        date,
        dayStart,
      });
    } catch (error) {
      this.want(buildingId, [...unread]);
      throw error;
    }
  }

  private readonly tables: {
    readonly [T in Table]: (reader: Reader, buildingId: string, date: string) => Promise<Tables[T]>;
  } = {
    visits: (reader, buildingId, date) => this.visits.ofDay(reader, buildingId, date),
    officers: async (reader, buildingId) => (await this.officers.all(reader, buildingId)).map(asOfficer),
    counts: async (reader, buildingId, date) =>
      (await countsOfDay(reader, buildingId, date)).filter(({ undone }) => !undone),
    doors: doorsOfDay,
  };
}

function factsOf(day: Day, kept: Kept | undefined): BuildingFacts {
  // What was of yesterday says nothing of today.
  if (kept?.date !== day.date) return { day, dayStart: day.at, ...none };
  const { dayStart, visits, officers, counts, doors } = kept;
  return { day, dayStart, visits, officers, counts, doors };
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
