/** The overview across buildings: over HTTP, and in a real browser beside the hall that it leads into. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuildingOverview, CityOverview } from '@satuatap/shared/contract';
import { cityTotals } from '@satuatap/shared/overview';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { openPage, signIn, tabTo } from '../support/desk-page.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { OwnPostgres } from '../support/postgres.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';
import { addStaff } from '../support/workday.js';

const quiet = 'kecamatan';
const busy = 'jakabaring';
const env = { RATE_LIMITS: 'off' };
let dataDir: string;
let server: ServerProcess;
let network: FlakyNetwork;
let browser: Browser;
let leader: Client;
let kiosks: Record<typeof quiet | typeof busy, Client>;

/** Many come to one building, few to the other, and an hour later three have been called. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
  const morning = await ServerProcess.start({ dataDir, env, clock: '2026-11-25T09:00:00+07:00' });
  const kiosk = await Client.device(morning.origin, busy, 'kiosk');
  for (let n = 0; n < 12; n++) await kiosk.issue([n % 2 === 0 ? 'ktp-cetak' : 'kk']);
  await morning.stop();
  server = await ServerProcess.start({ dataDir, env, clock: '2026-11-25T10:00:00+07:00' });
  kiosks = {
    [quiet]: await Client.device(server.origin, quiet, 'kiosk'),
    [busy]: await Client.device(server.origin, busy, 'kiosk'),
  };
  await kiosks[quiet].issue(['legalisasi']);
  for (const n of [1, 2, 3]) {
    const officer = await Client.staff(server.origin, busy, `loket${n}`);
    const counterId = `loket-${n}`;
    await officer.command({ type: 'openCounter', counterId });
    await officer.command({ type: 'callNext', counterId });
    if (n > 1) await officer.command({ type: 'start', counterId });
    if (n === 3) await officer.command({ type: 'finish', counterId });
    if (n === 3) await officer.command({ type: 'pauseCounter', counterId, reason: 'rest' });
  }
  leader = await Client.staff(server.origin, busy, 'pengawas');
  network = await FlakyNetwork.to(server.port);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await network?.stop();
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});
afterEach(() =>
  browser.contexts().reduce((before, each) => before.then(() => each.close()), Promise.resolve()),
);

const overview = (as: Client): Promise<CityOverview> => as.send('GET', '/overview');
async function of(id: string): Promise<BuildingOverview> {
  const found = (await overview(leader)).buildings.find((building) => building.id === id);
  if (!found) throw new Error(`There is no building ${id}.`);
  return found;
}

describe('the overview over HTTP', () => {
  it('has every building with what is so in it now', async () => {
    const { at, buildings } = await overview(leader);
    expect(buildings).toHaveLength(6);
    expect(new Date(at + 7 * 3_600_000).toISOString()).toMatch(/^2026-11-25T10:/);
    const crowd = await of(busy);
    expect(crowd).toMatchObject({
      city: 'Kota Palembang',
      date: '2026-11-25',
      state: 'open',
      waiting: 9,
      serving: 1,
      ticketsToday: 12,
      counters: { open: 2, paused: 1 },
      beyondPromise: { people: 9, lines: 2 },
      devices: { total: 2, offline: 2 },
      current: true,
    });
    expect(crowd.longestWaitMs).toBeGreaterThanOrEqual(59 * 60_000);
    expect(crowd.longestWaitMs).toBeLessThan(70 * 60_000);
    expect(await of(quiet)).toMatchObject({
      waiting: 1,
      forsakenLines: 1,
      beyondPromise: { people: 0, lines: 0 },
      counters: { open: 0, paused: 0 },
    });
    expect(cityTotals(buildings)).toMatchObject({ waiting: 10, ticketsToday: 13, serving: 1 });
  });

  it('tells what ails a device as soon as the device does', async () => {
    const before = (await of(quiet)).alarms;
    await kiosks[quiet].send('POST', '/devices/status', { paper: 'out', help: true });
    expect(await of(quiet)).toMatchObject({
      devices: { total: 1, offline: 1, outOfPaper: 1, callingForHelp: 1, troubled: 1 },
      alarms: before,
    });
    await kiosks[quiet].send('POST', '/devices/status', { paper: 'ok', help: false });
    expect(await of(quiet)).toMatchObject({ devices: { outOfPaper: 0, callingForHelp: 0 } });
  });

  it('is for supervisors and administrators only', async () => {
    const officer = await Client.staff(server.origin, quiet, 'loket9');
    await expect(overview(officer)).rejects.toMatchObject({ problem: { status: 403, code: 'forbidden' } });
    const nobody = new Client(server.origin, quiet);
    await expect(overview(nobody)).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
    await expect(overview(kiosks[quiet])).rejects.toMatchObject({ problem: { code: 'forbidden' } });
    expect((await overview(await Client.staff(server.origin, quiet, 'admin'))).buildings).toHaveLength(6);
  });
});

/** Signs in as supervisor and goes from the list of buildings to the overview, by keyboard. */
async function open(origin = server.origin): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await signIn(browser, origin, 'pengawas', /Ringkasan kota/);
  await page.getByRole('table').waitFor();
  return { page, faults };
}

