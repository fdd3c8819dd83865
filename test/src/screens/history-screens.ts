/** Looking back on two weeks: figures, a ticket's story, a day again, a report. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildingConfig } from '@satuatap/shared/queue';
import type { Page } from 'playwright-core';
import { sizes } from '../support/browser.js';
import { Client } from '../support/client.js';
import { signIn } from '../support/desk-page.js';
import { pastDay, writePastDays } from '../support/past-days.js';
import { ServerProcess } from '../support/server-process.js';
import { Stage } from './stage.js';

const { buildingId } = Stage;
const november = Array.from({ length: 16 }, (_, index) => `2026-11-${String(index + 9).padStart(2, '0')}`);
const week = `buildings=${buildingId}&period=week&date=2026-11-18&vs=before&by=service`;

export async function historyScreens(stage: Stage): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
  const options = { dataDir, clock: '2026-11-25T08:00:00+07:00', env: { RATE_LIMITS: 'off' } };
  const before = await ServerProcess.start(options);
  const config = await new Client(before.origin, buildingId).send<BuildingConfig>(
    'GET',
    `/buildings/${buildingId}`,
  );
  await before.stop();
  const days = november.map((date, seed) => ({ buildingId, date, events: pastDay(config, date, seed) }));
  await writePastDays(dataDir, days);
  const server = await ServerProcess.start(options);
  try {
    const { page } = await signIn(stage.browser, server.origin, 'pengawas', /Ringkasan kota/);
    const open = (hash: string): Promise<unknown> => page.goto(`${server.origin}/console/#/history${hash}`);
    await open(`?${week}`);
    await page.locator('.plot canvas').first().waitFor();
    await stage.shoot(page, 'console-history');
    await page.getByRole('region', { name: 'Jam dan hari' }).scrollIntoViewIfNeeded();
    await page.locator('.heat td[data-key]').first().waitFor();
    await stage.shoot(page, 'console-history-heat');
    await open(`/tickets?buildings=${buildingId}&date=2026-11-18&state=done&waited=30`);
    await page.locator('table.stops a.number').nth(3).click();
    await page.getByText(/dari janji \d+ menit/).waitFor();
    await stage.shoot(page, 'console-ticket-story');
    await open(`/day/${buildingId}/2026-11-18?at=${Date.parse('2026-11-18T10:30:00+07:00')}`);
    await page.getByRole('slider', { name: 'Saat' }).waitFor();
    await stage.shoot(page, 'console-day-again');
    await open(`/report?buildings=${buildingId}&kind=day&date=2026-11-18`);
    await page.getByRole('cell', { name: /dari / }).first().waitFor();
    await shootPaper(stage, page);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** As it would be printed: A4 at 96 dots an inch, without the screen's frame. */
async function shootPaper(stage: Stage, page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await stage.shoot(page, 'console-report');
  await page.emulateMedia({ media: null });
  await page.setViewportSize(sizes.desk);
}
