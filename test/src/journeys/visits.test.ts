/** Visitors: reception, a host at her desk, and the visitor's number between them, on the real server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnEntry } from '@satuatap/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { DeskPage, signIn } from '../support/desk-page.js';
import { ServerProcess } from '../support/server-process.js';

const buildingId = 'jakabaring';
const building = /Jakabaring/;
let server: ServerProcess;
let browser: Browser;
let reception: Page;
let desk: DeskPage;
/** The officer who sits at the desk, as the directory has her. */
let hostName: string;

beforeAll(async () => {
  server = await ServerProcess.start({ clock: '2026-11-25T09:10:00+07:00' });
  browser = await launchBrowser();
  const officer = await Client.staff(server.origin, buildingId, 'loket1');
  const own = await officer.send<OwnEntry>('GET', `/buildings/${buildingId}/directory/self`);
  hostName = own.officer?.name ?? '';
  desk = await DeskPage.open(browser, server.origin, 'loket1', building, '1');
  reception = (await signIn(browser, server.origin, 'resepsionis', building)).page;
  await reception.getByRole('heading', { name: 'Penerima tamu' }).waitFor();
  for (const page of [reception, desk.page]) page.setDefaultTimeout(15_000);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const row = (name: string) => reception.getByRole('row').filter({ hasText: name });

/** By keyboard alone, from F2 to the number that she gets. */
async function comesIn(name: string, phone: string): Promise<void> {
  await reception.keyboard.press('F2');
  await reception.keyboard.type(name);
  await reception.keyboard.press('Tab');
  await reception.keyboard.type(hostName);
  await reception.getByRole('option').first().waitFor();
  await reception.keyboard.press('Enter');
  await reception.getByLabel('Telepon', { exact: false }).last().fill(phone);
  await reception.getByRole('checkbox', { name: /menyetujui ketentuan/ }).press('Space');
  expect(await seriousFindings(reception)).toEqual([]);
  await reception.keyboard.press('Enter');
}

describe('a visitor whom nobody announced', () => {
  it('waits for her host, who is told once at her desk and declines; reception sees why', async () => {
    expect(await seriousFindings(reception)).toEqual([]);
    await comesIn('Dewi Lestari', '0812 3456 7890');
    await reception.getByText('Tercatat sebagai T001').waitFor();
    expect(await seriousFindings(reception)).toEqual([]);
    await press(reception, 'Selesai');
    await row('Dewi Lestari')
      .getByText(/Menunggu jawaban/)
      .waitFor();

    await desk.page.getByRole('region', { name: 'Tamu menunggu:' }).getByText('Dewi Lestari').waitFor();
    expect(await desk.page.title()).toMatch(/^● /);
    expect(await seriousFindings(desk.page)).toEqual([]);
    await press(desk.page, 'Lainnya… Dewi Lestari');
    await desk.page.getByRole('combobox', { name: /Alasan/ }).fill('Sedang rapat');
    expect(await seriousFindings(desk.page)).toEqual([]);
    await press(desk.page, 'Tidak dapat menerima');
    await row('Dewi Lestari').getByText('Tidak diterima: Sedang rapat').waitFor();
    await desk.page.getByText('Dewi Lestari: Tidak diterima').waitFor();
  });

  it('who signs in twice stays one visit, and her host is not told again', async () => {
    await comesIn('Dewi Lestari', '081234567890');
    await reception.getByText(/sudah di dalam gedung sebagai T001/).waitFor();
    await press(reception, 'Selesai');
    expect(await row('Dewi Lestari').count()).toBe(1);
    expect(await desk.page.getByText('Tamu menunggu:').isVisible()).toBe(false);
  });

  it('is checked out by her number, which can be taken back', async () => {
    await reception.keyboard.type('T001');
    await reception.keyboard.press('Enter');
    await reception.getByRole('dialog', { name: 'T001 Dewi Lestari' }).waitFor();
    expect(await seriousFindings(reception)).toEqual([]);
    await reception.keyboard.press('Enter');
    await reception.getByText('Dewi Lestari tercatat keluar.').waitFor();
    await row('Dewi Lestari').waitFor({ state: 'detached' });
    await press(reception, /^Urungkan/);
    await row('Dewi Lestari').waitFor();
  });
});
