import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewsTopic } from '@satuatap/shared/contract';
import { News } from '../news/news.js';
import { Database } from '../storage/database.js';
import { VisitDays } from './visit-days.js';
import { visitsOfDay, type Visit } from './visit-table.js';

interface KeptRow {
  readonly visit: Visit;
  readonly text: string;
  /** The reading that found it so. */
  readonly reading: number;
}

/** A building's day as its rows were at the last reading. What is personal stays sealed in them. */
interface KeptDay {
  readonly date: string;
  readonly seen: Seen;
  readonly rows: ReadonlyMap<string, KeptRow>;
  readonly reading: number;
  /** Who has not seen this reading, or a later one, gets all. */
  readonly wholeSince: number;
}

interface Seen {
  readonly visits: number;
  /** Of what changes visits for those who look, without any change of their rows. */
  readonly beside: string;
}

export interface ChangedVisits {
  readonly date: string;
  readonly mark: string;
  readonly isWhole: boolean;
  readonly visits: readonly Visit[];
}

const beside: readonly NewsTopic[] = ['directory', 'watch-list'];

/**
 * Which of today's visits changed since somebody asked last. The rows are read once for each change, however many desks
 * ask, and each desk is given those that it has not got.
 */
@Injectable()
export class VisitChanges {
  /** Readings are counted here only: a mark that another instance gave is none. */
  private readonly instance = randomUUID();
  private readonly days = new Map<string, KeptDay>();
  private readonly reading = new Map<string, Promise<KeptDay>>();

  constructor(
    private readonly database: Database,
    private readonly visitDays: VisitDays,
    private readonly news: News,
  ) {}

  /** All of the day, in their order, where the mark is not known here. */
  async since(buildingId: string, mark = ''): Promise<ChangedVisits> {
    const { date, rows, reading, wholeSince } = await this.newest(buildingId);
    const from = this.readingOf(mark, date);
    const isWhole = !(from >= wholeSince && from <= reading);
    const changed = [...rows.values()].filter((row) => isWhole || row.reading > from);
    return {
      date,
      mark: `${this.instance}/${date}/${reading}`,
      isWhole,
      visits: changed.map(({ visit }) => visit),
    };
  }

  /** `NaN` of a mark that is none. */
  private readingOf(mark: string, date: string): number {
    const [instance, day, reading] = mark.split('/');
    return instance === this.instance && day === date ? Number(reading) : Number.NaN;
  }

  private newest(buildingId: string): Promise<KeptDay> {
    const before = this.reading.get(buildingId) ?? Promise.resolve();
    const reading = before.then(noMatter, noMatter).then(() => this.day(buildingId));
    this.reading.set(buildingId, reading);
    return reading;
  }

  private async day(buildingId: string): Promise<KeptDay> {
    const { date } = this.visitDays.today(buildingId);
    const seen = this.seen(buildingId);
    const last = this.days.get(buildingId);
    const kept = last?.date === date ? last : undefined;
    if (kept?.seen.visits === seen.visits && kept.seen.beside === seen.beside) return kept;
    const visits = await visitsOfDay(this.database, buildingId, date);
    const reading = (last?.reading ?? 0) + 1;
    const rows = rowsOf(visits, kept?.rows ?? new Map(), reading);
    const isOther = kept?.seen.beside !== seen.beside || [...kept.rows.keys()].some((id) => !rows.has(id));
    const day = { date, seen, rows, reading, wholeSince: isOther ? reading : kept.wholeSince };
    this.days.set(buildingId, day);
    return day;
  }

  private seen(buildingId: string): Seen {
    const { versions } = this.news.of(buildingId);
    return {
      visits: versions.visits ?? 0,
      beside: beside.map((topic) => versions[topic] ?? 0).join('/'),
    };
  }
}

/** A person who came again may have told another name: then all her visits changed. */
function rowsOf(
  visits: readonly Visit[],
  before: ReadonlyMap<string, KeptRow>,
  reading: number,
): ReadonlyMap<string, KeptRow> {
  const rows = visits.map((visit) => ({ visit, text: JSON.stringify(visit) }));
  const changed = rows.filter(({ visit, text }) => before.get(visit.id)?.text !== text);
  const people = new Set(changed.flatMap(({ visit: { personId } }) => personId ?? []));
  return new Map(
    rows.map(({ visit, text }) => {
      const kept = before.get(visit.id);
      const isSame = kept?.text === text && !people.has(visit.personId ?? '');
      return [visit.id, isSame ? kept : { visit, text, reading }];
    }),
  );
}

const noMatter = (): void => undefined;