const figure = (page: Page, label: string): Promise<string> =>
  page.locator('.figures div').filter({ hasText: label }).locator('strong').first().innerText();
const links = (page: Page): Promise<string[]> =>
  page.getByRole('rowheader').getByRole('link').allInnerTexts();
/** What the row of the building says under this head. */
const cell = (page: Page, name: string, head: string): Promise<string> =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name }) })
    .locator(`td[data-head="${head}"]`)
    .innerText();

const busyName = 'Kompleks MPP PTSP Jakabaring';
const quietName = 'Gedung Kecamatan';

describe('the overview on a screen', () => {
  it('puts the worst first, sorts by keyboard, and leads into a hall that shows the same', async () => {
    const { page, faults } = await open();
    await page.getByRole('status').filter({ hasText: '● Terkini' }).waitFor();
    await page.getByText(/^Data pukul 10\.\d\d WIB$/).waitFor();
    expect((await links(page)).slice(0, 2)).toEqual([busyName, quietName]);
    expect(await figure(page, 'Menunggu sekarang')).toBe('10');
    expect(await figure(page, 'Antrean hari ini')).toBe('13');
    expect(await seriousFindings(page)).toEqual([]);

    // By name, falling: two presses on the head of the column.
    await tabTo(page, page.getByRole('columnheader').getByRole('button', { name: 'Gedung' }));
    await page.keyboard.press('Enter');
    expect((await links(page))[0]).toBe(quietName);
    await page.keyboard.press('Enter');
    expect((await links(page)).at(-1)).toBe(quietName);
    expect(await page.getByRole('columnheader', { name: 'Gedung' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect(await seriousFindings(page)).toEqual([]);

    const here = {
      waiting: await cell(page, busyName, 'Menunggu'),
      beyond: await cell(page, busyName, 'Lewat janji'),
      alarms: await cell(page, busyName, 'Perlu perhatian'),
      counters: await cell(page, busyName, 'Loket buka'),
    };
    const link = page.getByRole('link', { name: busyName });
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Loket buka/ }).waitFor();
    expect(here.waiting).toBe(await figure(page, 'Menunggu sekarang'));
    expect(here.beyond).toContain(await figure(page, 'Lewat janji'));
    expect(here.counters.split(/\s*\n/)).toEqual(
      (await page.getByRole('heading', { name: /^Loket buka/ }).innerText())
        .replace('Loket buka ', '')
        .split(' · '),
    );
    const listed = await page.getByRole('region', { name: 'Perlu perhatian' }).getByRole('listitem').count();
    expect(here.alarms).toContain(`▲ ${listed}`);

    // And back, by the hall's own way and by the browser's.
    await page.goBack();
    await page.getByRole('table').waitFor();
    await page.goForward();
    await openPage(page, 'Ringkasan kota');
    await page.getByRole('heading', { name: 'Ringkasan kota' }).waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('follows what happens without being asked, and leaves the focus where it is', async () => {
    const { page } = await open();
    const before = Number(await cell(page, quietName, 'Menunggu'));
    const total = Number(await figure(page, 'Menunggu sekarang'));
    await page.getByRole('columnheader').getByRole('button', { name: 'Menunggu' }).click();
    const link = page.getByRole('link', { name: quietName });
    await tabTo(page, link);
    const busiest = Number(await cell(page, busyName, 'Menunggu'));
    for (let n = before; n <= busiest; n++) await kiosks[quiet].issue(['legalisasi']);
    await until('the quiet building is on top', async () => (await links(page))[0] === quietName);
    expect(await cell(page, quietName, 'Menunggu')).toBe(String(busiest + 1));
    expect(await figure(page, 'Menunggu sekarang')).toBe(String(total + busiest + 1 - before));
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  }, 60_000);

  it('says when the server is away and since when, and is right again by itself', async () => {
    const { page } = await open(network.origin);
    const state = page.getByRole('status');
    await state.filter({ hasText: 'Terkini' }).waitFor();
    network.cut();
    await state.filter({ hasText: 'Belum diperbarui' }).waitFor({ timeout: 20_000 });
    await state.filter({ hasText: 'Tidak tersambung' }).waitFor({ timeout: 20_000 });
    await page.getByRole('alert').getByText('Server tidak menjawab').waitFor();
    expect(await links(page)).toHaveLength(6);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Coba lagi' }).isEnabled()).toBe(true);
    await network.mend();
    await state.filter({ hasText: 'Terkini' }).waitFor({ timeout: 20_000 });
    await page.getByRole('alert').waitFor({ state: 'detached' });
  }, 90_000);

  it('is read on a desk, a tablet and a phone held upright without scrolling aside', async () => {
    const { page } = await open();
    for (const width of [sizes.desk.width, 1100, 1024, 820, 600, sizes.phone.width]) {
      await page.setViewportSize({ width, height: 740 });
      expect([
        width,
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ]).toEqual([width, 0]);
    }
    expect(await page.getByRole('rowheader').count()).toBe(6);
    expect(await page.getByRole('columnheader').getByRole('button').count()).toBe(4);
    expect(await seriousFindings(page)).toEqual([]);
  }, 60_000);

  it('is not for an officer', async () => {
    const { page } = await signIn(browser, server.origin, 'loket11', new RegExp(quietName));
    await page.getByRole('heading', { name: 'Pilih loket' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ringkasan kota' }).count()).toBe(0);
    await page.goto(`${server.origin}/console/#/overview`);
    await page.getByText('Ringkasan kota hanya untuk pengawas').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }, 60_000);
});

describe('while the database is away', () => {
  it('says of every building that its figures are the last known, until it is back', async () => {
    const postgres = await OwnPostgres.start();
    const own = await ServerProcess.start({ env, databaseUrl: postgres.url });
    try {
      const kiosk = await Client.device(own.origin, quiet, 'kiosk');
      await kiosk.issue(['legalisasi']);
      const asker = await Client.staff(own.origin, quiet, 'pengawas');
      const known = async (): Promise<boolean[]> =>
        (await overview(asker)).buildings.map(({ current }) => current);
      expect(await known()).toEqual(Array<boolean>(6).fill(true));
      const { page } = await open(own.origin);
      await postgres.kill();
      await until('no building is current', async () => !(await known()).includes(true));
      await page.getByText('Gedung dengan data yang belum terbaru: 6').waitFor();
      expect(await cell(page, quietName, 'Menunggu')).toBe('1');
      expect(await seriousFindings(page)).toEqual([]);
      await postgres.run();
      await until('all are current', async () => !(await known()).includes(false), 30_000);
      await page.getByText('data yang belum terbaru').waitFor({ state: 'detached' });
    } finally {
      await own.dispose();
      await postgres.dispose();
    }
  }, 120_000);
});

// The last: where there are real accounts, the demo's are gone.
describe('an account of one building', () => {
  it('sees that one alone, and by its address', async () => {
    await addStaff({ dataDir }, 'pengawas-kecamatan', 'supervisor', [quiet]);
    const own = await Client.staff(server.origin, quiet, 'pengawas-kecamatan', 'sepuluh-huruf');
    expect((await overview(own)).buildings.map(({ id }) => id)).toEqual([quiet]);
    const { page } = await visit(browser, `${server.origin}/console/#/overview`, sizes.desk);
    await page.getByLabel('Nama').fill('pengawas-kecamatan');
    await page.getByLabel('Kata sandi').fill('sepuluh-huruf');
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    expect(await links(page)).toEqual([quietName]);
    expect(await figure(page, 'Gedung buka')).toBe('1');
    await page.getByRole('link', { name: quietName }).click();
    await page.getByRole('heading', { name: /^Loket buka/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Ringkasan kota' }).count()).toBe(0);
  }, 60_000);
});
