/** CSV (RFC 4180), a page of rows at a time. */
import { Readable } from 'node:stream';
import type { Options } from 'csv-stringify';
import type { Cell, ColumnKind, ExportTable } from './table.js';

/**
 * Nothing is taken from the table before the reader wants it.
 * @param excel as an Indonesian Excel opens it by itself: BOM, semicolons, decimal commas
 */
export function csvOf(table: ExportTable, excel: boolean): Readable {
  return Readable.from(textOf(table, excel), { objectMode: false, highWaterMark: 65_536 });
}

async function* textOf({ columns, pages }: ExportTable, excel: boolean): AsyncGenerator<Buffer> {
  // Loaded when somebody takes something along, not at each start.
  const { stringify } = await import('csv-stringify/sync');
  // A spreadsheet must take no name for a formula.
  const options: Options = {
    record_delimiter: 'windows',
    escape_formulas: true,
    delimiter: excel ? ';' : ',',
  };
  yield Buffer.from(stringify([columns.map(({ title }) => title)], { ...options, bom: excel }));
  for await (const page of pages) {
    const rows = page.map((row) => row.map((cell, index) => textIn(cell, columns[index]?.kind, excel)));
    yield Buffer.from(stringify(rows, options));
  }
}

function textIn(cell: Cell, kind: ColumnKind | undefined, excel: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  const text = kind === 'share' ? cell.toFixed(4) : String(cell);
  return excel ? text.replace('.', ',') : text;
}
