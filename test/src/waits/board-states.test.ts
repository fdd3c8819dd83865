/** What a board and a counter's sign look like: everything fits on every screen, and each state says what it is. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeviceInfo } from '@satuatap/shared/contract';
import type { QueueEvent } from '@satuatap/shared/queue';
import type { Browser, Page } from 'playwright-core';
import { announced, keepAnnouncements } from '../support/announcements.js';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';
import { approvePage, startWorkday } from '../support/workday.js';

const buildingId = 'jakabaring';
const zone = 'lantai-1';
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await ServerProcess.start({ env: { RATE_LIMITS: 'off' } });
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** Parts that are cut off or stand outside the screen; the running text does so by its nature. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('main *'))
      .filter((element) => !element.closest('.running'))
      .filter((element) => {
        const { right, bottom } = element.getBoundingClientRect();
        const isCut =
          getComputedStyle(element).overflow === 'hidden' && element.scrollHeight > element.clientHeight + 2;
        const isWide = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 2;
        // The picture drifts a few pixels against burn-in.
        return isCut || isWide || right > innerWidth + 8 || bottom > innerHeight + 8;
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent}`),
  );

/** How many parts of a page move for longer than a blink. */
const moving = (): number =>
  document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 100).length;

const screens = {
  flat: sizes.board,
  upright: sizes.kiosk,
  fourK: { width: 3840, height: 2160 },
  small: { width: 1366, height: 768 },
} as const;

describe('a board', () => {
  it('shows ten calls of one moment on every screen: none is cut off, and each has its turn', async () => {
    const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
    const services = ['ktp-cetak', 'kk', 'akta-lahir', 'ktp-rekam', 'kia', 'ikd', 'pindah'];
    for (let n = 0; n < 40; n++) await kiosk.issue([services[n % services.length] ?? 'kk']);
    const counters = [1, 2, 3, 4, 5, 6, 7, 8, 15].map((n) => `loket-${n}`);
    const desks = await Promise.all(
      counters.map((_, index) => Client.staff(server.origin, buildingId, `loket${index + 10}`)),
    );
    await kiosk.issue(['rekom-penelitian']);
    await Promise.all(
      desks.map((desk, index) => desk.command({ type: 'openCounter', counterId: counters[index] ?? '' })),
    );
    const pages: Page[] = [];
    for (const [name, size] of Object.entries(screens)) {
      const { page } = await visit(
        browser,
        `${server.origin}/display/?building=${buildingId}&zone=${zone}&sound=off`,
        size,
        name === 'flat' ? { reducedMotion: 'no-preference' } : {},
      );
      await page.getByText('Silakan ambil antrean').waitFor();
      pages.push(page);
    }
    const calls = await Promise.all(
      desks.map((desk, index) => desk.command({ type: 'callNext', counterId: counters[index] ?? '' })),
    );
    const called = calls.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'ticket.called' ? [event.ticketId] : [])),
    );
    expect(called).toHaveLength(counters.length);
    const [flat, upright] = pages;
    // A new call says so in words, not by its colour alone; after its pulse it is a call like others.
    await flat?.locator('.calls li[data-state="new"]').getByText('Sekarang').first().waitFor();
    expect(await flat?.evaluate(moving)).not.toBe(0);
    await upright?.locator('.calls li[data-state="new"]').first().waitFor();
    expect(await upright?.evaluate(moving)).toBe(0);
    for (const page of pages) {
      await page.locator('.calls li[data-state]:not([data-state="past"])').first().waitFor();
      expect(await cutOff(page)).toEqual([]);
    }
    for (const page of [flat, upright]) expect(page && (await seriousFindings(page))).toEqual([]);
    await flat?.locator('.calls li[data-state="current"]').getByText('Dipanggil').first().waitFor();
    const seen = new Set<string>();
    await until(
      'every call had its turn',
      async () => {
        const items = flat?.locator('li[data-number]');
        const numbers = await items?.evaluateAll((all) =>
          all.map((item) => item.getAttribute('data-number') ?? ''),
        );
        for (const number of numbers ?? []) seen.add(number);
        return seen.size === counters.length;
      },
      20_000,
    );
    for (const page of pages) await page.context().close();
  }, 90_000);

  it('keeps its running text at rest where motion is not wanted', async () => {
    const { context, page } = await visit(
      browser,
      `${server.origin}/display/?building=${buildingId}&zone=lantai-2&sound=off`,
      sizes.board,
    );
    const running = page.locator('.running p');
    await running.waitFor();
    expect(await running.count()).toBe(1);
    expect(await page.evaluate(moving)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    await context.close();
  }, 30_000);

  it('says that its sound is off when the browser blocks it, tells staff, and speaks after a key', async () => {
    const strict = await launchBrowser(['--autoplay-policy=document-user-activation-required']);
    try {
      const { page, faults } = await visit(strict, 'about:blank', sizes.board);
      await keepAnnouncements(page);
      await page.goto(`${server.origin}/display/?building=gedung-dispora&zone=ruang-utama`);
      // The page must not be asked before: what a test evaluates in it counts as a touch of its person.
      const boss = await Client.staff(server.origin, 'gedung-dispora', 'pengawas');
      await until(
        'staff see that the board is silent',
        async () => {
          const devices = await boss.send<DeviceInfo[]>('GET', '/buildings/gedung-dispora/devices');
          return devices.some(({ kind, sound }) => kind === 'board' && sound === 'blocked');
        },
        20_000,
      );
      await page.getByText('Suara mati').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const [desk, kiosk] = await Promise.all([
        Client.staff(server.origin, 'gedung-dispora', 'loket1'),
        Client.device(server.origin, 'gedung-dispora', 'kiosk'),
      ]);
      await desk.command({ type: 'openCounter', counterId: 'loket-1' });
      const { ticketId } = await kiosk.issue(['nib']);
      await desk.command({ type: 'callNext', counterId: 'loket-1' });
      const heard = async (how: string) => {
        const path = `/buildings/gedung-dispora/tickets/${ticketId}/events`;
        const events = await desk.send<QueueEvent[]>('GET', path);
        return events.some((event) => event.type === 'ticket.announced' && event.how === how);
      };
      await until('staff see that nobody heard it', () => heard('silent'));

      await page.keyboard.press('Space');
      await page.getByText('Suara mati').waitFor({ state: 'hidden' });
      await desk.command({ type: 'recall', counterId: 'loket-1' });
      await until('staff see that it was heard', () => heard('clips'), 30_000);
      expect((await announced(page)).map(({ phase, how }) => [phase, how ?? null])).toEqual([
        ['started', null],
        ['ended', 'silent'],
        ['started', null],
        ['ended', 'clips'],
      ]);
      expect(faults).toEqual([]);
    } finally {
      await strict.close();
    }
  }, 60_000);

  it('says on a holiday that it is one and when it opens again', async () => {
    const { server: workday, administrator } = await startWorkday('2026-12-25T10:00:00+07:00', buildingId);
    try {
      const { page } = await visit(
        browser,
        `${workday.origin}/display/?building=${buildingId}&zone=${zone}&sound=off`,
        sizes.kiosk,
      );
      await approvePage(page, administrator);
      await page.getByText('Libur: Hari Raya Natal').waitFor();
      await page.getByText('Buka Senin, 28 Desember 2026 pukul 08.00 WIB').waitFor();
      await page.getByText(/^Holiday: Christmas Day · opens Monday/).waitFor();
      expect(await cutOff(page)).toEqual([]);
      expect(await seriousFindings(page)).toEqual([]);
      await page.context().close();
    } finally {
      await workday.dispose();
    }
  }, 60_000);
});

