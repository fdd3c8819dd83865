/** The order of the rows of figures. Pure. */
import type { StatisticsRow } from '@satuatap/shared/contract';
import type { MeasureId } from './shown-measures.js';

/** `key`: as the server gave them, by time or name. */
export type RowColumn = MeasureId | 'key';

export interface RowOrder {
  readonly column: RowColumn;
  readonly falling: boolean;
}

/** What a press on a column's head makes of the order: figures fall first, names rise. */
export const orderBy = (column: RowColumn, before: RowOrder): RowOrder => ({
  column,
  falling: column === before.column ? !before.falling : column !== 'key',
});

/** What was not measured comes last either way. */
export function rowsInOrder(
  rows: readonly StatisticsRow[],
  { column, falling }: RowOrder,
): readonly StatisticsRow[] {
  if (column === 'key') return falling ? rows.toReversed() : rows;
  return rows.toSorted((a, b) => {
    const first = a.measures[column];
    const second = b.measures[column];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return falling ? second - first : first - second;
  });
}
