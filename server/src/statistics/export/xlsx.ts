/**
 * XLSX (ECMA-376), written as it is read: a page of rows at a time, texts in their cells. A sheet has so many rows; what
 * is more goes on in another.
 */
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ZipFile } from 'yazl';
import type { Cell, Column, ColumnKind, ExportTable } from './table.js';

/** With the heading; Excel opens no more. */
const sheetRows = 1_048_576;

export async function xlsxOf(table: ExportTable): Promise<Readable> {
  // Loaded when somebody takes something along, not at each start.
  const { default: yazl } = await import('yazl');
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  zip.once('error', (error: Error) => output.destroy(error));
  addSheets(zip, table).catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error('The sheet was not written.'));
  });
  return output;
}

async function addSheets(zip: ZipFile, { name, columns, pages }: ExportTable): Promise<void> {
  const rows = new Rows(pages);
  const sheets: number[] = [];
  do {
    const sheet = Readable.from(sheetOf(columns, rows), { objectMode: false });
    sheets.push(sheets.length + 1);
    zip.addReadStream(sheet, `xl/worksheets/sheet${sheets.length}.xml`);
    await finished(sheet);
  } while (!rows.over);
  for (const [path, text] of partsOf(name, sheets)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
}

/** Pages of which each sheet takes what fits. */
class Rows {
  private readonly pages: AsyncIterator<readonly (readonly Cell[])[]>;
  private rest: readonly (readonly Cell[])[] = [];
  over = false;

  constructor(pages: ExportTable['pages']) {
    this.pages = pages[Symbol.asyncIterator]();
  }

  /** At most so many; none at the end. */
  async take(most: number): Promise<readonly (readonly Cell[])[]> {
    if (this.rest.length === 0) {
      const page = await this.pages.next();
      if (page.done === true) this.over = true;
      else this.rest = page.value;
    }
    const taken = this.rest.slice(0, most);
    this.rest = this.rest.slice(most);
    return taken;
  }
}

async function* sheetOf(columns: readonly Column[], rows: Rows): AsyncGenerator<Buffer> {
  const widths = columns
    .map(({ title }, n) => `<col min="${n + 1}" max="${n + 1}" width="${title.length + 4}" customWidth="1"/>`)
    .join('');
  yield Buffer.from(
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
      `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${widths}</cols><sheetData><row>${columns.map(({ title }) => inline(title, bold)).join('')}</row>`,
  );
  for (let left = sheetRows - 1; left > 0;) {
    const page = await rows.take(left);
    if (page.length === 0 && rows.over) break;
    left -= page.length;
    yield Buffer.from(page.map((row) => rowOf(row, columns)).join(''));
  }
  yield Buffer.from('</sheetData></worksheet>');
}

const rowOf = (row: readonly Cell[], columns: readonly Column[]): string =>
  `<row>${row.map((cell, n) => cellOf(cell, columns[n]?.kind ?? 'text')).join('')}</row>`;

function cellOf(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '<c/>';
  if (kind === 'moment') return `<c s="${styles.moment}"><v>${serialOf(String(cell))}</v></c>`;
  return typeof cell === 'number' ? `<c s="${styles[kind]}"><v>${cell}</v></c>` : inline(cell, styles.text);
}

/** Local time, `YYYY-MM-DD HH:MM:SS`, in days since 30 December 1899, as Excel counts. */
const serialOf = (text: string): number =>
  (Date.parse(`${text.replace(' ', 'T')}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

const inline = (text: string, style: number): string =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** XML has no place for control characters and lone halves of surrogate pairs. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Places in the list of formats below. */
const styles: Readonly<Record<ColumnKind, number>> = {
  text: 0,
  count: 1,
  minutes: 2,
  number: 2,
  share: 3,
  moment: 4,
};
const bold = 5;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const formats = [0, 3, 2, 10, 164]
  .map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`)
  .join('');
const stylesheet =
  `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="6">${formats}<xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1"/></cellXfs></styleSheet>`;

/** All but the sheets, path and text. */
function partsOf(name: string, sheets: readonly number[]): (readonly [path: string, text: string])[] {
  const each = (text: (n: number) => string): string => sheets.map(text).join('');
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
        `${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
        `${each((n) => `<sheet name="${escaped(name.slice(0, 25))}${n === 1 ? '' : `-${n}`}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packageRelations}">` +
        `${each((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}` +
        `<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesheet],
  ];
}
