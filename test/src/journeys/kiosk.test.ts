/** The kiosk as people use it: by touch, by keys, in a hurry, and by nobody any more. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, leavePages, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { openKiosk, takeTicket, typeOnGlass, welcome } from '../support/kiosk.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'kecamatan';
const service = /Kecamatan Legalisasi/;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await launchBrowser();
}, 90_000);
afterEach(() => leavePages(browser));
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** How many tickets the building has given: one more than before this question. */
const nextId = async (): Promise<number> =>
  (await (await Client.device(server.origin, buildingId, 'kiosk')).issue(['kkpr'])).ticketId;

describe('finding a service', () => {
  it("takes keys on the glass, forgives a typing mistake, says where and when another building gives it, and answers a ticket's code in its midst", async () => {
    const { page, faults } = await openKiosk(browser, server.origin, buildingId);
    await typeOnGlass(page, 'akte lahr');
    await page.getByRole('button', { name: /Akta kelahiran/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hapus semua' }).click();
    await typeOnGlass(page, 'uji kir');
    const elsewhere = page.locator('.elsewhere');
    await elsewhere.getByText('Uji berkala kendaraan (KIR)').waitFor();
    expect(await elsewhere.innerText()).toMatch(
      /Tangga Buntung[\s\S]*Buka hari ini, antrean sampai \d\d\.\d\d WIB/,
    );
    expect(await page.locator('.service').count()).toBe(0);
    await page.getByRole('button', { name: /Tutup pencarian/ }).click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');

    const given = await (await Client.device(server.origin, buildingId, 'kiosk')).issue(['kkpr']);
    await page.getByRole('searchbox').click();
    await page.keyboard.type(given.url);
    await page.keyboard.press('Enter');
    await page.getByText('Tunggu di').waitFor();
    expect(await page.getByTestId('number').innerText()).toBe(given.number);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);
});

describe('one ticket', () => {
  it('is given for a double tap', async () => {
    const { page } = await openKiosk(browser, server.origin, buildingId);
    const before = await nextId();
    await page.getByRole('button', { name: service }).click();
    await page.getByRole('button', { name: /antrean biasa/ }).dblclick();
    await page.getByTestId('number').waitFor();
    expect(await nextId()).toBe(before + 2);
  }, 60_000);

  it('is given back when it comes after nobody wanted it any more', async () => {
    const { page } = await openKiosk(browser, server.origin, buildingId);
    let attempts = 0;
    let goOn = (): void => undefined;
    const wanted = new Promise<void>((done) => (goOn = done));
    await page.route('**/tickets', async (route) => {
      attempts += 1;
      if (attempts === 1) return route.abort();
      await wanted;
      return route.continue();
    });
    await page.getByRole('button', { name: service }).click();
    await page.getByRole('button', { name: /antrean biasa/ }).click();
    await page.getByText('Server belum menjawab. Mencoba lagi…').waitFor();
    await until('it is sent again', () => attempts === 2);
    const cancelled = page.waitForResponse(/\/cancel$/);
    await page.getByRole('button', { name: 'Tidak jadi' }).click();
    await welcome(page);
    goOn();
    expect((await cancelled).status()).toBe(200);
    expect(attempts).toBe(2);
  }, 60_000);

  it('outlives a reload at any moment, and is gone for the next person', async () => {
    const { page } = await openKiosk(browser, server.origin, buildingId);
    const before = await nextId();
    await page.getByRole('button', { name: service }).click();
    // The answer is on its way when the page is loaded again.
    await page.route('**/tickets', async (route) => {
      await route.fetch();
      await page.unroute('**/tickets');
      void page.reload();
    });
    await page.getByRole('button', { name: /antrean biasa/ }).click();
    const number = await page.getByTestId('number').innerText();
    await page.reload();
    expect(await page.getByTestId('number').innerText()).toBe(number);
    await page.getByRole('button', { name: /Selesai/ }).click();
    await welcome(page);
    await page.reload();
    await welcome(page);
    expect(await nextId()).toBe(before + 2);
  }, 60_000);
});

describe('a person who goes away', () => {
  it('is warned twenty seconds before, may stay with one touch, and leaves nothing to the next', async () => {
    const { page } = await visit(browser, 'about:blank', sizes.kiosk);
    await page.clock.install();
    await page.goto(`${server.origin}/kiosk/?building=${buildingId}`);
    await welcome(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: service }).waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('marriage');
    const warning = page.getByRole('alertdialog');
    await page.clock.runFor(44_000);
    expect(await warning.count()).toBe(0);
    await page.clock.runFor(2000);
    await warning.waitFor();
    await warning
      .getByText(/in (19|20) seconds/, { exact: false })
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, go on' }).click();
    await warning.waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('marriage');
    await page.clock.runFor(46_000);
    await warning.waitFor();
    await page.clock.runFor(20_000);
    await welcome(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
  }, 60_000);
});

describe('Panggil petugas', () => {
  it('reaches the screens of staff, and says when somebody comes', async () => {
    const { page } = await openKiosk(browser, server.origin, buildingId);
    const desk = await visit(browser, `${server.origin}/console/`, sizes.desk);
    await desk.page.getByLabel('Nama').fill('loket1');
    await desk.page.getByLabel('Kata sandi').fill('satuatap');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: /Gedung Kecamatan/ }).click();
    await desk.page.getByRole('heading', { name: 'Pilih loket' }).waitFor();
    await page.getByRole('button', { name: 'Panggil petugas' }).click();
    await page.getByRole('button', { name: 'Petugas sudah dipanggil' }).waitFor();
    await desk.page.getByText('Warga memanggil petugas di').waitFor();
    expect(await seriousFindings(desk.page)).toEqual([]);
    await desk.page.getByRole('button', { name: 'Saya ke sana' }).click();
    await desk.page.getByText('Warga memanggil petugas di').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Petugas menuju ke sini' }).waitFor();
  }, 60_000);
});

describe('a kiosk without a touch', () => {
  /** Tabs until what has the focus says so; fails when the focus has gone around. */
  const tabTo = async (page: Page, label: RegExp, key = 'Tab'): Promise<void> => {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press(key);
      const text = await page.evaluate(() => {
        const { activeElement: it, body } = document;
        if (it === body || it === null) return '';
        return it.getAttribute('aria-label') ?? it.textContent ?? '';
      });
      if (label.test(text)) return;
    }
    throw new Error(`The focus never came to ${String(label)}.`);
  };

  it('is gone through by the keyboard alone', async () => {
    const { page } = await openKiosk(browser, server.origin, buildingId, 'kioskFlat');
    await tabTo(page, /Cari layanan/);
    await page.keyboard.type('legalisai');
    await page.getByRole('button', { name: service }).waitFor();
    await tabTo(page, /Legalisasi/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /antrean biasa/ }).waitFor();
    await tabTo(page, /antrean biasa/);
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(outline).not.toBe('none');
    await page.keyboard.press('Enter');
    await page.getByTestId('number').waitFor();
    await tabTo(page, /Selesai/);
    await page.keyboard.press('Enter');
    await welcome(page);
  }, 60_000);

  it('is gone through by the arrows of a keypad', async () => {
    const { page } = await openKiosk(browser, server.origin, buildingId);
    await tabTo(page, /Legalisasi/, 'ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /antrean biasa/ }).waitFor();
    await tabTo(page, /antrean biasa/, 'ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('number').innerText()).toMatch(/^[A-Z]+\d+$/);
  }, 60_000);
});

describe.each(['kiosk', 'kioskFlat'] as const)('every screen of a %s', (size) => {
  it('has targets of 20 mm, stays on the glass, and axe finds nothing serious, however it is set', async () => {
    const { page } = await openKiosk(browser, server.origin, buildingId, size);
    const { width, height } = sizes[size];
    const touch = (Math.hypot(width, height) / (21.5 * 25.4)) * 20 - 0.5;
    const check = async (): Promise<void> => {
      expect(await seriousFindings(page)).toEqual([]);
      const wrong = await page.evaluate(
        ([least, right]) =>
          [...document.querySelectorAll('button')]
            .map((button) => ({ button, box: button.getBoundingClientRect() }))
            .filter(({ button, box }) => {
              const isKey = button.closest('.keys') !== null;
              return box.height < least || (box.width < least && !isKey) || box.left < 0 || box.right > right;
            })
            .map(({ button }) => button.textContent),
        [touch, width] as const,
      );
      expect(wrong).toEqual([]);
    };
    await check();
    await page.getByRole('button', { name: 'Kontras tinggi' }).click();
    await page.getByRole('button', { name: 'Huruf besar' }).click();
    await check();
    await page.getByRole('searchbox').click();
    await page.getByRole('group', { name: 'Papan ketik' }).waitFor();
    await check();
    await page.getByRole('button', { name: /Tutup pencarian/ }).click();
    await page.getByRole('button', { name: 'Turunkan layar' }).click();
    const highest = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('button, input')].map((each) => each.getBoundingClientRect().top),
      ),
    );
    expect(highest).toBeGreaterThan(height * 0.4);
    await check();
    await page.getByRole('button', { name: 'Turunkan layar' }).click();
    await page.getByRole('button', { name: service }).click();
    await page.getByRole('button', { name: /antrean biasa/ }).waitFor();
    await check();
    await page.getByRole('button', { name: 'Kontras tinggi' }).click();
    await page.getByRole('button', { name: 'Huruf besar' }).click();
    await check();
    await page.getByRole('button', { name: /antrean biasa/ }).click();
    await page.getByTestId('number').waitFor();
    await check();
  }, 60_000);
});

describe('three touches', () => {
  it('are enough for the commonest service: service, regular queue, done', async () => {
    const { page } = await openKiosk(browser, server.origin, buildingId);
    expect(await takeTicket(page, service)).toMatch(/^[A-Z]+\d+$/);
    await page.getByRole('button', { name: /Selesai/ }).click();
    await welcome(page);
    await until('the screen is as it was', async () => (await page.getByTestId('number').count()) === 0);
  }, 60_000);
});
