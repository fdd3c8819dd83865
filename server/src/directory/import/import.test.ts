/** Files of officers: how they are read, and what of them is wrong. */
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import yazl from 'yazl';
import type { Session } from '@satuatap/shared/contract';
import { kecamatan } from '../../testing/building-day.js';
import { newOfficer } from '../officer-table.js';
import type { Officer } from '../officers.js';
import { hasHeading } from './columns.js';
import { Unreadable, type Line } from './line.js';
import { officersCsv } from './officers-csv.js';
import { planImport, type ImportPlan } from './plan.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

const admin: Session = {
  staffId: 'admin',
  name: 'admin',
  role: 'administrator',
  buildingIds: [],
  agencyIds: [],
  demo: false,
};
const accounts = new Map([
  ['loket1', 'staff-1'],
  ['loket2', 'staff-2'],
]);
const plan = async (text: string, officers: Officer[] = [], session: Session = admin): Promise<ImportPlan> =>
  planImport(await readCsv(text), { config: kecamatan, session, officers, accounts });
const heading = 'Nama;Instansi;Jabatan;Tugas;Lantai;Ruang;Ekstensi;Surel;Akun';
const sri: Officer = newOfficer('sri', {
  name: 'Sri Wahyuni',
  agencyId: 'dukcapil',
  title: 'Kepala Seksi',
  tasks: ['Akta', 'KTP'],
  floorId: 'lt-1',
  room: 'R. 1.02',
  extension: '-12',
  email: 'sri@example.go.id',
  staffId: 'staff-1',
});

/** An XLSX file of these parts, for what a spreadsheet program would not write too. */
async function xlsxOf(sheet: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Pegawai" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream as Readable);
}
const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const cells = (lines: readonly Line[]): readonly (readonly string[])[] => lines.map((line) => line.cells);

describe('a CSV file of officers', () => {
  it('is read with semicolons, commas or tabs, with quotes and with the mark of Excel', async () => {
    for (const delimiter of [';', ',', '\t']) {
      const text = `\ufeffNama${delimiter}Tugas\r\n"Sri; ""Wahyuni"", S.Sos."${delimiter} Akta \r\n\r\nBudi${delimiter}\r\n`;
      const lines = await readCsv(text);
      expect(cells(lines)).toEqual([
        ['Nama', 'Tugas'],
        ['Sri; "Wahyuni", S.Sos.', 'Akta'],
        ['Budi', ''],
      ]);
      expect(lines.map(({ line }) => line)).toEqual([1, 2, 4]);
    }
  });

  it('that is none is told with the line', async () => {
    await expect(readCsv('Nama;Jabatan\nSri;"Kepala\n')).rejects.toThrow(Unreadable);
    await expect(readCsv('Nama;Jabatan\nSri;Kep"ala\n')).rejects.toMatchObject({ line: 2 });
    expect(await readCsv('')).toEqual([]);
  });

  it('is not read to its end where nobody has typed it', async () => {
    await expect(readCsv(`Nama;Jabatan\nSri${';'.repeat(20_000)}`)).rejects.toMatchObject({ line: 2 });
    const separators = ';'.repeat(2_900_000);
    const begunAt = performance.now();
    await expect(readCsv(separators)).rejects.toMatchObject({ line: 1 });
    expect(hasHeading(separators)).toBe(false);
    expect(performance.now() - begunAt).toBeLessThan(2000);
    expect(await readCsv('Nama;Jabatan\nSri;"\n"\n\nAni;Staf\n"never ends', 3)).toMatchObject([
      { line: 1 },
      { line: 3 },
      { line: 5 },
    ]);
  });

  it('comes back as it went out, also what a spreadsheet would take for a formula', async () => {
    const text = await officersCsv(kecamatan, [sri], new Map([['staff-1', 'loket1']]));
    expect(text.split('\r\n')[0]).toBe(`\ufeff${heading}`);
    expect(text).toContain("'-12");
    expect(await plan(text, [sri])).toEqual({ mistakes: [], added: [], changed: [], same: 1 });
  });
});

