/** CSV as people have it: with a semicolon, a comma or a tab, quotes, and the mark that Excel puts in front. */
import type { CsvError } from 'csv-parse/sync';
import { Unreadable, type Line } from './line.js';

/** Characters of a line, and of a record, which quotes let go over several. */
const longest = 20_000;

/**
 * Reads no more than `most` lines that have something in them, and nothing of a file with a line that nobody has typed:
 * everybody else waits meanwhile.
 * @throws Unreadable with the line on which it stops to be CSV
 */
export async function readCsv(text: string, most = Number.MAX_SAFE_INTEGER): Promise<Line[]> {
  refuseLongLines(text);
  const { parse } = await import('csv-parse/sync');
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: longest,
      to: most,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record.map(withoutGuard) }));
  } catch (error) {
    const { lines } = error as Partial<CsvError> & { lines?: number };
    throw new Unreadable(lines ?? 1);
  }
}

function refuseLongLines(text: string): void {
  for (let [start, line] = [0, 1]; start < text.length; line++) {
    const end = text.indexOf('\n', start);
    const after = end < 0 ? text.length : end;
    if (after - start > longest) throw new Unreadable(line);
    start = after + 1;
  }
}

/** The one that its heading has most of. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string): number => heading.split(delimiter).length;
  return [';', ',', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ';';
}

/** What is written for spreadsheets has an apostrophe before what they would take for a formula. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');
