/** A phone that follows a ticket: to the call, over a lost line, to its end; and one with a code that leads nowhere. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, leavePages, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'kecamatan';
const counterId = 'loket-1';
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
afterEach(() => leavePages(browser));
afterAll(async () => {
  await browser?.close();
  await network?.stop();
  await server?.dispose();
});

/** How often the phone was asked to vibrate and to sound a tone. */
const noticed = (page: Page): Promise<{ vibrations: number; tones: number }> =>
  page.evaluate(() => ({
    vibrations: Number(document.documentElement.dataset['vibrations'] ?? 0),
    tones: Number(document.documentElement.dataset['tones'] ?? 0),
  }));

async function openPhone(url: string, width: number = sizes.phone.width): Promise<Page> {
  const { page } = await visit(browser, 'about:blank', { width, height: 740 });
  await page.addInitScript(() => {
    const count = (what: 'vibrations' | 'tones'): void => {
      const { dataset } = document.documentElement;
      dataset[what] = String(Number(dataset[what] ?? 0) + 1);
    };
    navigator.vibrate = () => {
      count('vibrations');
      return true;
    };
    globalThis.AudioContext = class extends AudioContext {
      override createOscillator(): OscillatorNode {
        count('tones');
        return super.createOscillator();
      }
    };
  });
  await page.goto(url);
  return page;
}

describe('a phone that follows a ticket', () => {
  it('says place, wait and where, sounds when it is called, and tells how it ended', async () => {
    await kiosk.issue(['legalisasi']);
    const { path, number } = await kiosk.issue(['legalisasi']);
    const page = await openPhone(server.origin + path, 320);
    await page.getByText('1 orang di depan Anda').waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/sekitar \d+–\u2060\d+\smenit|kurang dari \d+ menit/);
    expect(text).toContain('Ruang tunggu utama, Lantai 1');
    expect(await page.title()).toContain(number);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Bunyikan saat dipanggil' }).click();
    await page.getByText('Bunyi aktif').waitFor();
    const before = await noticed(page);

    await desk.command({ type: 'callNext', counterId });
    await desk.command({ type: 'start', counterId });
    await desk.command({ type: 'finish', counterId });
    await page.getByText('Anda yang berikutnya').waitFor();
    expect(await noticed(page)).toEqual(before);
    await desk.command({ type: 'callNext', counterId });
    await page.getByText('Silakan ke loket').waitFor();
    await until('the phone sounds and vibrates', async () => {
      const now = await noticed(page);
      return now.tones > before.tones && now.vibrations > before.vibrations;
    });
    expect(await page.title()).toBe(`${number} ➜ Silakan ke loket 1`);
    expect(await seriousFindings(page)).toEqual([]);

    await desk.command({ type: 'start', counterId });
    await page.getByText('Anda sedang dilayani di loket').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await desk.command({ type: 'finish', counterId });
    await page.getByText('Thank you for coming').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('button', { name: /Cancel/ }).count()).toBe(0);
  }, 60_000);

  it('says that it is cut off, with the time of what it shows, and mends itself', async () => {
    const { path, number } = await kiosk.issue(['sktm']);
    const page = await openPhone(network.origin + path);
    await page.getByText('Anda yang berikutnya').waitFor();
    network.cut();
    await page
      .getByRole('alert')
      .filter({ hasText: /Tidak tersambung.*Data terakhir \d\d\.\d\d WIB/ })
      .waitFor();
    expect(await page.getByTestId('number').innerText()).toBe(number);
    expect(await seriousFindings(page)).toEqual([]);
    await network.mend();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  }, 60_000);

  it('gives the place up only after a question', async () => {
    const { path } = await kiosk.issue(['sktm']);
    const page = await openPhone(server.origin + path);
    await page.getByRole('button', { name: 'Batalkan antrean' }).click();
    await page.getByRole('button', { name: 'Tidak jadi' }).click();
    await page.locator('.state[data-state="waiting"]').waitFor();
    await page.getByRole('button', { name: 'Batalkan antrean' }).click();
    await page.getByRole('button', { name: 'Batalkan antrean' }).click();
    await page.getByText('Antrean ini sudah dibatalkan').waitFor();
    expect(await page.getByRole('button', { name: /Batalkan/ }).count()).toBe(0);
  }, 60_000);

  it('speaks the language in which the ticket was taken', async () => {
    const { path } = await kiosk.issue(['sktm'], { language: 'en' });
    const page = await openPhone(server.origin + path);
    await page.getByText('Expected wait').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  }, 60_000);
});

describe('a code that leads nowhere', () => {
  it('is called unknown', async () => {
    const page = await openPhone(`${server.origin}/t/kecamatan.2026-11-24.1.aaaaaaaaaaaaaaaaaaaaaa`);
    await page.getByText('Antrean ini tidak dikenal').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }, 60_000);

  it('is told apart when it is of another day', async () => {
    const dataDir = server.dataDir;
    const { path } = await kiosk.issue(['sktm']);
    await server.stop();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const later = await ServerProcess.start({ dataDir, clock: tomorrow });
    try {
      const page = await openPhone(later.origin + path);
      await page.getByText(/Antrean ini dari .* tidak berlaku lagi/).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    } finally {
      await later.stop();
    }
  }, 60_000);
});
