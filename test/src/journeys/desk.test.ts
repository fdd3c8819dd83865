/** The desk and the supervisor's view as officers use them: real browsers, the real server. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueueEvent } from '@satuatap/shared/queue';
import type { Browser } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, leavePages } from '../support/browser.js';
import { Client } from '../support/client.js';
import { DeskPage, signIn, tabTo } from '../support/desk-page.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'kecamatan';
const building = /Gedung Kecamatan/;
let server: ServerProcess;
let network: FlakyNetwork;
let browser: Browser;
let kiosk: Client;
let supervisor: Client;

beforeAll(async () => {
  server = await ServerProcess.start();
  network = await FlakyNetwork.to(server.port);
  browser = await launchBrowser();
  kiosk = await Client.device(server.origin, buildingId, 'kiosk');
  supervisor = await Client.staff(server.origin, buildingId, 'pengawas');
}, 90_000);
afterEach(() => leavePages(browser));
afterAll(async () => {
  await browser?.close();
  await network?.stop();
  await server?.dispose();
});
beforeEach(() =>
  browser.contexts().reduce((before, each) => before.then(() => each.close()), Promise.resolve()),
);

/** Tickets for one service; their numbers in order. */
async function issue(serviceId: string, count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) numbers.push((await kiosk.issue([serviceId])).number);
  return numbers;
}

const openDesk = (name: string, counter: string, origin = server.origin): Promise<DeskPage> =>
  DeskPage.open(browser, origin, name, building, counter);

const historyOf = (ticketId: number): Promise<QueueEvent[]> =>
  supervisor.send('GET', `/buildings/${buildingId}/tickets/${ticketId}/events`);

