/** A kiosk with a network printer, with and without paper. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeviceInfo } from '@satuatap/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { FakePrinter } from '../support/fake-printer.js';
import { until } from '../support/until.js';
import { approvePage, startWorkday, type Workday } from '../support/workday.js';

const buildingId = 'kecamatan';
let workday: Workday;
let browser: Browser;
let printer: FakePrinter;

beforeAll(async () => {
  // A Tuesday, in office hours.
  workday = await startWorkday('2026-11-24T09:00:00+07:00', buildingId);
  browser = await launchBrowser();
  printer = await FakePrinter.start();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await workday?.server.dispose();
  await printer?.stop();
});

const kioskInfo = async (): Promise<DeviceInfo | undefined> => {
  const devices = await workday.administrator.send<DeviceInfo[]>('GET', `/buildings/${buildingId}/devices`);
  return devices.find(({ kind }) => kind === 'kiosk');
};

async function take(page: Page): Promise<string> {
  await page.getByRole('button', { name: /Kecamatan Legalisasi/ }).click();
  await page.getByRole('button', { name: /antrean biasa/ }).click();
  return page.getByTestId('number').innerText();
}

describe('a kiosk with a printer', () => {
  it('prints, goes on without paper, tells both sides, and prints the same number again', async () => {
    const { page } = await visit(
      browser,
      `${workday.server.origin}/kiosk/?building=${buildingId}`,
      sizes.kiosk,
    );
    await approvePage(page, workday.administrator, printer.address);
    await page.getByRole('heading', { name: 'Silakan ambil antrean' }).waitFor();

    const first = await take(page);
    await page.getByText('Silakan ambil kertas antrean Anda').waitFor();
    expect(printer.count(first)).toBe(1);
    await page.getByRole('button', { name: 'Selesai' }).click();

    printer.paper = 'out';
    const second = await take(page);
    expect(second).not.toBe(first);
    await page.getByText('Tidak tercetak').waitFor();
    expect(await page.getByRole('img', { name: /Pindai/ }).isVisible()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await until('staff are told', async () => (await kioskInfo())?.paper === 'out');

    // The next person is told before asking.
    await page.getByRole('button', { name: 'Selesai' }).click();
    await page.getByText('Kertas habis').waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    printer.paper = 'ok';
    const third = await take(page);
    await page.getByText('Silakan ambil kertas antrean Anda').waitFor();
    await page.getByRole('button', { name: 'Cetak ulang' }).click();
    await until('it is printed twice', () => printer.count(third) === 2);
    expect((await kioskInfo())?.paper).toBe('ok');
    expect((await kioskInfo())?.fault).toBeNull();
  }, 60_000);
});
