/** Rows of roll-ups as the tables keep them. */
import type { Reader, Transaction } from '../storage/database.js';
import type { RowShape } from '../storage/rows.js';
import { Tallies, Tally, type EncodedTally } from './tally.js';
import { divisions, type Division, type UnitKind, type UnitRow } from './unit-row.js';

type Period = 'day' | 'month';

const shapeOf = (period: Period): RowShape => ({
  table: `stat_${period}`,
  columns: {
    building_id: 'text',
    [period]: 'text',
    kind: 'text',
    id: 'text',
    agency_id: 'text',
    total: 'text',
    hours: 'text',
    channels: 'text',
    priorities: 'text',
    parts: 'text',
  },
});
const shapes = { day: shapeOf('day'), month: shapeOf('month') } as const;

type StoredRow = Readonly<Record<Division | 'total', string>> & {
  readonly period: string;
  readonly kind: UnitKind;
  readonly id: string;
  readonly agency_id: string;
};

/** Puts the rows of a building's period in the place of those that are there. */
export async function replaceRows(
  tx: Transaction,
  period: Period,
  buildingId: string,
  date: string,
  rows: readonly UnitRow[],
): Promise<void> {
  await tx.query(`DELETE FROM stat_${period} WHERE building_id = ? AND ${period} = ?`, [buildingId, date]);
  await tx.insert(
    shapes[period],
    rows.map((row) => [
      buildingId,
      date,
      row.kind,
      row.id,
      row.agencyId,
      JSON.stringify(row.total),
      ...divisions.map((division) => JSON.stringify(row[division])),
    ]),
  );
}

const readRow = (row: StoredRow): UnitRow => ({
  kind: row.kind,
  id: row.id,
  agencyId: row.agency_id,
  total: JSON.parse(row.total) as EncodedTally,
  ...(Object.fromEntries(
    divisions.map((division) => [division, JSON.parse(row[division]) as Record<string, EncodedTally>]),
  ) as Record<Division, Record<string, EncodedTally>>),
});

/** Monday is 1. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** Of one line, counter or whatever it is: its days of a month in one row. Officers have days only. */
export async function monthOf(
  reader: Reader,
  buildingId: string,
  month: string,
  { kind, id }: Pick<UnitRow, 'kind' | 'id'>,
): Promise<UnitRow> {
  const rows = await reader.read<StoredRow>(
    `SELECT day AS period, kind, id, agency_id, total, ${divisions.join(', ')} FROM stat_day
     WHERE building_id = ? AND kind = ? AND id = ? AND day >= ? AND day <= ? ORDER BY day`,
    [buildingId, kind, id, `${month}-01`, `${month}-31`],
  );
  const total = new Tally();
  const by = Object.fromEntries(divisions.map((each) => [each, new Tallies()])) as Record<Division, Tallies>;
  let agencyId = '';
  for (const stored of rows) {
    const row = readRow(stored);
    ({ agencyId } = row);
    total.addEncoded(row.total);
    for (const division of divisions) {
      for (const [key, tally] of Object.entries(row[division])) {
        const whole = division === 'hours' ? `${weekdayOf(stored.period)}-${key}` : key;
        by[division].of(whole).addEncoded(tally);
      }
    }
  }
  return {
    kind,
    id,
    agencyId,
    total: total.encode(),
    hours: by.hours.encode(),
    channels: by.channels.encode(),
    priorities: by.priorities.encode(),
    parts: by.parts.encode(),
  };
}

/** Which rows are wanted: of a kind; of these ids, if not of all; of these agencies, if not of all. */
export interface RowQuery {
  readonly kind: UnitKind;
  readonly ids: readonly string[] | null;
  readonly agencyIds: readonly string[] | null;
  readonly column: Division | 'total';
}

export interface FoundRow {
  readonly id: string;
  readonly agencyId: string;
  /** The day or the month. */
  readonly period: string;
  /** One tally, or those of the division by key. */
  readonly text: string;
}

/** Rows from one period to another, both with it. */
export async function readRows(
  reader: Reader,
  period: Period,
  buildingId: string,
  from: string,
  to: string,
  { kind, ids, agencyIds, column }: RowQuery,
): Promise<FoundRow[]> {
  const { among, list } = reader.dialect;
  const among2 = (name: string, values: readonly string[] | null): string =>
    values ? ` AND ${among(name)}` : '';
  return reader.read<FoundRow>(
    `SELECT id, agency_id AS "agencyId", ${period} AS period, ${column} AS text FROM stat_${period}
     WHERE building_id = ? AND kind = ? AND ${period} >= ? AND ${period} <= ?${among2('id', ids)}${among2('agency_id', agencyIds)}`,
    [buildingId, kind, from, to, ...[ids, agencyIds].flatMap((values) => (values ? [list(values)] : []))],
  );
}
