/** A colleague is found in one search, and an agency's officers come in from a file: with a mistake, then right. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { ServerProcess } from '../support/server-process.js';

const building = 'kecamatan';
const csv = (...rows: string[]): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'pegawai.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Nama;Instansi;Jabatan;Tugas;Ruang;Akun', ...rows].join('\r\n')),
});

describe('the directory', () => {
  let server: ServerProcess;
  let browser: Browser;
  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.dispose();
  });

  it('takes officers in from a file, says what is wrong first, and shows where each is now', async () => {
    const { page, faults } = await visit(
      browser,
      `${server.origin}/console/#${building}/directory`,
      sizes.desk,
    );
    await page.getByLabel('Nama').fill('sekretaris');
    await page.getByLabel('Kata sandi').fill('satuatap');
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();

    await page.getByRole('button', { name: 'Impor berkas' }).click();
    const file = page.locator('input[type=file]');
    await file.setInputFiles(csv('Tirta Wijaya;Dinas Sihir;Pengolah data;Arsip;R. 9;', ';Dukcapil;Staf;;;'));
    await page.getByText('2 hal perlu diperbaiki').waitFor();
    expect(await page.getByRole('row', { name: '2 Instansi Instansi ini tidak ada di gedung' }).count()).toBe(
      1,
    );
    expect(await page.getByRole('row', { name: '3 Nama Belum diisi' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Ambil data ini' }).count()).toBe(0);

    await file.setInputFiles(csv('Tirta Wijaya;Dukcapil;Pengolah data;Arsip lama;R. 9;loket99'));
    await page.getByText('1 pegawai baru, 0 berubah, 0 tetap.').waitFor();
    await page.getByRole('button', { name: 'Ambil data ini' }).click();
    await page.getByText('Selesai: 1 pegawai baru').waitFor();

    await page.getByLabel('Cari pegawai').fill('arsip dukcapil');
    const found = page.getByRole('row', { name: /Tirta Wijaya/ });
    await found.getByText('Tidak di tempat').waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    const colleague = await visit(browser, `${server.origin}/console/#${building}/directory`, sizes.phone);
    await colleague.page.getByLabel('Nama').fill('loket99');
    await colleague.page.getByLabel('Kata sandi').fill('satuatap');
    await colleague.page.keyboard.press('Enter');
    await colleague.page.getByRole('button', { name: 'Saya ada' }).click();
    await found.getByText('Ada').waitFor();
    await colleague.page.getByRole('button', { name: /^Saya: / }).click();
    await colleague.page.getByRole('button', { name: 'Rapat' }).click();
    await found.getByText('Rapat').waitFor();
    expect([...faults, ...colleague.faults]).toEqual([]);
  }, 60_000);
});
