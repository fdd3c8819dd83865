/** What keeps a board right over the months: a building's own voice, a newer version, being taken out. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allClips } from '@satuatap/shared/announce';
import type { DeviceInfo } from '@satuatap/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { announced, keepAnnouncements } from '../support/announcements.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'gedung-dispora';
const counterId = 'loket-1';
let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let desk: Client;
let kiosk: Client;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
  server = await ServerProcess.start({ dataDir });
  browser = await launchBrowser();
  desk = await Client.staff(server.origin, buildingId, 'loket1');
  kiosk = await Client.device(server.origin, buildingId, 'kiosk');
  await desk.command({ type: 'openCounter', counterId });
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  await rm(dataDir, { recursive: true, force: true });
});

async function openBoard(prepare: (page: Page) => Promise<unknown>): Promise<Page> {
  const { page } = await visit(browser, 'about:blank', sizes.board);
  await keepAnnouncements(page);
  await prepare(page);
  await page.goto(`${server.origin}/display/?building=${buildingId}&zone=ruang-utama`);
  await page.locator('main.board').waitFor();
  return page;
}

async function callOne(): Promise<void> {
  await kiosk.issue(['nib']);
  await desk.command({ type: 'callNext', counterId });
}
async function finishOne(): Promise<void> {
  await desk.command({ type: 'start', counterId });
  await desk.command({ type: 'finish', counterId });
}
const howEnded = (page: Page) =>
  until(
    'the call was said',
    async () => (await announced(page)).find(({ phase }) => phase === 'ended')?.how,
    30_000,
  );

/** A tenth of a second of a tone, as a recorder would store a word. */
function wav(): Buffer {
  const rate = 16_000;
  const samples = Buffer.alloc(rate / 5);
  for (let n = 0; n < rate / 10; n++)
    samples.writeInt16LE(Math.round(8000 * Math.sin((n * 2 * Math.PI * 440) / rate)), n * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

describe('the upkeep of a board', () => {
  it('calls by the chime alone where it has no voice at all', async () => {
    const page = await openBoard((board) => board.route('**/voice/**', (route) => route.abort()));
    await callOne();
    expect(await howEnded(page)).toBe('chime');
    await finishOne();
    await page.context().close();
  }, 60_000);

  it("speaks with the building's own recordings, which were put there while the server ran", async () => {
    const folder = join(dataDir, 'voice', buildingId, 'id');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'kata.wav'), wav());
    const clips = Object.fromEntries(allClips('id').map((clip) => [clip, { middle: 'kata.wav' }]));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ clips }));
    // Our own pack is out of reach: what is said can only be theirs.
    const page = await openBoard((board) => board.route('**/display/voice/**', (route) => route.abort()));
    await callOne();
    expect(await howEnded(page)).toBe('clips');
    await finishOne();
    await page.context().close();
  }, 60_000);

  it('loads itself anew when the server has another version', async () => {
    let asked = 0;
    let loads = 0;
    const page = await openBoard(async (board) => {
      board.on('load', () => (loads += 1));
      await board.route(/\/display\/\?building/, async (route) => {
        // The page itself is the server's own; only when it looks for the first time is there a newer one.
        if (route.request().resourceType() !== 'fetch' || asked++ > 0) return route.continue();
        const page = await (await route.fetch()).text();
        const newer = page.replace(/assets\/index-[^"]+\.js/, 'assets/index-newer.js');
        return route.fulfill({ contentType: 'text/html', body: newer });
      });
    });
    await until('it was loaded twice', () => loads === 2, 20_000);
    await page.locator('main.board').waitFor();
    await until('it looked again, and stayed', () => asked >= 2, 20_000);
    expect(loads).toBe(2);
    await page.context().close();
  }, 60_000);

  it('asks to be paired again when staff took it out', async () => {
    const page = await openBoard(() => Promise.resolve());
    const boss = await Client.staff(server.origin, buildingId, 'pengawas');
    const devices = await boss.send<DeviceInfo[]>('GET', `/buildings/${buildingId}/devices`);
    const paired = page.waitForResponse((answer) => answer.url().endsWith('/devices/pairing'));
    for (const { id, kind } of devices) if (kind === 'board') await boss.send('DELETE', `/devices/${id}`);
    await callOne();
    expect((await paired).status()).toBe(200);
    await page.locator('main.board').waitFor();
    await finishOne();
    await page.context().close();
  }, 60_000);
});
