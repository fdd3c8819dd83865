/** A visitor at a kiosk whose network is gone, and the page of which is loaded again before it is back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type {
  AppointmentSlots,
  BookedAppointment,
  InvitationEntry,
  VisitEntry,
} from '@satuatap/shared/contract';
import { plusDays } from '@satuatap/shared/time';
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
const bookable = 'ktp-rekam';
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

/** A phone's page, once it could open without a network. @param shown what tells that it is whole */
async function openPhone(link: string, shown: string): Promise<Page> {
  const { page } = await visit(browser, network.origin + link, sizes.phone, { serviceWorkers: 'allow' });
  await page.locator(shown).first().waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return page;
}

/** Of the last days that can be booked; some may be a weekend or holidays. */
async function slotToCome(client: Client): Promise<number> {
  const path = `/buildings/${buildingId}/services/${bookable}/slots`;
  const { lastDate } = await client.send<AppointmentSlots>('GET', path);
  for (let days = 0; days < 14; days++) {
    const date = plusDays(lastDate, -days);
    const { slots } = await client.send<AppointmentSlots>('GET', `${path}?date=${date}`);
    if (slots[0]) return slots[0].at;
  }
  throw new Error('No day can be booked.');
}

describe("a citizen's phone without network", () => {
  it('shows the place in the queue as it was, and an appointment, and that no time can be booked', async () => {
    const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
    await kiosk.issue(['sktm']);
    const { path, number } = await kiosk.issue(['sktm']);
    const booked = await kiosk.send<BookedAppointment>('POST', `/buildings/${buildingId}/appointments`, {
      commandId: randomUUID(),
      serviceId: bookable,
      at: await slotToCome(kiosk),
    });
    const [ticket, appointment, form] = await Promise.all([
      openPhone(path, '.ahead'),
      openPhone(booked.path, '.qr'),
      openPhone(`/janji/${buildingId}`, '.choices'),
    ]);

    network.cut('severed');
    await ticket.reload();
    await ticket.getByText(/Tidak tersambung.*Data terakhir \d\d\.\d\d WIB/).waitFor();
    expect(await ticket.getByTestId('number').innerText()).toBe(number);
    await ticket.getByText('1 orang di depan Anda').waitFor();
    expect(await ticket.getByText('Perkiraan tunggu').count()).toBe(0);
    await appointment.reload();
    await appointment.getByText('Tidak tersambung').waitFor();
    await appointment.locator('.qr').waitFor();
    await form.reload();
    await form.getByText('Tidak tersambung').waitFor();
    await form.getByRole('button', { name: 'Coba lagi' }).waitFor();
    for (const page of [ticket, appointment, form]) expect(await seriousFindings(page)).toEqual([]);

    await network.mend();
    await ticket.getByText('Perkiraan tunggu').waitFor();
    await form.locator('.choices').waitFor();
  }, 60_000);
});

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
    const pages = await Promise.all([path, invitation.path].map((link) => openPhone(link, '.qr')));

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