describe('the sign above a counter', () => {
  it('shows the number and what happens at the counter: called, served, free, paused and why, closed', async () => {
    const building = 'tangga-buntung';
    const { page, faults } = await visit(
      browser,
      `${server.origin}/display/?building=${building}&counter=loket-1`,
      { width: 1280, height: 720 },
    );
    const shows = async (state: string, words: string): Promise<void> => {
      await page.locator(`main.sign[data-state="${state}"]`).waitFor();
      expect(await page.locator('.sign .words').innerText()).toContain(words);
      expect(await cutOff(page)).toEqual([]);
      expect(await seriousFindings(page)).toEqual([]);
    };
    await shows('closed', 'Tutup');
    const desk = await Client.staff(server.origin, building, 'loket1');
    const counterId = 'loket-1';
    await desk.command({ type: 'openCounter', counterId });
    await shows('free', 'Silakan menunggu panggilan');
    const kiosk = await Client.device(server.origin, building, 'kiosk');
    const { number } = await kiosk.issue(['trayek']);
    await desk.command({ type: 'callNext', counterId });
    await shows('new', 'Silakan ke loket ini');
    expect(await page.locator('.sign .number').innerText()).toBe(number);
    await desk.command({ type: 'start', counterId });
    await shows('serving', 'Sedang dilayani');
    await desk.command({ type: 'finish', counterId });
    await desk.command({ type: 'pauseCounter', counterId, reason: 'system' });
    await shows('paused', 'Gangguan sistem');
    await desk.command({ type: 'resumeCounter', counterId });
    await desk.command({ type: 'closeCounter', counterId });
    await shows('closed', 'Tutup');
    expect(faults).toEqual([]);
  }, 60_000);
});
