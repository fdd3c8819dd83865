/** A building whose disk is full for a while: nobody sees a dead button, and nothing that was asked for is lost or doubled. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { DeskPage } from '../support/desk-page.js';
import { askForTicket, keepPrints, openKiosk, printsOf, welcome } from '../support/kiosk.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'kecamatan';
const service = /Kecamatan Legalisasi/;
const cannotSave = 'Sistem sedang tidak dapat menyimpan. Mencoba lagi…';
const run = promisify(execFile);
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** No file of the server can grow: for SQLite a disk that takes no more. */
const limitFiles = async (bytes: '1' | 'unlimited'): Promise<void> => {
  await run('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:`]);
};

describe('a full disk', () => {
  it('is put into words at kiosk and desk, which go on by themselves when there is room', async () => {
    const staff = await Client.staff(server.origin, buildingId, 'loket1');
    const earlier = await (await Client.device(server.origin, buildingId, 'kiosk')).issue(['legalisasi']);
    const kiosk = await openKiosk(browser, server.origin, buildingId);
    const other = await openKiosk(browser, server.origin, buildingId);
    await keepPrints(kiosk.page);
    const desk = await DeskPage.open(browser, server.origin, 'loket2', /Kecamatan/, '1');
    const board = await visit(
      browser,
      `${server.origin}/display/?building=${buildingId}&zone=ruang-utama&sound=off`,
      sizes.board,
    );
    await board.page.getByText('Silakan ambil antrean').waitFor();

    await limitFiles('1');
    await askForTicket(kiosk.page, service);
    await kiosk.page.getByText(cannotSave).waitFor();
    expect(await seriousFindings(kiosk.page)).toEqual([]);
    await desk.press('F2');
    await desk.says(`Panggil berikutnya: ${cannotSave}`);
    expect(await seriousFindings(desk.page)).toEqual([]);
    const health = await fetch(`${server.origin}/health`);
    expect([health.status, health.headers.get('retry-after')]).toEqual([503, '1']);

    // Whoever does not want to wait need not, and nobody comes for a number that nobody has.
    await askForTicket(other.page, service);
    await other.page.getByText(cannotSave).waitFor();
    await other.page.getByRole('button', { name: 'Tidak jadi' }).click();
    await welcome(other.page);
    // What the board shows is all that there is: nobody can change it.
    expect(await board.page.locator('.stale').count()).toBe(0);

    await limitFiles('unlimited');
    const number = await kiosk.page.getByTestId('number').innerText();
    expect(await desk.atHand('called')).toBe(earlier.number);
    await board.page.locator(`li[data-number="${earlier.number}"]`).waitFor();
    await until('the paper was printed', async () => (await printsOf(kiosk.page)) === 1);

    const tickets = await staff.send<{ number: string }>(
      'GET',
      `/buildings/${buildingId}/tickets?number=${number}`,
    );
    expect(tickets.number).toBe(number);
    const next = await (await Client.device(server.origin, buildingId, 'kiosk')).issue(['legalisasi']);
    expect(next.ticketId).toBe(earlier.ticketId + 2);
    expect(await printsOf(kiosk.page)).toBe(1);
    for (const { faults } of [kiosk, other, board, desk]) expect(faults).toEqual([]);
  }, 90_000);
});
