/**
 * `size.kiosk` and `size.display`: the JavaScript that a real browser loads until the first screen stands, each file
 * gzipped; `ratio` is against the 120 kB that we allow. `size.memory`: the server's resident memory after 10,000
 * tickets were issued through the public door, and `size.heap` its heap after a collection; `ratio` is against
 * the same process before them.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser, sizes } from '../support/browser.js';
import { ServerProcess } from '../support/server-process.js';
import { buildingId, dataWithCounters, fillLine } from './hall.js';
import { print, progress } from './measure.js';
import { memoryOf, reportingTo, type Memory } from './server-memory.js';

const allowedKb = 120;
const tickets = 10_000;
const megabyte = 1_000_000;

/** Kilobytes of script, each file gzipped, that the page loads until `ready` shows. */
async function scriptKb(url: string, ready: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: sizes.kiosk });
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(url);
    await page.getByText(ready).first().waitFor();
    return (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
  } finally {
    await browser.close();
  }
}

async function scripts(): Promise<void> {
  const server = await ServerProcess.start();
  try {
    const pages = {
      kiosk: `/kiosk/?building=${buildingId}`,
      display: `/display/?building=${buildingId}&zone=lantai-1`,
    };
    for (const [app, path] of Object.entries(pages)) {
      const value = await scriptKb(server.origin + path, 'Silakan ambil antrean');
      print({ name: `size.${app}`, value, unit: 'kB', ratio: value / allowedKb });
    }
  } finally {
    await server.dispose();
  }
}

async function memory(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'));
  const dataDir = await dataWithCounters(20);
  const file = join(folder, 'memory.json');
  const server = await ServerProcess.start({
    dataDir,
    env: { RATE_LIMITS: 'off', ...reportingTo(file) },
  });
  try {
    const before = await memoryOf(server, file);
    progress(`size: issues ${tickets} tickets`);
    await fillLine(server.origin, tickets);
    const after = await memoryOf(server, file);
    const ratio = (part: keyof Memory): number => after[part] / before[part];
    print({ name: 'size.memory', value: after.rss / megabyte, unit: 'MB', ratio: ratio('rss') });
    print({ name: 'size.heap', value: after.heapUsed / megabyte, unit: 'MB', ratio: ratio('heapUsed') });
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

export async function size(): Promise<void> {
  await scripts();
  await memory();
}
