/** A board that stands for weeks: thousands of calls leave nothing behind in its page. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'gedung-dispora';
const counters = [1, 2, 3, 4].map((n) => `loket-${n}`);
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

interface Weight {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapBytes: number;
}

async function weigh(session: CDPSession): Promise<Weight> {
  // Twice: what the first round lets go of may hold others.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heapBytes: metric('JSHeapUsedSize'),
  };
}

describe('a board that stands for weeks', () => {
  it('grows neither in its document nor in its memory over a thousand calls', async () => {
    const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
    for (let n = 0; n < 40; n++) await kiosk.issue(['nib']);
    const desks = await Promise.all(
      counters.map((_, index) => Client.staff(server.origin, buildingId, `loket${index + 1}`)),
    );
    await Promise.all(
      desks.map((desk, index) => desk.command({ type: 'openCounter', counterId: counters[index] ?? '' })),
    );
    const { page, faults } = await visit(
      browser,
      `${server.origin}/display/?building=${buildingId}&zone=ruang-utama`,
      { width: 1280, height: 720 },
    );
    await page.locator('main.board').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');

    await callOften(desks, 300);
    await settled(page, desks);
    const before = await weigh(session);
    await callOften(desks, 1000);
    await settled(page, desks);
    const after = await weigh(session);

    expect(after.nodes - before.nodes).toBeLessThan(150);
    expect(after.listeners - before.listeners).toBeLessThan(20);
    expect((after.heapBytes - before.heapBytes) / 1e6).toBeLessThan(1.5);
    expect(faults).toEqual([]);
  }, 90_000);
});

/** So many calls and recalls over all desks; each ticket goes back into its line. */
async function callOften(desks: readonly Client[], calls: number): Promise<void> {
  await Promise.all(
    desks.map(async (desk, index) => {
      const counterId = counters[index] ?? '';
      for (let n = 0; n < calls / desks.length / 2; n++) {
        await desk.command({ type: 'callNext', counterId });
        await desk.command({ type: 'recall', counterId });
        await desk.command({ type: 'putBack', counterId });
      }
    }),
  );
}

/** The board has caught up: nobody is awaited; then it shows a last call, and that its person came. */
async function settled(page: Page, [desk]: readonly Client[]): Promise<void> {
  const counterId = counters[0] ?? '';
  const nobodyAwaited = (): Promise<boolean> =>
    until('nobody is awaited', async () => (await page.locator('li[data-state="new"]').count()) === 0);
  await nobodyAwaited();
  await desk?.command({ type: 'callNext', counterId });
  await page.locator('.calls li[data-state="new"]').waitFor();
  await desk?.command({ type: 'start', counterId });
  await desk?.command({ type: 'finish', counterId });
  await nobodyAwaited();
}
