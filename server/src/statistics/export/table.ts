/** What an export is made of, whatever its format: a heading, and rows that come a page at a time. */

/** `text`; `count`, `minutes` and `number` are numbers; `share` is 0 to 1; `moment` is local time, `YYYY-MM-DD HH:MM:SS`. */
export type ColumnKind = 'text' | 'count' | 'minutes' | 'number' | 'share' | 'moment';
export type Cell = string | number | null;

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
}

export interface ExportTable {
  /** Of the file and the sheet; letters, digits and hyphens. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly pages: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** The first page is there when this resolves: what fails at once fails before an answer begins. */
export async function begun(table: ExportTable): Promise<ExportTable> {
  const pages = table.pages[Symbol.asyncIterator]();
  const first = await pages.next();
  return {
    ...table,
    pages: (async function* () {
      for (let page = first; page.done !== true; page = await pages.next()) yield page.value;
    })(),
  };
}

/** ms in minutes, with two decimals. */
export const minutesOf = (ms: number | null): number | null =>
  ms === null ? null : Math.round(ms / 600) / 100;
