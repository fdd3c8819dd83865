import { buffer, text } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.js';
import type { Cell, ExportTable } from './table.js';
import { xlsxOf } from './xlsx.js';

const tableOf = (rows: readonly (readonly Cell[])[]): ExportTable => ({
  name: 'test',
  columns: [
    { title: 'Nama', kind: 'text' },
    { title: 'Jumlah', kind: 'count' },
    { title: 'Tunggu', kind: 'minutes' },
    { title: 'Bagian', kind: 'share' },
    { title: 'Pukul', kind: 'moment' },
  ],
  pages: (async function* () {
    yield rows;
  })(),
});
const rows: readonly (readonly Cell[])[] = [
  ['=HYPERLINK("x")', 3, 12.5, 0.25, '2026-11-25 08:30:00'],
  ['Loket "A", <lantai> & 2\u0000\ud800', null, null, null, null],
];

/** Many pages, which say how many of them were taken. */
const longTable = (pages: number): { table: ExportTable; taken: () => number } => {
  let taken = 0;
  const page = Array.from({ length: 1000 }, (_, n): Cell[] => [
    `baris ${n} ${Math.sin(n)}`,
    n,
    n / 7,
    null,
    null,
  ]);
  const table = {
    ...tableOf([]),
    pages: (async function* () {
      for (; taken < pages; taken++) yield page;
    })(),
  };
  return { table, taken: () => taken };
};

/** The files of a ZIP, by its central directory. */
function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(data, data + size);
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    files.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      (isPacked ? inflateRawSync(packed) : packed).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

describe('CSV', () => {
  it('is as RFC 4180 has it, and no formula', async () => {
    expect(await text(csvOf(tableOf(rows.slice(0, 1)), false))).toBe(
      `Nama,Jumlah,Tunggu,Bagian,Pukul\r\n"'=HYPERLINK(""x"")",3,12.5,0.2500,2026-11-25 08:30:00\r\n`,
    );
  });

  it('opens in an Indonesian Excel', async () => {
    const file = await buffer(csvOf(tableOf(rows.slice(0, 1)), true));
    const lines = file.toString().split('\r\n');
    expect(lines[0]).toBe('\ufeffNama;Jumlah;Tunggu;Bagian;Pukul');
    expect(lines[1]).toContain(';3;12,5;0,2500;');
  });
});

describe('XLSX', () => {
  it('has texts as texts, figures as figures, and local time', async () => {
    const files = unzip(await buffer(await xlsxOf(tableOf(rows))));
    expect([...files.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK("x")</t>');
    expect(sheet).toContain('Loket "A", &lt;lantai&gt; &amp; 2\ufffd');
    expect(sheet).toContain('<v>12.5</v>');
    // 25 November 2026 is day 46351 of Excel's.
    expect(sheet).toContain(`<v>${46351 + 8.5 / 24}</v>`);
  });

  it('goes on in another sheet when one is full', async () => {
    const { table } = longTable(1050);
    const files = unzip(await buffer(await xlsxOf(table)));
    const count = (name: string): number => files.get(name)?.match(/<row>/g)?.length ?? 0;
    expect([1, 2].map((n) => count(`xl/worksheets/sheet${n}.xml`))).toEqual([1_048_576, 1_426]);
    expect(files.get('xl/workbook.xml')).toContain('name="test-2"');
  }, 60_000);

  it('that breaks off says so', async () => {
    const broken: ExportTable = {
      ...tableOf([]),
      pages: (async function* () {
        yield rows;
        throw new Error('The database is away.');
      })(),
    };
    await expect(xlsxOf(broken).then(buffer)).rejects.toThrow('The database is away.');
  });
});

describe.each([
  ['CSV', (table: ExportTable) => Promise.resolve(csvOf(table, false))],
  ['XLSX', xlsxOf],
] as const)('%s of many rows', (_, streamOf) => {
  it('is taken from the table a page at a time, as it is read', async () => {
    const { table, taken } = longTable(2000);
    const stream = await streamOf(table);
    const chunks = stream[Symbol.asyncIterator]();
    await chunks.next();
    // Nobody reads on: whatever the buffers between hold, it is not the table.
    let before = -1;
    for (let still = 0; still < 50; still = taken() === before ? still + 1 : 0) {
      before = taken();
      await new Promise((done) => setImmediate(done));
    }
    expect(taken()).toBeLessThan(60);
    stream.destroy();
  });
});
