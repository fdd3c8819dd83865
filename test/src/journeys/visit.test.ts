/** A citizen's visit, from the touch at the kiosk to the end at the counter, on every screen at once. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { announced, keepAnnouncements, numbersOf } from '../support/announcements.js';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, leavePages, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

// Screens do not know the database: this journey has the city's, the other ones the house's.
describe('on PostgreSQL', () => {
  const buildingId = 'kecamatan';
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    server = await ServerProcess.start({ database: 'PostgreSQL' });
    browser = await launchBrowser();
  }, 90_000);
  afterEach(() => leavePages(browser));
  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  async function signIn(name: string, counter: RegExp): Promise<Page> {
    const { page } = await visit(browser, `${server.origin}/console/`, sizes.desk);
    await page.getByLabel('Nama').fill(name);
    await page.getByLabel('Kata sandi').fill('satuatap');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Gedung Kecamatan/ }).click();
    await page.getByRole('button', { name: counter }).click();
    await page.getByRole('button', { name: /Panggil berikutnya/ }).waitFor();
    return page;
  }

  /** Takes a ticket in three touches; gives its number and the address of its phone page. */
  async function takeTicket(page: Page, service: RegExp): Promise<{ number: string; path: string }> {
    await page.getByRole('button', { name: service }).click();
    const answered = page.waitForResponse(
      (answer) => answer.url().endsWith('/tickets') && answer.request().method() === 'POST',
    );
    await page.getByRole('button', { name: /antrean biasa/ }).click();
    const { path, number } = (await (await answered).json()) as { path: string; number: string };
    await page.getByText(number).first().waitFor();
    return { number, path };
  }

  describe('one visit on all screens', () => {
    it('goes from the kiosk to board, voice and phone, to the counter, to another agency and to its end', async () => {
      const board = await visit(browser, 'about:blank', sizes.board);
      await keepAnnouncements(board.page);
      await board.page.goto(`${server.origin}/display/?building=${buildingId}&zone=ruang-utama`);
      await board.page.getByText('Silakan ambil antrean').waitFor();
      expect(await seriousFindings(board.page)).toEqual([]);

      const kiosk = await visit(browser, `${server.origin}/kiosk/?building=${buildingId}`, sizes.kiosk);
      await kiosk.page.getByRole('heading', { name: 'Silakan ambil antrean' }).waitFor();
      expect(await seriousFindings(kiosk.page)).toEqual([]);
      const { number, path } = await takeTicket(kiosk.page, /Kecamatan Legalisasi/);
      expect(await seriousFindings(kiosk.page)).toEqual([]);

      const phone = await visit(browser, `${server.origin}${path}`, sizes.phone);
      await phone.page.getByText('Menunggu', { exact: false }).first().waitFor();
      expect(await seriousFindings(phone.page)).toEqual([]);

      const desk = await signIn('loket1', /^Loket 1 /);
      await desk.keyboard.press('F2');
      await desk.locator('.at-hand').getByText(number).waitFor();
      expect(await seriousFindings(desk)).toEqual([]);
      await board.page.locator(`li[data-number="${number}"]`).waitFor();
      await phone.page.getByText('Silakan ke loket').waitFor();
      await until(
        'the board has said it',
        async () => numbersOf(await announced(board.page), 'ended').includes(number),
        40_000,
      );
      // The desk is told that the call was heard.
      await desk.getByText('✓ terdengar').waitFor();

      await desk.getByRole('button', { name: /Mulai layani/ }).click();
      await desk.getByRole('button', { name: /Alihkan/ }).click();
      await desk.getByLabel('Ke layanan').selectOption('pbb-bayar');
      await desk.getByRole('dialog').getByRole('button', { name: 'Alihkan' }).click();
      await phone.page.locator('.number').getByText('Pembayaran dan cetak SPPT PBB').waitFor();

      const second = await signIn('loket2', /^Loket 3 /);
      await second.keyboard.press('F2');
      await second.locator('.at-hand').getByText(number).waitFor();
      await second.getByRole('button', { name: /Mulai layani/ }).click();
      await second.locator('.at-hand').getByText('Sedang dilayani').first().waitFor();
      await second.keyboard.press('F8');
      await phone.page.locator('.state[data-state="done"]').waitFor();
      for (const { faults } of [board, kiosk, phone]) expect(faults).toEqual([]);
    }, 120_000);

    it('gives two desks that press at the same moment two different tickets', async () => {
      const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
      for (let n = 0; n < 20; n++) await kiosk.issue(['ktp-rekam']);
      const desks = await Promise.all(
        ['loket11', 'loket12'].map((name) => Client.staff(server.origin, buildingId, name)),
      );
      await Promise.all(
        desks.map((desk, index) => desk.command({ type: 'openCounter', counterId: `loket-${5 + index}` })),
      );
      for (let round = 0; round < 10; round++) {
        const called = await Promise.all(
          desks.map(async (desk, index) => {
            const counterId = `loket-${5 + index}`;
            const { events } = await desk.command({ type: 'callNext', counterId });
            await desk.command({ type: 'start', counterId });
            await desk.command({ type: 'finish', counterId });
            const [event] = events;
            return event?.type === 'ticket.called' ? event.ticketId : null;
          }),
        );
        expect(called[0]).not.toBe(called[1]);
        expect(called).not.toContain(null);
      }
    }, 60_000);

    it('issues one ticket when the server is killed between the tap and the answer', async () => {
      const kiosk = await visit(browser, `${server.origin}/kiosk/?building=${buildingId}`, sizes.kiosk);
      await kiosk.page.getByRole('button', { name: /Kecamatan Surat keterangan tidak mampu/ }).click();
      await kiosk.page.getByRole('button', { name: /antrean biasa/ }).waitFor();
      const lastTicket = async (): Promise<number> =>
        (await (await Client.device(server.origin, buildingId, 'kiosk')).issue(['sktm'])).ticketId;
      const before = await lastTicket();
      // The answer is lost: the request goes through, and the server is killed before the kiosk hears of it.
      await kiosk.page.route('**/api/v1/buildings/*/tickets', async (route) => {
        await route.fetch();
        await server.kill();
        await route.abort();
        await kiosk.page.unroute('**/api/v1/buildings/*/tickets');
      });
      await kiosk.page.getByRole('button', { name: /antrean biasa/ }).click();
      await kiosk.page.getByText('tidak akan ganda').waitFor();
      await server.run();
      await kiosk.page.getByTestId('number').waitFor();
      expect(await lastTicket()).toBe(before + 2);
    }, 60_000);
  });
});
