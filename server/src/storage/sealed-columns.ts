/** Columns of sealed text, by their names. */
import type { Reader } from './database.js';
import type { Table } from './tables.js';

export const sealedColumns = ({ columns }: Pick<Table, 'columns'>): string[] =>
  Object.keys(columns).filter((name) => name.endsWith('sealed'));

/** Whether anything is, of the building, or without one at all. */
export async function anythingSealed(
  reader: Reader,
  tables: readonly Table[],
  buildingId?: string,
): Promise<boolean> {
  for (const table of tables)
    for (const column of sealedColumns(table)) {
      const [row] = await reader.read(
        `SELECT 1 AS one FROM ${table.table}
         WHERE ${column} IS NOT NULL${buildingId === undefined ? '' : ' AND building_id = ?'} LIMIT 1`,
        buildingId === undefined ? [] : [buildingId],
      );
      if (row) return true;
    }
  return false;
}
