/**
 * The first sheet of an XLSX file. Whoever makes a file by hand can let a few bytes unpack to gigabytes, or name a cell
 * in row 1,000,000,000: what is unpacked is counted, and the sheet is read in a thread whose memory and time are limited.
 */
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Entry, ZipFile } from 'yauzl';
import { Unreadable, type Line } from './line.js';

/** Of all parts together. */
const mostBytes = 32 * 1024 * 1024;
const mostParts = 200;
const memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

type Cell = string | number | boolean | Date | null;

/** A cell whose formula failed is empty. @param mostMs for reading the sheet. @throws Unreadable */
export async function readXlsx(file: Buffer, mostMs = 10_000): Promise<Line[]> {
  const rows = await parseApart(await repacked(file).catch(() => Promise.reject(new Unreadable(1))), mostMs);
  return rows.flatMap((row, index) => {
    const cells = row.map(textIn);
    return cells.every((cell) => cell === '') ? [] : [{ line: index + 1, cells }];
  });
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

const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { readSheet } = require(workerData.reader);
  readSheet(Buffer.from(workerData.file)).then(
    (rows) => parentPort.postMessage({ rows }),
    () => parentPort.postMessage({ rows: null }),
  );
`;

async function parseApart(file: Buffer, mostMs: number): Promise<Cell[][]> {
  const reader = createRequire(import.meta.url).resolve('read-excel-file/node');
  const worker = new Worker(program, { eval: true, workerData: { reader, file }, resourceLimits: memory });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Cell[][]>((done, fail) => {
      timer = setTimeout(() => fail(new Unreadable(1)), mostMs);
      worker.once('message', ({ rows }: { rows: Cell[][] | null }) => {
        if (rows) done(rows);
        else fail(new Unreadable(1));
      });
      for (const event of ['error', 'exit']) worker.once(event, () => fail(new Unreadable(1)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function textIn(cell: Cell): string {
  if (cell === null) return '';
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}
