/**
 * The first sheet of an XLSX file. Whoever makes a file by hand can let a few bytes unpack to gigabytes, or name a cell
 * in row 1,000,000,000: what is unpacked is counted, and the sheet is read in a process of its own whose memory and time
 * are limited. A thread would not do: where its memory ends in the wrong place, all of the server ends with it.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { Unreadable, type Line } from './line.js';

/** Of all parts together. */
const mostBytes = 32 * 1024 * 1024;
const mostParts = 200;
const memory = ['--max-old-space-size=128', '--max-semi-space-size=16'];

/** A cell whose formula failed is empty. @param mostMs for reading the sheet. @throws Unreadable */
export async function readXlsx(file: Buffer, mostMs = 10_000): Promise<Line[]> {
  const rows = await parseApart(await repacked(file).catch(() => Promise.reject(new Unreadable(1))), mostMs);
  return rows.flatMap((cells, index) =>
    cells.every((cell) => cell === '') ? [] : [{ line: index + 1, cells }],
  );
}

/** The same file with only those parts that have words in them, no more than fits, and nothing between them. */
async function repacked(file: Buffer): Promise<Buffer> {
  const [{ fromBufferPromise }, { default: yazl }] = await Promise.all([import('yauzl'), import('yazl')]);
  const source: ZipFile = await fromBufferPromise(file);
  const made = new yazl.ZipFile();
  let [bytes, parts] = [0, 0];
  for await (const entry of source.eachEntry() as AsyncIterable<Entry>) {
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue;
    bytes += entry.uncompressedSize;
    if (bytes > mostBytes || ++parts > mostParts) throw new Unreadable(1);
    // It refuses a part that turns out longer than it says.
    made.addBuffer(await buffer(await source.openReadStreamPromise(entry)), entry.fileName, {
      compress: false,
    });
  }
  made.end();
  return buffer(made.outputStream as Readable);
}

/** Reads a sheet from its input, and writes the texts of its cells. */
const program = `
  const { buffer } = require('node:stream/consumers');
  const textIn = (cell) =>
    cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
  buffer(process.stdin)
    .then((file) => require(process.argv[1]).readSheet(file))
    .then((rows) => process.stdout.write(JSON.stringify(rows.map((row) => row.map(textIn)))));
`;

async function parseApart(file: Buffer, mostMs: number): Promise<string[][]> {
  const reader = createRequire(import.meta.url).resolve('read-excel-file/node');
  const limits = { timeout: mostMs, killSignal: 'SIGKILL', maxBuffer: mostBytes, env: {} } as const;
  return new Promise((done, fail) => {
    const args = [...memory, '--input-type=commonjs', '--eval', program, reader];
    const child = execFile(process.execPath, args, limits, (error, output) => {
      if (error) fail(new Unreadable(1));
      else done(JSON.parse(output) as string[][]);
    });
    // It may end before it has read everything.
    child.stdin?.on('error', () => {});
    child.stdin?.end(file);
  });
}
