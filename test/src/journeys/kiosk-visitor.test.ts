/** A visitor at a kiosk whose network is gone, and the page of which is loaded again before it is back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { InvitationEntry, VisitEntry } from '@satuatap/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { welcome } from '../support/kiosk.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';
import { officersOf, signInVisitor, visitorBody } from '../support/visitors.js';

const buildingId = 'kecamatan';
let server: ServerProcess;
let network: FlakyNetwork;
let browser: Browser;

beforeAll(async () => {
  server = await ServerProcess.start();
  network = await FlakyNetwork.to(server.port);
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await network?.stop();
  await server?.dispose();
});

const touch = (page: Page, name: RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

/** From the first screen to the last word before it is sent. */
async function signIn(page: Page, name: string): Promise<void> {
  await touch(page, /Saya tamu/);
  await touch(page, /tanpa undangan/);
  await touch(page, /Kecamatan/);
  await touch(page, /Konsultasi/);
  await page.getByRole('textbox').fill(name);
  expect(await seriousFindings(page)).toEqual([]);
  await touch(page, /Lanjut/);
  await touch(page, /Lewati/);
  await touch(page, /Lewati/);
  await touch(page, /Saya setuju/);
}

describe("a visitor's phone without network", () => {
  it('shows the codes of a visit and of an invitation though their pages are loaded again, and keeps no name', async () => {
    const reception = await Client.staff(server.origin, buildingId, 'resepsionis');
    const [host] = await officersOf(reception);
    const hostId = host?.id ?? '';
    const { path } = await signInVisitor(reception, visitorBody(1, hostId));
    const from = Date.now();
    const invitation = await reception.send<InvitationEntry>('POST', `/buildings/${buildingId}/invitations`, {
      commandId: randomUUID(),
      guests: [{ name: 'Ratna Dewi' }],
      purposeId: 'meeting',
      hostId,
      from,
      until: from + 60_000,
    });
    const phone = async (link: string): Promise<Page> => {
      const { page } = await visit(browser, network.origin + link, sizes.phone, { serviceWorkers: 'allow' });
      await page.locator('.qr').waitFor();
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      return page;
    };
    const pages = await Promise.all([phone(path), phone(invitation.path)]);

    network.cut('severed');
    for (const page of pages) {
      await page.reload();
      await page.getByText('Tidak tersambung').waitFor();
      await page.locator('.qr').waitFor();
      const kept = await page.evaluate(() =>
        JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
      );
      for (const name of [host?.name ?? 'Pegawai', 'Ratna', 'Tamu 1']) expect(kept).not.toContain(name);
    }
    await network.mend();
  }, 60_000);
});

describe('a visitor at a kiosk without network', () => {
  it('is told that it is stored, and is one visit at the server when the network is back, though the page was loaded again', async () => {
    const reception = await Client.staff(server.origin, buildingId, 'resepsionis');
    const visits = (): Promise<VisitEntry[]> => reception.send('GET', `/buildings/${buildingId}/visits`);
    const { page, faults } = await visit(
      browser,
      `${network.origin}/kiosk/?building=${buildingId}`,
      sizes.kiosk,
      { serviceWorkers: 'allow' },
    );
    await welcome(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });

    network.cut('severed');
    await page.getByText('Kios tidak tersambung').waitFor();
    await signIn(page, 'Sri Wahyuni');
    await page.getByRole('heading', { name: 'Kedatangan Anda tersimpan' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    // Nothing of it can be read in what the browser keeps.
    const kept = await page.evaluate(async () => {
      const open = indexedDB.open('satuatap-visitors');
      await new Promise((done) => (open.onsuccess = done));
      const all = open.result.transaction('parcels').objectStore('parcels').getAll();
      await new Promise((done) => (all.onsuccess = done));
      const texts = (all.result as { bytes: ArrayBuffer }[]).map(({ bytes }) =>
        new TextDecoder().decode(bytes),
      );
      return { parcels: texts.length, text: texts.join('') + JSON.stringify(Object.entries(localStorage)) };
    });
    expect(kept.parcels).toBe(1);
    expect(kept.text).not.toContain('Wahyuni');

    await page.reload();
    await welcome(page);
    await page.getByText('tersimpan di kios ini').waitFor();
    expect(await visits()).toHaveLength(2);

    await network.mend();
    await until('the server knows the visitor', async () => (await visits()).length > 2, 30_000);
    await page.getByText('tersimpan di kios ini').waitFor({ state: 'detached' });
    await page.reload();
    await welcome(page);
    await touch(page, /Saya tamu/);
    const names = (await visits()).map(({ visitor }) => visitor?.name);
    expect(names.filter((name) => name === 'Sri Wahyuni')).toHaveLength(1);
    expect(faults).toEqual([]);
  }, 90_000);
});
