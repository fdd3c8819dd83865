/** An evacuation with three wardens' phones, of which one is offline from before the first mark; and a drill. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EvacuationAnswer, IssuedTicket, VisitPage } from '@satuatap/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, visit, type Visitor } from '../support/browser.js';
import { Client } from '../support/client.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';
import { officersOf, signInVisitor, visitorBody } from '../support/visitors.js';

const buildingId = 'kecamatan';
const size = { width: 390, height: 844 };
const patienceMs = 20_000;
const lastCommand = 'the-last-ticket-before-it';
let server: ServerProcess;
/** Between the server and the phone that is away. */
let network: FlakyNetwork;
let browser: Browser;
let kiosk: Client;
/** A visitor's page, by its link. */
let visitPath: string;
/** The last ticket that was given before. */
let last: IssuedTicket;
let board: Page;
let one: Visitor;
let two: Visitor;
let away: Visitor;

async function warden(name: string, origin = server.origin): Promise<Visitor> {
  const visitor = await visit(browser, `${origin}/console/#${buildingId}/evacuation`, size, {
    serviceWorkers: 'allow',
  });
  const { page } = visitor;
  page.setDefaultTimeout(patienceMs);
  await page.getByLabel('Nama').fill(name);
  await page.getByLabel('Kata sandi').fill('satuatap');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page
    .getByText(/Daftar pukul/)
    .first()
    .waitFor();
  return visitor;
}
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const markSafe = (page: Page, who: string): Promise<void> =>
  press(page, new RegExp(`^(✓ )?${who}.*tandai selamat`));
const state = (page: Page, who: string): Promise<string | null> =>
  page.locator('.person', { hasText: who }).first().getAttribute('data-state');
const shows = (page: Page, who: string, expected: string): Promise<unknown> =>
  until(`${who} is ${expected}`, async () => (await state(page, who)) === expected, patienceMs);
/** What a visitor's phone is told. */
const onVisitPage = async (): Promise<VisitPage['evacuation']> =>
  (await kiosk.send<VisitPage>('GET', visitPath.replace('/v/', '/visits/'))).evacuation;
/** What whoever means to come is told. */
const fromAfar = async (): Promise<EvacuationAnswer['evacuation']> =>
  (await kiosk.send<EvacuationAnswer>('GET', `/buildings/${buildingId}/evacuations/under-way`)).evacuation;
