/** A board whose network is gone for more than a minute while the hall goes on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { announced, keepAnnouncements, numbersOf } from '../support/announcements.js';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'kecamatan';
let server: ServerProcess;
let network: FlakyNetwork;
let browser: Browser;

beforeAll(async () => {
  server = await ServerProcess.start();
  network = await FlakyNetwork.to(server.port);
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await network?.stop();
  await server?.dispose();
});

describe('a board offline for a minute', () => {
  it('says so within five seconds, and after ten calls is right again, saying only what is still current', async () => {
    const desk = await Client.staff(server.origin, buildingId, 'loket1');
    await desk.command({ type: 'openCounter', counterId: 'loket-1' });
    const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
    const numbers: string[] = [];
    for (let n = 0; n < 10; n++) numbers.push((await kiosk.issue(['legalisasi'])).number);
    const callAndServe = async (): Promise<void> => {
      await desk.command({ type: 'callNext', counterId: 'loket-1' });
      await desk.command({ type: 'start', counterId: 'loket-1' });
      await desk.command({ type: 'finish', counterId: 'loket-1' });
    };

    const { page, faults } = await visit(browser, 'about:blank', sizes.board);
    await keepAnnouncements(page);
    await page.goto(`${network.origin}/display/?building=${buildingId}&zone=ruang-utama`);
    await page.getByText('Silakan ambil antrean').waitFor();

    network.cut();
    const cutAt = performance.now();
    await page.getByText('Tidak tersambung').waitFor();
    expect((performance.now() - cutAt) / 1000).toBeLessThan(5.5);
    expect(await seriousFindings(page)).toEqual([]);

    for (let n = 0; n < 9; n++) await callAndServe();
    const calledAt = performance.now();
    expect(await page.locator('li[data-number]').count()).toBe(0);
    await until(
      'the nine calls are older than a minute',
      () => performance.now() - calledAt > 61_000,
      70_000,
    );
    await desk.command({ type: 'callNext', counterId: 'loket-1' });
    await network.mend();

    const last = numbers[9] ?? '';
    await page.locator(`li[data-number="${last}"]`).waitFor();
    await page.getByText('Tidak tersambung').waitFor({ state: 'hidden' });
    await until(
      'the tenth call was spoken',
      async () => numbersOf(await announced(page), 'ended').includes(last),
      40_000,
    );
    expect(numbersOf(await announced(page), 'ended')).toEqual([last]);
    expect(numbersOf(await announced(page), 'skipped').toSorted()).toEqual(numbers.slice(0, 9));
    expect(faults).toEqual([]);
  }, 180_000);
});