describe('an XLSX file of officers', () => {
  it('is read with texts, figures, results of formulas and gaps', async () => {
    const sheet = `<row r="1">${inline('A1', 'Nama')}${inline('B1', 'Ekstensi')}</row>
      <row r="4"><c r="A4" t="str"><f>A1&amp;"x"</f><v>Sri</v></c><c r="B4"><v>2104</v></c></row>`;
    expect(await readXlsx(await xlsxOf(sheet))).toEqual([
      { line: 1, cells: ['Nama', 'Ekstensi'] },
      { line: 4, cells: ['Sri', '2104'] },
    ]);
  });

  it('has nothing in a cell whose formula failed', async () => {
    const sheet = `<row r="1">${inline('A1', 'Nama')}</row><row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    expect(await readXlsx(await xlsxOf(sheet))).toEqual([{ line: 1, cells: ['Nama'] }]);
  });

  it('that is something else is none', async () => {
    const empty = await xlsxOf('', { 'xl/workbook.xml': '<workbook' });
    const cut = (await xlsxOf(`<row r="1">${inline('A1', 'Nama')}</row>`)).subarray(0, -40);
    for (const file of [
      Buffer.from('Nama;Jabatan'),
      Buffer.alloc(0),
      Buffer.from('PK\u0003\u0004'),
      empty,
      cut,
    ])
      await expect(readXlsx(file)).rejects.toThrow(Unreadable);
  });

  it('does not unpack to more than fits, whatever it says', async () => {
    const bomb = await xlsxOf(' '.repeat(40_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readXlsx(bomb)).rejects.toThrow(Unreadable);
    await expect(readXlsx(lying(' '.repeat(40_000_000)))).rejects.toThrow(Unreadable);
  });

  it('does not make rows and columns up that are nowhere', async () => {
    for (const at of ['A2000000000', 'ZZZZZZZ2'])
      await expect(readXlsx(await xlsxOf(`<row>${inline(at, 'x')}</row>`), 3000)).rejects.toThrow(Unreadable);
  }, 20_000);
});

/** A ZIP whose one part says that it is ten bytes long. */
function lying(text: string): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(text);
  const crc = typeof crc32 === 'function' ? crc32(text) : 0;
  const header = (size: number): Buffer => {
    const head = Buffer.alloc(size);
    head.writeUInt16LE(8, size === 30 ? 8 : 10);
    head.writeUInt32LE(crc, size === 30 ? 14 : 16);
    head.writeUInt32LE(packed.length, size === 30 ? 18 : 20);
    head.writeUInt32LE(10, size === 30 ? 22 : 24);
    head.writeUInt16LE(name.length, size === 30 ? 26 : 28);
    head.writeUInt32LE(size === 30 ? 0x04034b50 : 0x02014b50, 0);
    return Buffer.concat([head, name]);
  };
  const [local, central] = [header(30), header(46)];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}

describe('what a file would change', () => {
  it('understands agencies, floors and headings in the words that people have for them', async () => {
    const { mistakes, added } = await plan(
      `nama lengkap,OPD,title,tasks,floor,room,extension,email,account
Sri Wahyuni,Dinas Kependudukan dan Pencatatan Sipil,Kepala Seksi,"Akta, KTP",1,R. 1,12,sri@example.go.id,LOKET1
Budi Halimun,KECAMATAN,Staf,,lantai 1,,,,`,
    );
    expect(mistakes).toEqual([]);
    expect(added).toMatchObject([
      { agencyId: 'dukcapil', tasks: ['Akta', 'KTP'], floorId: 'lt-1', staffId: 'staff-1' },
      { name: 'Budi Halimun', agencyId: 'kecamatan', floorId: 'lt-1', email: null, staffId: null },
    ]);
  });

  it('tells every mistake with its line and column', async () => {
    const { mistakes } = await plan(`${heading}
;dukcapil;Staf;;;;;;
Sri;Dinas Sihir;Staf;;;;;;
Sri;dukcapil;Staf;;Lantai 9;;;bukan surel;loket99
${'x'.repeat(121)};dukcapil;Staf;;;;;;
Ani;dukcapil;Staf;;;;;;loket1
ANI;dukcapil;Staf;;;;;;
Eka;dukcapil;Staf;;;;;;loket1`);
    expect(mistakes).toEqual([
      { line: 2, column: 'Nama', reason: 'missing' },
      { line: 3, column: 'Instansi', reason: 'unknown-agency' },
      { line: 4, column: 'Lantai', reason: 'unknown-floor' },
      { line: 4, column: 'Surel', reason: 'bad-email' },
      { line: 4, column: 'Akun', reason: 'unknown-account' },
      { line: 5, column: 'Nama', reason: 'too-long' },
      { line: 7, column: 'Nama', reason: 'twice' },
      { line: 8, column: 'Akun', reason: 'twice' },
    ]);
  });

  it('does not guess at a heading that it does not know', async () => {
    const { mistakes } = await plan('Nama;Gaji;Nama\nSri;9;x');
    expect(mistakes).toEqual([
      { line: 1, column: 'Gaji', reason: 'unknown-column' },
      { line: 1, column: 'Nama', reason: 'twice' },
      { line: 1, column: 'Instansi', reason: 'missing' },
      { line: 1, column: 'Jabatan', reason: 'missing' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a letter', 'Kepada Yth.\nBapak Camat, dengan hormat'],
    ['a page', '<!doctype html>\n<title>Pegawai</title>'],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<</Type/Catalog>>'],
  ])('says of %s in one sentence that it is no table of officers', async (_, text) => {
    expect((await plan(text)).mistakes).toEqual([{ line: 1, column: '', reason: 'no-table' }]);
  });

  it('leaves agencies alone that the account does not keep', async () => {
    const secretary: Session = { ...admin, role: 'secretary', agencyIds: ['dukcapil'] };
    const { mistakes } = await plan(
      `${heading}\nAni;dukcapil;Staf;;;;;;\nEka;pupr;Staf;;;;;;`,
      [],
      secretary,
    );
    expect(mistakes).toEqual([{ line: 3, column: 'Instansi', reason: 'not-your-agency' }]);
  });

  it('knows who is there by agency and name, and lets accounts change places', async () => {
    const budi = { ...sri, id: 'budi', name: 'Budi', staffId: 'staff-2' };
    const row = (name: string, account: string): string =>
      `${name};dukcapil;Kepala Seksi;Akta, KTP;Lantai 1;R. 1.02;-12;sri@example.go.id;${account}`;
    const swapped = await plan([heading, row('SRI  wahyuni', 'loket2'), row('Budi', 'loket1')].join('\n'), [
      sri,
      budi,
    ]);
    expect(swapped.mistakes).toEqual([]);
    expect(swapped.changed.map(({ before, facts }) => [before.id, facts.staffId])).toEqual([
      ['sri', 'staff-2'],
      ['budi', 'staff-1'],
    ]);
    const taken = await plan([heading, row('Budi', 'loket1')].join('\n'), [sri, budi]);
    expect(taken.mistakes).toEqual([{ line: 2, column: 'Akun', reason: 'twice' }]);
  });
});
