/** A hall that fills up: the kiosk says so, staff see it, and when somebody has left there are tickets again. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { dataWithBuilding } from '../support/building-files.js';
import { Client } from '../support/client.js';
import { openPage, signIn } from '../support/desk-page.js';
import { openKiosk, takeTicket } from '../support/kiosk.js';
import { ServerProcess } from '../support/server-process.js';

const buildingId = 'kecamatan';
const service = /Kecamatan Legalisasi/;
let server: ServerProcess;
let browser: Browser;
let dataDir: string;

beforeAll(async () => {
  dataDir = await dataWithBuilding(buildingId, (file) =>
    file.set('occupancy', { capacity: { 'ruang-utama': { warn: 2, limit: 3 } }, lingerMinutes: 0 }),
  );
  server = await ServerProcess.start({ dataDir });
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  await rm(dataDir, { recursive: true, force: true });
});

it('closes the kiosk at the limit, but for who comes first by law, until somebody leaves', async () => {
  const { page, faults } = await openKiosk(browser, server.origin, buildingId);
  const desk = await Client.staff(server.origin, buildingId, 'resepsionis');
  const [first] = await Promise.all([1, 2, 3].map(() => desk.issue(['legalisasi'])));

  const full = page.getByText('Ruang tunggu utama sedang penuh.');
  await full.waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
  await expect(kiosk.issue(['legalisasi'])).rejects.toMatchObject({ problem: { code: 'hall-full' } });
  await page.getByRole('button', { name: service }).click();
  await full.waitFor();
  expect(await page.getByRole('button', { name: /antrean biasa/ }).count()).toBe(0);
  await page.getByRole('button', { name: /Penyandang disabilitas/ }).waitFor();

  const staff = await signIn(browser, server.origin, 'resepsionis', /Kecamatan/);
  await openPage(staff.page, 'Isi gedung');
  await staff.page.getByText('■ Penuh, 3 dari 3').waitFor();
  expect(await seriousFindings(staff.page)).toEqual([]);
  // Two touches, and one back.
  await staff.page.getByRole('button', { name: 'Hitung Ruang tunggu utama' }).click();
  await staff.page.getByLabel(/Berapa orang/).fill('9');
  await staff.page.getByRole('button', { name: 'Simpan hitungan' }).click();
  await staff.page.getByText('■ Penuh, 9 dari 3').waitFor();
  await staff.page.getByRole('button', { name: /^Urungkan/ }).click();
  await staff.page.getByText('■ Penuh, 3 dari 3').waitFor();

  await new Client(server.origin, buildingId).send('POST', `/tickets/${first?.token}/cancel`, {
    commandId: 'the-first-one-goes-home',
  });
  await full.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Kembali' }).click();
  expect(await takeTicket(page, service)).toMatch(/\d/);
  await staff.page.getByText('■ Penuh, 3 dari 3').waitFor();
  expect([...faults, ...staff.faults]).toEqual([]);
}, 60_000);
