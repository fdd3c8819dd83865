/** What a kiosk says when a ticket cannot be had: the Friday break, the day's quota. And a clock that is wrong. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { dataWithBuilding } from '../support/building-files.js';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { approvePage, startWorkday } from '../support/workday.js';

const buildingId = 'kecamatan';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

const welcome = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Silakan ambil antrean' }).waitFor();

describe('the Friday break', () => {
  it('stops the giving of tickets, and says until when', async () => {
    // Forty seconds before the break; the server's clock runs on into it.
    const { server, administrator } = await startWorkday('2026-11-27T11:29:20+07:00', buildingId);
    try {
      const { page } = await visit(
        browser,
        `${server.origin}/kiosk/?building=${buildingId}`,
        sizes.kioskFlat,
      );
      await approvePage(page, administrator);
      await welcome(page);
      const service = page.getByRole('button', { name: /Kecamatan Legalisasi/ });
      expect(await service.innerText()).not.toContain('13.30');
      await service.filter({ hasText: '13.30' }).waitFor({ timeout: 60_000 });
      expect(await service.innerText()).toMatch(/salat|ibadah|istirahat/i);
      await service.click();
      await page.getByRole('alert').filter({ hasText: '13.30' }).waitFor();
      expect(await page.getByRole('button', { name: /antrean biasa/ }).count()).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
      // What other buildings give too, it says where and when.
      await page.getByRole('button', { name: /Kembali/ }).click();
      await page.getByRole('button', { name: /Cetak atau ganti KTP/ }).click();
      const mall = page.locator('.elsewhere li').filter({ hasText: 'Mal Pelayanan Publik' });
      expect(await mall.innerText()).toContain('buka lagi pukul 13.00 WIB');
      const refused = administrator.issue(['legalisasi']);
      await expect(refused).rejects.toMatchObject({ problem: { code: 'service-on-break' } });
    } finally {
      await server.dispose();
    }
  }, 120_000);
});

describe('the quota of a day', () => {
  it('gives the last ticket, and says that the service is full to whoever comes after', async () => {
    const dataDir = await dataWithBuilding(buildingId, (file) => {
      const services = file.toJS() as { services: { id: string }[] };
      const index = services.services.findIndex(({ id }) => id === 'legalisasi');
      file.setIn(['services', index, 'dailyQuota'], 2);
    });
    const server = await ServerProcess.start({ dataDir });
    try {
      const { page } = await visit(browser, `${server.origin}/kiosk/?building=${buildingId}`, sizes.kiosk);
      await welcome(page);
      const other = await Client.device(server.origin, buildingId, 'kiosk');
      await other.issue(['legalisasi']);
      const service = page.getByRole('button', { name: /Kecamatan Legalisasi/ });
      await service.click();
      await page.getByRole('button', { name: /antrean biasa/ }).waitFor();
      // Somebody else is faster by a moment.
      await other.issue(['legalisasi']);
      await page
        .getByRole('alert')
        .filter({ hasText: /penuh|kuota/i })
        .waitFor();
      await page.getByRole('button', { name: /Kembali/ }).click();
      await service.filter({ hasText: /penuh|kuota/i }).waitFor();
      await expect(other.issue(['legalisasi'])).rejects.toMatchObject({ problem: { code: 'quota-reached' } });
    } finally {
      await server.dispose();
    }
  }, 60_000);
});

describe('a screen with a wrong clock', () => {
  it('shows the server’s time and works', async () => {
    const server = await ServerProcess.start({ clock: '2026-11-24T10:15:00+07:00' });
    try {
      const { context, page } = await visit(browser, 'about:blank', sizes.phone, {
        timezoneId: 'America/Lima',
      });
      await page.clock.setSystemTime('2019-03-02T03:00:00Z');
      const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
      const desk = await Client.staff(server.origin, buildingId, 'loket1');
      await desk.command({ type: 'openCounter', counterId: 'loket-1' });
      for (let n = 0; n < 3; n++) await kiosk.issue(['legalisasi']);
      const { path, number } = await kiosk.issue(['legalisasi']);
      await page.goto(`${server.origin}${path}`);
      await page.getByText(number).first().waitFor();
      await page
        .getByText(/sekitar \d{1,2}–\u2060\d{1,2}\smenit/)
        .first()
        .waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/2019/);
      const board = await context.newPage();
      await board.clock.setSystemTime('2031-01-01T00:00:00Z');
      await board.goto(`${server.origin}/display/?building=${buildingId}&zone=ruang-utama`);
      await board
        .getByText(/10[.:]1\d/)
        .first()
        .waitFor();
      expect(await board.locator('body').innerText()).not.toMatch(/2031|07[.:]00/);
    } finally {
      await server.dispose();
    }
  }, 60_000);
});
