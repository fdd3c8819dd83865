import { describe, expect, it } from '@jest/globals';
import type { TicketPaper } from '@satuatap/shared/paper';
import { printedTicket } from './ticket-paper.js';

const paper: TicketPaper = {
  building: 'Gedung Kecamatan',
  agency: 'Dinas Kependudukan dan Pencatatan Sipil Kota Palembang',
  services: ['Akta kelahiran', 'Kartu Keluarga (KK)'],
  number: 'B006',
  issued: 'Selasa, 24 November 2026, 09.05 WIB',
  where: 'Tunggu di Ruang tunggu utama, Lantai 1',
  wait: ['5 orang di depan Anda', 'Perkiraan tunggu: sekitar 40–65 menit'],
  bringTitle: 'Siapkan berkas:',
  documents: ['KTP-el', 'Surat keterangan kelahiran dari rumah sakit atau bidan yang menolong'],
  scan: 'Pindai untuk melihat giliran di ponsel',
  missed: 'Jika nomor Anda terlewat, lapor ke petugas.',
};
const bytes = Buffer.from(printedTicket(paper, 'http://10.0.0.5:8080/t/kecamatan.2026-11-24.7.abc'));
const text = bytes.toString('latin1');
const lines = text.split('\n');

describe('a printed ticket', () => {
  it('holds all that a citizen needs, each once', () => {
    for (const part of ['Gedung Kecamatan', 'Akta kelahiran', 'Kartu Keluarga (KK)', 'B006', 'KTP-el'])
      expect(text.split(part)).toHaveLength(2);
    expect(text).toContain('Tunggu di Ruang tunggu utama, Lantai 1');
    expect(text).toContain('Selasa, 24 November 2026, 09.05 WIB');
    expect(text).toContain('http://10.0.0.5:8080/t/kecamatan.2026-11-24.7.abc');
  });

  it('writes only letters that the printer has', () => {
    expect(text).toContain('sekitar 40-65 menit');
    expect(text).not.toContain('40?65');
  });

  it('prints the number six times as large as the text', () => {
    const at = text.indexOf('B006');
    // GS ! n: width and height times six.
    expect(bytes.subarray(0, at).includes(Buffer.from([0x1d, 0x21, 0x55]))).toBe(true);
  });

  it('cuts no word at the edge', () => {
    expect(lines.some((line) => line.includes('bidan yang'))).toBe(true);
    expect(text).toContain('[ ] Surat keterangan');
    for (const word of ['Kependudukan', 'Palembang', 'menolong']) expect(text).toContain(word);
  });
});
