/** A board, a kiosk and a desk in a city: one of two servers goes, and then the database is away for a while. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeviceInfo } from '@satuatap/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { Balancer } from '../support/balancer.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { DeskPage } from '../support/desk-page.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { askForTicket, keepPrints, printsOf, takeTicket, welcome } from '../support/kiosk.js';
import { freshDatabase, type FreshDatabase } from '../../../scripts/lib/fresh-database.mjs';
import { satuatap, ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'kecamatan';
const service = /Kecamatan Legalisasi/;
const cannotSave = 'Sistem sedang tidak dapat menyimpan. Mencoba lagi…';
let database: FreshDatabase;
let network: FlakyNetwork;
let servers: [ServerProcess, ServerProcess];
let balancer: Balancer;
let browser: Browser;
const tokens = { kiosk: '', board: '' };

/** The page of a device that was paired before. */
async function open(kind: 'kiosk' | 'board', path: string): Promise<Page> {
  const { page, faults: found } = await visit(browser, 'about:blank', sizes[kind]);
  faults.push(found);
  await page.addInitScript(
    ([key, token]) => localStorage.setItem(key ?? '', token ?? ''),
    [`satuatap.device.${kind}.${buildingId}`, tokens[kind]],
  );
  await page.goto(balancer.origin + path);
  return page;
}
const faults: (readonly string[])[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  network = await FlakyNetwork.to(Number(new URL(database.url).port));
  const start = (): Promise<ServerProcess> =>
    ServerProcess.start({ databaseUrl: network.through(database.url), env: { RATE_LIMITS: 'off' } });
  const first = await start();
  for (const kind of ['kiosk', 'board'] as const) {
    const { credentials } = await Client.device(first.origin, buildingId, kind);
    tokens[kind] = credentials['authorization']?.replace('Bearer ', '') ?? '';
  }
  servers = [first, await start()];
  balancer = await Balancer.before(servers.map(({ port }) => port));
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await balancer?.stop();
  for (const server of servers ?? []) await server.dispose();
  await network?.stop();
  await database?.dispose();
});

describe('screens in a city', () => {
  let desk: DeskPage;
  let kiosk: Page;
  let board: Page;

  it('stand behind a balancer, whichever server each is at', async () => {
    desk = await DeskPage.open(browser, balancer.origin, 'loket1', /Kecamatan/, '1');
    kiosk = await open('kiosk', `/kiosk/?building=${buildingId}`);
    board = await open('board', `/display/?building=${buildingId}&zone=ruang-utama&sound=off`);
    await welcome(kiosk);
    await keepPrints(kiosk);
    await board.getByText('Silakan ambil antrean').waitFor();
    const number = await takeTicket(kiosk, service);
    await until('it is printed', async () => (await printsOf(kiosk)) === 1);
    await kiosk.getByRole('button', { name: 'Selesai' }).click();
    await desk.count('Menunggu', 1);
    await desk.press('F2');
    expect(await desk.atHand('called')).toBe(number);
    await board.locator(`li[data-number="${number}"]`).waitFor();
  }, 60_000);

  it('move when a server dies, catch up, and the next act at the desk works', async () => {
    const [first, second] = servers;
    const { number } = await new Client(second.origin, buildingId, deviceOf('kiosk')).issue(['legalisasi']);
    await desk.count('Menunggu', 1);
    await first.kill();
    await until('all have moved', async () => (await onlineAt(second)) === 'board,kiosk');
    await desk.press('Enter');
    await desk.atHand('serving');
    await desk.press('F8');
    await desk.nobodyAtHand();
    await desk.press('F2');
    expect(await desk.atHand('called')).toBe(number);
    await board.locator(`li[data-number="${number}"]`).waitFor();
    expect(await board.locator('.stale').count()).toBe(0);
    expect(await takeTicket(kiosk, service)).not.toBe(number);
    await kiosk.getByRole('button', { name: 'Selesai' }).click();
    await first.run();
  }, 60_000);

  const ways = [
    ['refused', 'severed', 'Enter', 'Mulai layani'],
    ['silent', 'silent', 'F8', 'Selesai'],
  ] as const;
  it.each(ways)(
    'say what they are while the database is %s, and recover by themselves',
    async (_, how, key, act) => {
      const before = await printsOf(kiosk);
      const waiting = (await desk.waiting()).length;
      network.cut(how);
      const cutAt = performance.now();
      await board.getByText('Belum terbaru').waitFor();
      expect(performance.now() - cutAt).toBeLessThan(7000);
      expect(await seriousFindings(board)).toEqual([]);
      await kiosk.getByText('Data antrean belum terbaru').waitFor();
      expect(await seriousFindings(kiosk)).toEqual([]);
      await desk.page.getByText('Data belum terbaru').waitFor();

      await askForTicket(kiosk, service);
      await kiosk.getByText(cannotSave).waitFor();
      await desk.press(key);
      await desk.says(`${act}: ${cannotSave}`);
      expect(await seriousFindings(desk.page)).toEqual([]);

      await network.mend();
      const number = await kiosk.getByTestId('number').innerText();
      await until('it is printed', async () => (await printsOf(kiosk)) === before + 1);
      await (act === 'Selesai' ? desk.nobodyAtHand() : desk.atHand('serving'));
      await board.locator('.stale').waitFor({ state: 'detached' });
      await desk.page.getByText('● Tersambung').waitFor();
      await desk.count('Menunggu', waiting + 1);
      expect(await desk.waiting()).toContain(number);
      expect(await printsOf(kiosk)).toBe(before + 1);
      expect([...faults.flat(), ...desk.faults]).toEqual([]);
      await kiosk.getByRole('button', { name: 'Selesai' }).click();
      const data = { dataDir: servers[0].dataDir, databaseUrl: database.url };
      expect(await satuatap(data, 'verify')).toContain(', 0 findings');
    },
    90_000,
  );
});

const deviceOf = (kind: 'kiosk' | 'board'): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${tokens[kind]}`,
});

/** The devices that are connected, as a supervisor at that server sees them. */
async function onlineAt({ origin }: ServerProcess): Promise<string> {
  const leader = await Client.staff(origin, buildingId, 'pengawas');
  const devices = await leader.send<DeviceInfo[]>('GET', `/buildings/${buildingId}/devices`);
  return devices
    .filter(({ online }) => online)
    .map(({ kind }) => kind)
    .toSorted()
    .join();
}
