/** A citizen books a time on her phone, checks in at the kiosk and is called at the counter. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { openKiosk } from '../support/kiosk.js';
import { ServerProcess } from '../support/server-process.js';

const buildingId = 'kecamatan';
/** A weekday morning; the phone's own clock is the machine's. */
const clock = '2026-11-25T09:20:00+07:00';
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await ServerProcess.start({ clock });
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

describe('an appointment', () => {
  it('goes from the phone to the kiosk, and from there to the counter under its number', async () => {
    const phone = await visit(browser, 'about:blank', sizes.phone);
    await phone.page.clock.setFixedTime(new Date(clock));
    await phone.page.goto(`${server.origin}/janji/${buildingId}`);
    await phone.page.getByRole('button', { name: /Perekaman/ }).click();
    await phone.page.locator('.times button:enabled').first().click();
    expect(await seriousFindings(phone.page)).toEqual([]);
    await phone.page.getByRole('button', { name: 'Pesan jam ini' }).click();
    const code = (await phone.page.getByTestId('code').innerText()).replaceAll(/\s/g, '');
    expect(code).toMatch(/^[A-Z2-9]{6}$/);
    expect(await seriousFindings(phone.page)).toEqual([]);
    const time = (await phone.page.locator('h1').innerText()).replace(' WIB', '');

    const { page } = await openKiosk(browser, server.origin, buildingId);
    await page.getByRole('button', { name: /Saya punya janji temu/ }).click();
    const field = page.getByRole('textbox');
    await field.fill('ZZZZZZ');
    await page.getByRole('button', { name: 'Saya sudah datang' }).click();
    await page.getByText('Kode ini tidak dikenal').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    // As a scanner does: the letters, and Enter.
    await field.fill(code);
    await page.keyboard.press('Enter');
    const number = await page.getByTestId('number').innerText();
    expect(await seriousFindings(page)).toEqual([]);

    const desk = await visit(browser, `${server.origin}/console/`, sizes.desk);
    await desk.page.getByLabel('Nama').fill('loket1');
    await desk.page.getByLabel('Kata sandi').fill('satuatap');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: /Gedung Kecamatan/ }).click();
    await desk.page.getByRole('button', { name: /^Loket 5 / }).click();
    await desk.page.getByText(`Janji temu ${time}`).waitFor();
    await desk.page.keyboard.press('F2');
    await desk.page.locator('.at-hand').getByText(number).waitFor();
    await desk.page.locator('.at-hand').getByText(`Janji temu ${time}`).waitFor();
    expect([...phone.faults, ...desk.faults]).toEqual([]);
  }, 90_000);
});
