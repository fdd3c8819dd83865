/** The satisfaction survey: a visitor answers on her phone, and the tablet at the exit does not ask her again. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { ServerProcess } from '../support/server-process.js';

const buildingId = 'kecamatan';
const counterId = 'loket-1';
const tablet = { width: 1280, height: 800 };
let server: ServerProcess;
let network: FlakyNetwork;
let browser: Browser;
let kiosk: Client;
let desk: Client;

beforeAll(async () => {
  server = await ServerProcess.start();
  network = await FlakyNetwork.to(server.port);
  browser = await launchBrowser();
  kiosk = await Client.device(server.origin, buildingId, 'kiosk');
  desk = await Client.staff(server.origin, buildingId, 'loket1');
  await desk.command({ type: 'openCounter', counterId });
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await network?.stop();
  await server?.dispose();
});

const serve = async (): Promise<void> => {
  for (const type of ['callNext', 'start', 'finish'] as const) await desk.command({ type, counterId });
};
const touch = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
/** Types a number on the tablet's keys. */
async function typeNumber(page: Page, number: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Huruf' })
    .getByRole('button', { name: number[0] ?? '' })
    .click();
  const digits = page.getByRole('group', { name: 'Angka' });
  for (const digit of number.slice(1)) await digits.getByRole('button', { name: digit, exact: true }).click();
  await touch(page, 'Mulai menilai');
}
/** Buttons smaller than so many CSS pixels. */
const small = (page: Page, px: number): Promise<string[]> =>
  page.evaluate(
    (least) =>
      [...document.querySelectorAll('button')]
        .filter((button) => {
          const { width, height } = button.getBoundingClientRect();
          return width > 0 && Math.min(width, height) < least;
        })
        .map(({ textContent }) => textContent),
    px,
  );

describe('the satisfaction survey', () => {
  it('is asked on the phone, sent when there is a line, and not asked again at the exit', async () => {
    const { path, number } = await kiosk.issue(['legalisasi']);
    const { page, faults } = await visit(browser, network.origin + path, sizes.phone);
    await page.getByText('Anda yang berikutnya').waitFor();
    expect(await page.getByText('Bagaimana layanan tadi?').count()).toBe(0);
    await serve();
    await page.getByRole('heading', { name: /kecepatan waktu/ }).waitFor();
    expect(await small(page, 24)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await touch(page, 'Cepat');
    network.cut();
    await touch(page, 'Sangat sopan dan ramah');
    await page.getByText('Jawaban disimpan di perangkat ini').waitFor();
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/survey') && answer.ok());
    await network.mend();
    await sent;
    await touch(page, /Lanjut, 7 pertanyaan lagi/);
    for (let question = 3; question <= 9; question++) {
      await page.getByText(`Pertanyaan ${question} dari 9`).waitFor();
      await page.locator('.answers button').nth(2).click();
    }
    await page.getByRole('heading', { name: /semua pertanyaan sudah terjawab/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('textbox').fill('Kursi tunggu kurang');
    await touch(page, 'Kirim saran');
    await touch(page, 'Selesai');
    await page.getByText('Terima kasih atas penilaian Anda.').waitFor();
    await page.reload();
    await page.getByText('Layanan selesai').waitFor();
    expect(await page.getByRole('region', { name: 'Bagaimana layanan tadi?' }).count()).toBe(0);
    expect(faults).toEqual([]);

    const exit = await visit(browser, `${server.origin}/kiosk/exit?building=${buildingId}`, tablet);
    await exit.page.getByRole('group', { name: 'Angka' }).waitFor();
    await typeNumber(exit.page, number);
    await exit.page.getByText('Antrean ini sudah memberi penilaian').waitFor();
    expect(await seriousFindings(exit.page)).toEqual([]);
    // Another visitor, by a scanner that types; she is served only now.
    const other = await kiosk.issue(['sktm']);
    const scan = async (): Promise<void> => {
      await exit.page.keyboard.type(`${server.origin}${other.path}`);
      await exit.page.keyboard.press('Enter');
    };
    await scan();
    await exit.page.getByText('Antrean ini belum selesai dilayani').waitFor();
    await serve();
    await scan();
    await exit.page.getByText('Pertanyaan 1 dari 2').waitFor();
    expect(await seriousFindings(exit.page)).toEqual([]);
    // Twenty millimetres of a glass of 10.1 inches, less what rounding takes.
    expect(await small(exit.page, 117)).toEqual([]);
    await touch(exit.page, 'Kurang cepat');
    await touch(exit.page, 'Sopan dan ramah');
    await touch(exit.page, 'Selesai');
    await exit.page.getByRole('heading', { name: 'Terima kasih atas penilaian Anda' }).waitFor();
    await touch(exit.page, 'Selesai');
    await exit.page.getByRole('group', { name: 'Angka' }).waitFor();
    expect(await exit.page.getByLabel('Nomor antrean').innerText()).toBe('');
    expect(await exit.page.evaluate(() => Object.keys(localStorage))).toEqual([
      `satuatap.device.survey.${buildingId}`,
    ]);
    expect(exit.faults).toEqual([]);
  }, 60_000);

  it('comes to an index that the supervisor sees, with a comment that she decides about', async () => {
    const { page, faults } = await visit(
      browser,
      `${server.origin}/console/#${buildingId}/satisfaction`,
      sizes.desk,
    );
    await page.getByLabel('Nama').fill('pengawas');
    await page.getByLabel('Kata sandi').fill('satuatap');
    await page.keyboard.press('Enter');
    // Nine answers of 3 but one of 4, and U3 2 and U7 3 of who was in a hurry: (21 + 2.5 + 3.5) / 9 × 25.
    await page.getByText('75,00').first().waitFor();
    const figures = await page.locator('.figures').innerText();
    expect(figures).toMatch(/Mutu C: Kurang baik/);
    expect(figures).toMatch(/▲ 1\s+dari 2 yang perlu/);
    expect(figures).toMatch(/1 \/ 1/);
    expect(await page.getByRole('row', { name: /^U3/ }).innerText()).toMatch(/2,50\s+2$/);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByText('Kursi tunggu kurang').waitFor();
    await touch(page, 'Tampilkan');
    await page.getByText('Saran ditampilkan.').waitFor();
    await touch(page, 'Urungkan');
    await page.getByText('Kursi tunggu kurang').waitFor();
    await touch(page, 'Tampilkan');
    await page.getByText('Tidak ada saran baru.').waitFor();
    await touch(page, 'Ditampilkan');
    await page.getByText('oleh pengawas').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Unduh CSV' }).click();
    const csv = await readFile(await (await file).path(), 'utf8');
    expect(csv).toMatch(/\r\n[^\r]*,gedung,kecamatan,.*,75\.00,C,2,1,2,2\r\n/);
    expect(faults).toEqual([]);
  }, 60_000);
});
