/** The single stops behind the figures: page by page to look at, and all of them one after another to take along. */
import { Injectable } from '@nestjs/common';
import type { StopPage, StopRow } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { atLocal, isDate, plusDays } from '@satuatap/shared/time';
import { invalid } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import { factShape, readFact, stopRowOf, type FactRow } from './fact-table.js';
import { LiveDays, type LiveDay } from './live-days.js';
import type { Scope } from './scope.js';
import { conditionOf, passes, type Which } from './stop-filter.js';

const pageStops = 100;
/** Of PostgreSQL's `integer`. */
const largestTicket = 2_147_483_647;
/** Rows of an export in memory at a time. */
const exportRows = 1000;
const columns = Object.keys(factShape.columns).join(', ');

/** The last stop of a page. */
interface Place {
  readonly buildingId: string;
  readonly date: string;
  readonly ticketId: number;
  readonly stop: number;
}

@Injectable()
export class Stops {
  constructor(
    private readonly database: Database,
    private readonly live: LiveDays,
  ) {}

  /** @throws ProblemException `invalid-input` for an `after` that was none of ours */
  async page(scope: Scope, asked: Which & { readonly after?: string }): Promise<StopPage> {
    const { after } = asked;
    const place = after === undefined ? null : placeIn(after);
    const stops: StopRow[] = [];
    const first = place ? scope.buildings.findIndex(({ id }) => id === place.buildingId) : 0;
    if (first < 0 && place) throw invalid('after', 'is of another question');
    for (const building of scope.buildings.slice(first)) {
      const from = place?.buildingId === building.id ? place : null;
      stops.push(...(await this.newestFirst(scope, asked, building, from, pageStops + 1 - stops.length)));
      if (stops.length > pageStops) break;
    }
    const page = stops.slice(0, pageStops);
    const last = page.at(-1);
    return { stops: page, next: stops.length > pageStops && last ? nameOf(last) : null };
  }

  /** All of the scope in the order of time, building by building, a page at a time. */
  async *all(scope: Scope): AsyncGenerator<StopRow[]> {
    const { from, to } = scope;
    for (const building of scope.buildings) {
      const { sql, parameters } = conditionOf(scope, {}, this.database.dialect, 0);
      const today = await this.live.day(building.id, from, to);
      let last: readonly [string, number, number] = [from, 0, -1];
      for (;;) {
        const rows = await this.database.read<FactRow>(
          `SELECT ${columns} FROM stop_fact WHERE building_id = ? AND day <= ?
             AND (day, ticket_id, stop) > (?, ?, ?)${sql}
           ORDER BY day, ticket_id, stop LIMIT ${exportRows}`,
          [building.id, to, ...last, ...parameters],
        );
        const stops = rows.map(readFact).filter(({ date }) => date !== today?.date);
        if (stops.length > 0) yield stops;
        const end = rows.at(-1);
        if (!end || rows.length < exportRows) break;
        last = [String(end.day), Number(end.ticket_id), Number(end.stop)];
      }
      if (today) yield this.ofToday(today, building, scope, {});
    }
  }

  private async newestFirst(
    scope: Scope,
    which: Which,
    building: BuildingConfig,
    place: Place | null,
    wanted: number,
  ): Promise<StopRow[]> {
    const { from, to } = scope;
    const found: StopRow[] = [];
    const today = await this.live.day(building.id, from, to);
    if (today && (!place || place.date >= today.date)) {
      const stops = this.ofToday(today, building, scope, which).toReversed();
      found.push(...stops.filter((stop) => !place || isBefore(stop, place)).slice(0, wanted));
    }
    let end = place ?? { date: to, ticketId: largestTicket, stop: 0 };
    while (found.length < wanted && end.date >= from) {
      // A month at a time: a rare kind of stop must not make one reading of years.
      const begin = [`${end.date.slice(0, 7)}-01`, from].sort().at(-1) ?? from;
      const offset = Date.parse(`${begin}T00:00:00Z`) - atLocal(begin, '00:00', building.timeZone);
      const { sql, parameters } = conditionOf(scope, which, this.database.dialect, offset);
      const rows = await this.database.read<FactRow>(
        `SELECT ${columns} FROM stop_fact WHERE building_id = ? AND day >= ?
           AND (day, ticket_id, stop) < (?, ?, ?)${sql}
         ORDER BY day DESC, ticket_id DESC, stop DESC LIMIT ${wanted - found.length}`,
        [building.id, begin, end.date, end.ticketId, end.stop, ...parameters],
      );
      found.push(...rows.map(readFact).filter(({ date }) => date !== today?.date));
      end = { date: plusDays(begin, -1), ticketId: largestTicket, stop: 0 };
    }
    return found;
  }

  private ofToday({ date, facts }: LiveDay, building: BuildingConfig, scope: Scope, which: Which): StopRow[] {
    const midnightAt = (day: string): number => atLocal(day, '00:00', building.timeZone);
    return facts.stops
      .map((fact) => stopRowOf(building.id, date, fact))
      .filter((stop) => passes(scope, which, stop, midnightAt));
  }
}

const isBefore = (stop: Place, other: Place): boolean =>
  stop.date < other.date ||
  (stop.date === other.date &&
    (stop.ticketId < other.ticketId || (stop.ticketId === other.ticketId && stop.stop < other.stop)));

const nameOf = ({ buildingId, date, ticketId, stop }: Place): string =>
  [buildingId, date, ticketId, stop].join('~');

function placeIn(name: string): Place {
  const [buildingId = '', date = '', ticketId = '', stop = ''] = name.split('~');
  if (!isDate(date) || !/^\d{1,9}$/.test(ticketId) || !/^\d{1,3}$/.test(stop))
    throw invalid('after', 'is not the end of a page');
  return { buildingId, date, ticketId: Number(ticketId), stop: Number(stop) };
}
