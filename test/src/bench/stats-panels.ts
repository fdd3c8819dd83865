/** The panels of a year, each with the statements that read its rows and nothing more. */
import { statisticsGroupings, type StatisticsGrouping } from '@satuatap/shared/contract';
import type Database from 'better-sqlite3';

export interface Panel {
  readonly name: string;
  /** Under `/api/v1`. */
  readonly path: string;
  readonly sql: readonly { readonly text: string; readonly parameters: readonly unknown[] }[];
}

interface Period {
  readonly from: string;
  readonly to: string;
}

const columnOf = (by: StatisticsGrouping): string =>
  by === 'hour' || by === 'heat'
    ? 'hours'
    : by === 'channel'
      ? 'channels'
      : by === 'priority'
        ? 'priorities'
        : 'total';
const kindOf = (by: StatisticsGrouping): string =>
  by === 'agency' || by === 'service' || by === 'counter' ? by : 'building';

interface Narrowed {
  readonly query?: string;
  /** Instead of the grouping's own. */
  readonly kind?: string;
  readonly column?: string;
  readonly id?: string;
}

function panel(
  name: string,
  by: StatisticsGrouping,
  ids: readonly string[],
  period: Period,
  { query = '', kind = kindOf(by), column = columnOf(by), id }: Narrowed = {},
): Panel {
  const table = by === 'day' || by === 'week' ? 'day' : 'month';
  const size = table === 'day' ? 10 : 7;
  const [from, to] = [period.from.slice(0, size), period.to.slice(0, size)];
  return {
    name,
    path: `/statistics?by=${by}&from=${period.from}&to=${period.to}${query}`,
    sql: ids.map((buildingId) => ({
      text: `SELECT id, agency_id, ${table} AS period, ${column} FROM stat_${table} WHERE building_id = ? AND kind = ?
             AND ${table} >= ? AND ${table} <= ?${id === undefined ? '' : ' AND id = ?'}`,
      parameters: [buildingId, kind, from, to, ...(id === undefined ? [] : [id])],
    })),
  };
}

/** The busiest of its kind. */
function busiest(db: Database.Database, buildingId: string, column: 'service_id' | 'counter_id'): string {
  const row = db
    .prepare(
      `SELECT ${column} AS id FROM stop_fact WHERE building_id = ? AND day < '2025-01-13' AND ${column} IS NOT NULL
       GROUP BY ${column} ORDER BY count(*) DESC LIMIT 1`,
    )
    .get(buildingId) as { id: string } | undefined;
  if (!row) throw new Error('Nobody was there.');
  return row.id;
}

export function panelsOfYear(db: Database.Database, ids: readonly string[], year: Period): Panel[] {
  const one = 'jakabaring';
  const only = `&buildings=${one}`;
  const service = busiest(db, one, 'service_id');
  const counter = busiest(db, one, 'counter_id');
  const ofService = { query: `${only}&service=${service}`, kind: 'service', id: service };
  const ofCounter = { query: `${only}&counter=${counter}`, kind: 'counter', id: counter };
  return [
    ...statisticsGroupings.map((by) => panel(`city by ${by}`, by, ids, year)),
    ...statisticsGroupings.map((by) => panel(`building by ${by}`, by, [one], year, { query: only })),
    panel('service by heat', 'heat', [one], year, ofService),
    panel('service by day', 'day', [one], year, ofService),
    panel('service by counter', 'counter', [one], year, { ...ofService, column: 'parts' }),
    panel('counter by heat', 'heat', [one], year, ofCounter),
    panel('counter by service', 'service', [one], year, { ...ofCounter, column: 'parts' }),
    // From the middle of a month to the middle of another: two parts of months by their days.
    ...(['counter', 'heat'] as const).map((by) =>
      panel(`city by ${by}, broken months`, by, ids, { from: '2025-01-16', to: '2025-12-15' }),
    ),
  ];
}
