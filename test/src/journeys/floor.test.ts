/** The live floor: two supervisors and an officer, each in a browser of her own, and the real server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes } from '../support/browser.js';
import { Client } from '../support/client.js';
import { DeskPage, signIn, tabTo } from '../support/desk-page.js';
import { ServerProcess } from '../support/server-process.js';

const buildingId = 'kecamatan';
const building = /Gedung Kecamatan/;
let server: ServerProcess;
let browser: Browser;
let kiosk: Client;
let leader: Page;
let other: Page;
let desk: DeskPage;

/** A supervisor's floor. */
async function floor(name: string): Promise<Page> {
  const { page } = await signIn(browser, server.origin, name, building);
  await page.getByText('Menunggu sekarang').waitFor();
  return page;
}

const alarmOn = (page: Page, who: string) =>
  page.getByRole('region', { name: 'Perlu perhatian' }).getByRole('listitem').filter({ hasText: who });
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
/** A counter's window, opened from its card. */
const open = (page: Page, counter: string): Promise<void> =>
  press(page, new RegExp(`^Loket ${counter}(?!\\d)`));

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await launchBrowser();
  kiosk = await Client.device(server.origin, buildingId, 'kiosk');
  desk = await DeskPage.open(browser, server.origin, 'loket1', building, '1');
  leader = await floor('pengawas');
  other = await floor('admin');
  for (const page of [leader, other, desk.page]) page.setDefaultTimeout(15_000);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

describe('the live floor', () => {
  it('shows an alarm on every screen, and by whom it is taken on, until the condition ends', async () => {
    await kiosk.issue(['pbb-bayar']);
    const who = 'PBB';
    await alarmOn(leader, who).waitFor();
    await alarmOn(other, who).waitFor();
    await tabTo(leader, leader.getByRole('button', { name: /^Saya tangani: .*PBB/ }));
    await leader.keyboard.press('Enter');
    for (const page of [leader, other])
      await alarmOn(page, who)
        .getByText(/Ditangani oleh pengawas, \d\d\.\d\d/)
        .waitFor();
    expect(await seriousFindings(leader)).toEqual([]);

    // Let go by the other, and taken by her.
    await press(other, /^Lepaskan: .*PBB/);
    await press(leader, /^Saya tangani: .*PBB/);
    await alarmOn(other, who).getByText('Ditangani oleh pengawas').waitFor();
  });

  it('lends a counter to the line, which the officer is told, and takes it back', async () => {
    await press(leader, /^Atur: .*PBB/);
    expect(await seriousFindings(leader)).toEqual([]);
    await leader.getByRole('combobox', { name: /^Loket/ }).selectOption('loket-1');
    await press(leader, 'Pinjamkan');
    await desk.page.getByText(/Oleh pengawas: Loket 1 kini juga membantu layanan/).waitFor();
    await desk.count('Menunggu', 1);
    // A wait that is long to say stays in its column, on a desk's screen and upright.
    for (const size of [{ width: 768, height: 1024 }, sizes.desk]) {
      await leader.setViewportSize(size);
      const past = await leader.locator('.lines-now').evaluate((table) => {
        const { right } = table.getBoundingClientRect();
        const column = table.parentElement?.getBoundingClientRect().right ?? 0;
        const page = document.documentElement;
        return [Math.max(0, Math.round(right - column)), page.scrollWidth - page.clientWidth];
      });
      expect([size.width, ...past]).toEqual([size.width, 0, 0]);
    }
    // With a counter for it the alarm is over, everywhere.
    for (const page of [leader, other]) await alarmOn(page, 'PBB').waitFor({ state: 'detached' });
    await leader.keyboard.press('Control+z');
    await desk.page.getByText('dikembalikan seperti semula').waitFor();
    await desk.count('Menunggu', 0);
    for (const page of [leader, other]) await alarmOn(page, 'PBB').waitFor();
  });

  it('pauses, resumes, closes and opens a counter in the place of its officer', async () => {
    await open(leader, '1');
    await press(leader, 'Salat');
    await desk.page.getByText('Oleh pengawas: Loket 1 dijeda.').waitFor();
    await desk.page.getByText('Jeda: Salat').first().waitFor();
    await open(leader, '1');
    await press(leader, 'Buka lagi');
    await desk.main('Panggil berikutnya');
    await open(leader, '1');
    await press(leader, 'Tutup loket');
    await desk.page.getByRole('heading', { name: 'Pilih loket' }).waitFor();
    await desk.page.getByText('Oleh pengawas: Loket 1 ditutup.').waitFor();
    await press(leader, 'Loket 2: Tutup');
    expect(await seriousFindings(leader)).toEqual([]);
    await leader.getByRole('combobox', { name: /^Untuk petugas/ }).selectOption({ label: 'loket1' });
    await press(leader, 'Buka loket');
    await desk.page.getByText('Oleh pengawas: Loket 2 dibuka untuk Anda.').waitFor();
    await desk.main('Panggil berikutnya');
  });

  it('moves a ticket to the head, and prefers another', async () => {
    const [first, second] = [await kiosk.issue(['legalisasi']), await kiosk.issue(['legalisasi'])];
    await desk.count('Menunggu', 2);
    await press(leader, /^Atur: Legalisasi/);
    await press(leader, `Ke depan: ${second.number}`);
    await desk.page.locator('.queue button.number').first().getByText(second.number).waitFor();
    await press(leader, /^Atur: Legalisasi/);
    await leader
      .getByLabel(`Prioritas: ${first.number}`)
      .selectOption({ label: 'Lansia (60 tahun ke atas)' });
    await desk.page.locator('.queue .tag').getByText('Lansia').waitFor();
    await leader.keyboard.press('Escape');
    expect(await desk.waiting()).toEqual([second.number, first.number]);
  });

  it('brings a message to the desk, and tells every supervisor who has read it and when', async () => {
    await open(leader, '2');
    await press(leader, 'Kirim pesan');
    await leader.getByLabel('Isi pesan').fill('Mohon bantu loket 3.');
    await press(leader, 'Kirim');
    await desk.page.getByText('Mohon bantu loket 3.').waitFor();
    expect(await seriousFindings(desk.page)).toEqual([]);
    await other.getByText('Belum dibaca di loket 2').waitFor();
    await press(desk.page, 'Sudah dibaca');
    await desk.page.getByText('Mohon bantu loket 3.').waitFor({ state: 'detached' });
    for (const page of [leader, other])
      await page.getByText(/Dibaca di loket 2 \(loket1, \d\d\.\d\d/).waitFor();

    // Taken back before it is read, it is gone from the desk.
    await press(other, /^Ke semua loket buka/);
    await other.getByLabel('Isi pesan').fill('Salah kirim.');
    await press(other, 'Kirim');
    await desk.page.getByText('Salah kirim.').waitFor();
    await press(other, 'Tarik kembali: Salah kirim.');
    await desk.page.getByText('Salah kirim.').waitFor({ state: 'detached' });
    expect(await seriousFindings(other)).toEqual([]);
  });

  it('tells whether the promised waits held, once somebody wants to see it', async () => {
    await leader.getByRole('heading', { name: 'Janji waktu tunggu' }).click();
    await leader
      .getByRole('table', { name: 'Janji waktu tunggu' })
      .or(leader.getByText('Belum ada janji'))
      .first()
      .waitFor();
    expect(await seriousFindings(leader)).toEqual([]);
  });
});