describe('a day at the counter', () => {
  it('goes by keyboard alone, from signing in to closing', async () => {
    const ids = [];
    for (let n = 0; n < 3; n++) ids.push(await kiosk.issue(['legalisasi']));
    const [one = '', two = '', three = ''] = ids.map(({ number }) => number);
    const desk = await openDesk('loket1', '1');
    const clean = async (): Promise<void> => expect(await seriousFindings(desk.page)).toEqual([]);
    await desk.count('Menunggu', 3);
    await clean();

    await desk.press('F2');
    expect(await desk.atHand('called')).toBe(one);
    await desk.press('F3');
    await desk.page.getByText('panggilan ke-2').waitFor();
    await clean();
    await desk.press('Enter');
    expect(await desk.atHand('serving')).toBe(one);

    // Held, released from the list, and called again by its number on the pad.
    await desk.press('F7');
    await clean();
    await tabTo(desk.page, desk.inWindow('Tahan'));
    await desk.press('Enter');
    await desk.count('Ditahan', 1);
    await desk.press('F10', 'F10');
    await tabTo(desk.page, desk.button(`Lepaskan ${one}`));
    await clean();
    await desk.press('Enter');
    await desk.count('Ditahan', 0);
    await desk.count('Menunggu', 3);
    await desk.press('Escape');
    await desk.typeOnPad(one);
    expect(await desk.atHand('called')).toBe(one);

    // Sent on to another agency.
    await desk.press('Enter');
    await desk.atHand('serving');
    await desk.press('F6');
    await desk.page.keyboard.type('Pembayaran dan');
    expect(await desk.page.getByLabel('Ke layanan').inputValue()).toBe('pbb-bayar');
    await clean();
    await tabTo(desk.page, desk.inWindow('Alihkan'));
    await desk.press('Enter');
    await desk.nobodyAtHand();

    // Not there; that was too early, so it is taken back, and then right; and she comes after all.
    await desk.press('F2');
    expect(await desk.atHand('called')).toBe(two);
    await desk.press('F4');
    await desk.says(`Mencatat tidak hadir: ${two}`);
    await desk.press('Control+z');
    expect(await desk.atHand('called')).toBe(two);
    await desk.press('F4');
    await desk.count('Terlewat', 1);
    await desk.press('F10');
    await tabTo(desk.page, desk.button(`Masukkan lagi ${two}`));
    await desk.press('Enter');
    await desk.count('Terlewat', 0);

    // Put back, chosen by its number on the pad, finished with another outcome.
    await desk.press('Escape', 'F2');
    await desk.atHand('called');
    await desk.press('Shift+F7');
    await desk.nobodyAtHand();
    await desk.count('Menunggu', 2);
    await desk.typeOnPad(three);
    expect(await desk.atHand('called')).toBe(three);
    await desk.press('NumpadEnter');
    await desk.atHand('serving');
    await desk.press('Shift+F8', 'ArrowDown');
    await clean();
    await desk.press('Enter');
    await desk.nobodyAtHand();
    const third = ids.at(-1)?.ticketId ?? 0;
    expect((await historyOf(third)).at(-1)).toMatchObject({ type: 'ticket.finished', outcome: 'incomplete' });

    // What does not make sense now is refused in plain words.
    await desk.press('F8');
    await desk.page.getByRole('alert').filter({ hasText: 'Tidak ada antrean di loket 1' }).waitFor();

    await desk.press('F9', 'Enter');
    await desk.page.getByRole('heading', { name: /Loket sedang jeda: Istirahat/ }).waitFor();
    await desk.main('Buka lagi');
    await clean();
    await desk.press('Enter');
    await desk.main('Panggil berikutnya');

    await desk.press('F1');
    await clean();
    await desk.press('Escape', 'Shift+F9');
    await clean();
    await tabTo(desk.page, desk.inWindow('Tutup loket'));
    await desk.press('Enter');
    await desk.page.getByRole('heading', { name: 'Pilih loket' }).waitFor();
    await clean();
    // The way back stands on the next screen too.
    await tabTo(desk.page, desk.button(/Urungkan/));
    await desk.press('Enter');
    await desk.main('Panggil berikutnya');
    await desk.press('F2');
    expect(await desk.atHand('called')).toBe(two);
    await desk.press('Enter');
    await desk.atHand('serving');
    await desk.press('F8');
    await desk.nobodyAtHand();
    expect(desk.faults).toEqual([]);
  }, 90_000);

  it('shows the main act, the ticket, every act and the lines without scrolling', async () => {
    await issue('pbb-bayar', 12);
    const desk = await openDesk('loket3', '3');
    await desk.press('F2');
    await desk.atHand('called');
    const hidden = await desk.page
      .locator('.at-hand, button.big, .acts button, .tabs, .search input, .queue tbody tr:nth-child(6)')
      .evaluateAll((elements) =>
        elements
          .filter((element) => {
            const { top, bottom, left, right } = element.getBoundingClientRect();
            return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
          })
          .map((element) => element.textContent),
      );
    expect(hidden).toEqual([]);
    const size = await desk.page.evaluate(() => [
      document.documentElement.scrollHeight - innerHeight,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    expect(size).toEqual([0, 0]);
  }, 30_000);
});

describe('an officer who comes later', () => {
  it('finds the number that was served before she signed in', async () => {
    const morning = await ServerProcess.start({ clock: '2026-11-24T09:00:00+07:00' });
    const { dataDir } = morning;
    const counterId = 'loket-1';
    const first = await Client.device(morning.origin, buildingId, 'kiosk');
    const { number } = await first.issue(['legalisasi']);
    const early = await Client.staff(morning.origin, buildingId, 'loket1');
    await early.command({ type: 'openCounter', counterId });
    for (const type of ['callNext', 'start', 'finish', 'closeCounter'] as const)
      await early.command({ type, counterId });
    await morning.stop();
    const noon = await ServerProcess.start({ dataDir, clock: '2026-11-24T11:00:00+07:00' });
    try {
      await new Client(noon.origin, buildingId, first.credentials).issue(['legalisasi']);
      const desk = await openDesk('loket2', '1', noon.origin);
      await desk.press('Control+k');
      await desk.page.keyboard.type(number);
      await desk.button(new RegExp(`^${number} .* · Selesai`)).waitFor();
      await desk.press('Enter');
      const details = desk.page.getByRole('dialog', { name: number });
      await details.getByText('Riwayat').click();
      await details.getByText('Dipanggil ke loket 1').waitFor();
      expect(await seriousFindings(desk.page)).toEqual([]);
      expect(desk.faults).toEqual([]);
    } finally {
      await noon.stop();
      await morning.dispose();
    }
  }, 60_000);
});

describe('several officers', () => {
  it('get different tickets when they press at the same moment, and see what the others do', async () => {
    const numbers = await issue('ktp-rekam', 8);
    const desks = await Promise.all([openDesk('loket5', '5'), openDesk('loket6', '6')]);
    const called: string[] = [];
    for (let round = 1; round <= 3; round++) {
      await Promise.all(desks.map((desk) => desk.press('F2')));
      const pair = await Promise.all(desks.map((desk) => desk.atHand('called')));
      called.push(...pair);
      await Promise.all(desks.map((desk) => desk.count('Menunggu', 8 - 2 * round)));
      for (const desk of desks) expect(await desk.waiting()).not.toEqual(expect.arrayContaining(pair));
      await Promise.all(desks.map((desk) => desk.press('Enter')));
      await Promise.all(desks.map((desk) => desk.atHand('serving')));
      await Promise.all(desks.map((desk) => desk.press('F8')));
      await Promise.all(desks.map((desk) => desk.nobodyAtHand()));
    }
    expect(called.toSorted()).toEqual(numbers.slice(0, 6));
  }, 60_000);

  it('do not get a counter that is taken, but on purpose, and who had it is told', async () => {
    const first = await openDesk('loket7', '2');
    const { page } = await signIn(browser, server.origin, 'loket8', building);
    const counter = page.getByRole('button', { name: /^Loket 2 .*Dipakai: loket7/ });
    await counter.click();
    const ask = page.getByRole('dialog');
    await ask.getByText('akan kehilangan loket ini').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await ask.waitFor({ state: 'detached' });
    expect(await counter.isVisible()).toBe(true);
    await counter.click();
    await ask.getByRole('button', { name: 'Ambil alih' }).click();
    await page.getByRole('heading', { name: 'Loket 2' }).waitFor();
    await first.page.getByRole('alert').filter({ hasText: 'diambil alih oleh loket8' }).waitFor();
    await first.page.getByRole('heading', { name: 'Pilih loket' }).waitFor();
  }, 30_000);
});

describe('an act in trouble', () => {
  it('is neither lost nor repeated when the network drops in the middle of it', async () => {
    await issue('pbg', 3);
    const desk = await openDesk('loket9', '7', network.origin);
    await desk.count('Menunggu', 3);
    network.cut();
    await desk.press('F2');
    await desk.says(/Sedang dikirim/);
    await desk.page.getByText('Tidak tersambung. Data terakhir').waitFor();
    expect(await seriousFindings(desk.page)).toEqual([]);
    await network.mend();
    await desk.atHand('called');
    await desk.count('Menunggu', 2);

    // Now the request arrives and only its answer is lost; the page is loaded again before it is sent anew.
    await desk.press('Enter');
    await desk.atHand('serving');
    await desk.press('F8');
    await desk.nobodyAtHand();
    let arrival: Promise<unknown> | undefined;
    await desk.page.route('**/commands', async (route) => {
      arrival ??= route.fetch();
      await arrival.catch(() => {});
      await route.abort();
    });
    // Pressed again until it is heard; while it is on its way a second press does nothing, as the count below shows.
    await until('the first request is on its way', async () => {
      if (!arrival) await desk.press('F2');
      return arrival;
    });
    await desk.page.unroute('**/commands');
    await desk.page.reload();
    await desk.atHand('called');
    await desk.count('Menunggu', 1);
    expect(desk.faults).toEqual([]);
  }, 60_000);

  it('waits for a new sign-in when the session has ended meanwhile', async () => {
    await issue('ktp-rekam', 1);
    const desk = await openDesk('loket10', '8');
    await desk.page.context().clearCookies();
    await desk.press('F2');
    const again = desk.page.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' });
    await again.waitFor();
    expect(await seriousFindings(desk.page)).toEqual([]);
    await desk.page.keyboard.type('satuatap');
    await desk.press('Enter');
    await again.waitFor({ state: 'detached' });
    await desk.atHand('called');
  }, 30_000);
});

describe('the supervisor', () => {
  it('sees the hall live, stops a line with a reason, and a counter is not hers to see for an officer', async () => {
    const { page } = await signIn(browser, server.origin, 'pengawas', building);
    const figure = (label: string) =>
      page.locator('.figures div').filter({ hasText: label }).locator('strong');
    await figure('Menunggu sekarang').waitFor();
    const before = Number(await figure('Menunggu sekarang').innerText());
    await issue('bphtb', 2);
    await until('the two are counted', async () => {
      return Number(await figure('Menunggu sekarang').innerText()) === before + 2;
    });
    const lines = page.getByRole('region', { name: 'Layanan dan barisannya' });
    await lines.getByRole('row').filter({ hasText: 'BPHTB' }).waitFor();

    const officer = await Client.staff(server.origin, buildingId, 'loket4');
    await officer.command({ type: 'openCounter', counterId: 'loket-4' });
    const { events } = await officer.command({ type: 'callNext', counterId: 'loket-4' });
    const called = events.find((event) => event.type === 'ticket.called');
    expect(called).toBeDefined();
    const card = page.getByRole('button', { name: /^Loket 4 .*loket4.*Dipanggil/ });
    await card.waitFor();

    await lines.getByRole('button', { name: 'Hentikan barisan: BPHTB' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.type('Server pusat mati');
    await page.keyboard.press('Enter');
    await lines.getByText('Dihentikan: Server pusat mati').waitFor();
    await expect(kiosk.issue(['bphtb'])).rejects.toMatchObject({ problem: { code: 'line-stopped' } });
    // The live view may show the stopped line before the answer that offers the way back.
    await page.locator('.undo button:enabled').waitFor();
    await page.keyboard.press('Control+z');
    await lines.getByText('Server pusat mati').waitFor({ state: 'detached' });
    expect(await seriousFindings(page)).toEqual([]);

    const { page: hers } = await signIn(browser, server.origin, 'loket11', building);
    await hers.getByRole('heading', { name: 'Pilih loket' }).waitFor();
    await hers.goto(`${server.origin}/console/#${buildingId}/hall`);
    await hers.getByText('Peran akun Anda tidak bekerja').waitFor();
    expect(await seriousFindings(hers)).toEqual([]);
  }, 60_000);
});