/** Everybody's state, as the page shows it. */
const all = (page: Page): Promise<string[]> =>
  page
    .locator('.person')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.querySelector('strong')?.textContent} ${row.getAttribute('data-state')}`),
    );

beforeAll(async () => {
  server = await ServerProcess.start({ clock: '2026-11-24T09:00:00+07:00' });
  network = await FlakyNetwork.to(server.port);
  browser = await launchBrowser();
  kiosk = await Client.device(server.origin, buildingId, 'kiosk');
  for (let citizen = 1; citizen < 4; citizen++) await kiosk.issue(['legalisasi']);
  last = await kiosk.issue(['legalisasi'], { commandId: lastCommand });
  const front = await Client.staff(server.origin, buildingId, 'resepsionis');
  const [host] = await officersOf(front);
  visitPath = (await signInVisitor(front, visitorBody(1, host?.id ?? ''))).path;
  board = (await visit(browser, `${server.origin}/display/?building=${buildingId}&zone=ruang-utama`, size))
    .page;
  one = await warden('evakuasi');
  two = await warden('pengawas');
  away = await warden('resepsionis', network.origin);
  // The page opens without network once its worker is there.
  await away.page.evaluate('navigator.serviceWorker.ready');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await network?.stop();
  await server?.dispose();
});

describe('an evacuation', () => {
  it('is started by one touch, shown by the board, and holds the kiosk', async () => {
    await press(one.page, 'Mulai evakuasi');
    // Whoever presses Enter twice has not said that it is real.
    await one.page.keyboard.press('Enter');
    await press(one.page, 'Sungguhan: kosongkan gedung');
    await board.getByRole('heading', { name: /EVAKUASI/ }).waitFor();
    await expect(kiosk.issue(['legalisasi'])).rejects.toMatchObject({
      problem: { code: 'evacuation-under-way' },
    });
    expect(await onVisitPage()).toBe('real');
    expect(await fromAfar()).toBe('real');
    // What was given before, and whose answer was lost, is given again.
    expect(await kiosk.issue(['legalisasi'], { commandId: lastCommand })).toEqual(last);
    for (const { page } of [one, two, away]) await page.getByRole('heading', { name: 'EVAKUASI' }).waitFor();
    await away.page.getByRole('button', { name: /S001.*tandai selamat/ }).waitFor();
    network.cut('severed');
    await away.page.getByText(/Tanpa jaringan/).waitFor();
    expect(await seriousFindings(one.page)).toEqual([]);
  }, 60_000);

  it('shows each warden what the others mark, and the phone without network its own, after a reload too', async () => {
    await markSafe(one.page, 'S001');
    await shows(two.page, 'S001', 'safe');
    await press(two.page, /^S002: pilihan lain/);
    await press(two.page, /^Hilang/);
    await shows(one.page, 'S002', 'missing');
    await markSafe(away.page, 'S002');
    await markSafe(away.page, 'S003');
    await away.page.reload();
    await away.page.getByText('Belum terkirim: 2').waitFor();
    await markSafe(away.page, 'S004');
    await away.page.getByText('Belum terkirim: 3').waitFor();
    expect(await state(away.page, 'S003')).toBe('safe');
    expect(await state(one.page, 'S003')).toBe('unseen');
  }, 60_000);

  it('brings all phones to the same list once the network is back, and shows what differs', async () => {
    const search = away.page.getByRole('searchbox');
    await search.fill('S00');
    await network.mend();
    for (const { page } of [one, two, away]) {
      await shows(page, 'S001', 'safe');
      await shows(page, 'S002', 'conflict');
      await shows(page, 'S003', 'safe');
      await shows(page, 'S004', 'safe');
    }
    await until('nothing is unsent', async () => !(await away.page.getByText(/Belum terkirim/).isVisible()));
    // What she was at is as she left it.
    expect(await search.inputValue()).toBe('S00');
    await search.fill('');
    await away.page.locator('.person', { hasText: 'Tamu 1' }).waitFor();
    const lists = await Promise.all([one, two, away].map(({ page }) => all(page)));
    expect(lists[1]).toEqual(lists[0]);
    expect(lists[2]).toEqual(lists[0]);
    await press(one.page, /^S002: pilihan lain/);
    await press(one.page, /^Selamat/);
    for (const { page } of [one, two, away]) await shows(page, 'S002', 'safe');
  }, 60_000);

  it('ends for everybody, with a report of who was found and when', async () => {
    await press(two.page, 'Akhiri');
    await press(two.page, 'Selesai');
    for (const { page } of [one, two, away]) await page.getByText('Evakuasi sudah diakhiri.').waitFor();
    await board.getByRole('heading', { name: /EVAKUASI/ }).waitFor({ state: 'detached' });
    await kiosk.issue(['legalisasi']);
    expect(await fromAfar()).toBeNull();
    await press(two.page, 'Lihat laporan');
    await two.page.getByRole('heading', { name: 'Laporan evakuasi' }).waitFor();
    expect(await seriousFindings(two.page)).toEqual([]);
    await press(two.page, '← Tutup');
    // The next press of Tab goes on from there.
    await two.page.locator('h2:focus', { hasText: 'Evakuasi dan latihan' }).waitFor();
    const supervisor = await Client.staff(server.origin, buildingId, 'pengawas');
    const [summary] = await supervisor.send<{ report: { whole: object }; drill: boolean }[]>(
      'GET',
      `/buildings/${buildingId}/evacuations`,
    );
    expect(summary).toMatchObject({ drill: false, report: { whole: { safe: 4, missing: 0, conflict: 0 } } });
    // Nothing of it stays on a phone.
    const left = await one.page.evaluate(
      `new Promise((done) => { const ask = indexedDB.open('satuatap.evacuation');
        ask.onsuccess = () => { const all = ask.result.transaction('parts').objectStore('parts').count();
          all.onsuccess = () => done(all.result); }; })`,
    );
    expect(left).toBe(0);
    for (const { faults } of [one, two, away]) expect(faults).toEqual([]);
  }, 60_000);

  it('that is a drill says so everywhere', async () => {
    await press(one.page, 'Mulai evakuasi');
    await press(one.page, 'Latihan');
    await board.getByRole('heading', { name: /LATIHAN EVAKUASI/ }).waitFor();
    await away.page.getByRole('heading', { name: 'LATIHAN EVAKUASI' }).waitFor();
    expect(await onVisitPage()).toBe('drill');
    expect(await seriousFindings(board)).toEqual([]);
    expect(await seriousFindings(away.page)).toEqual([]);
    await until('it can be ended', () => one.page.getByRole('button', { name: 'Akhiri' }).isVisible());
    await press(one.page, 'Akhiri');
    await press(one.page, 'Ternyata bukan bahaya');
    await away.page.getByText('Latihan sudah diakhiri.').waitFor();
  }, 60_000);
});
