/** Visitors: reception, a host at her desk, the kiosk and the visitors' phones between them, on the real server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Badge, InvitationEntry, OwnEntry, SignedInVisit } from '@satuatap/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit, type Visitor } from '../support/browser.js';
import { Client } from '../support/client.js';
import { DeskPage, signIn } from '../support/desk-page.js';
import { keepPrints, openKiosk } from '../support/kiosk.js';
import { ServerProcess } from '../support/server-process.js';

const buildingId = 'jakabaring';
const building = /Jakabaring/;
let server: ServerProcess;
let browser: Browser;
let reception: Page;
let desk: DeskPage;
/** The officer who sits at the desk, as the directory has her. */
let hostName: string;

let officer: Client;
let kiosk: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    ServerProcess.start({ clock: '2026-11-25T09:10:00+07:00' }),
    launchBrowser(),
  ]);
  officer = await Client.staff(server.origin, buildingId, 'loket1');
  const own = await officer.send<OwnEntry>('GET', `/buildings/${buildingId}/directory/self`);
  hostName = own.officer?.name ?? '';
  [kiosk, desk, { page: reception }] = await Promise.all([
    openKiosk(browser, server.origin, buildingId),
    DeskPage.open(browser, server.origin, 'loket1', building, '1'),
    signIn(browser, server.origin, 'resepsionis', building),
  ]);
  await reception.getByRole('heading', { name: 'Penerima tamu' }).waitFor();
  for (const page of [reception, desk.page]) page.setDefaultTimeout(15_000);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const row = (name: string) => reception.getByRole('row').filter({ hasText: name });

/** By keyboard alone, from F2 to the last word before she is signed in. */
async function fillIn(name: string, phone: string): Promise<void> {
  await reception.keyboard.press('F2');
  await reception.keyboard.type(name);
  await reception.keyboard.press('Tab');
  await reception.keyboard.type(hostName);
  await reception.getByRole('option').first().waitFor();
  await reception.keyboard.press('Enter');
  await reception.getByLabel('Telepon', { exact: false }).last().fill(phone);
  await reception.getByRole('checkbox', { name: /menyetujui ketentuan/ }).press('Space');
}

describe('a visitor whom nobody announced', () => {
  it('waits for her host, who is told once at her desk and declines; reception sees why', async () => {
    expect(await seriousFindings(reception)).toEqual([]);
    await fillIn('Dewi Lestari', '0812 3456 7890');
    expect(await seriousFindings(reception)).toEqual([]);
    await reception.keyboard.press('Enter');
    await reception.getByText('Tercatat sebagai T001').waitFor();
    expect(await seriousFindings(reception)).toEqual([]);
    await press(reception, 'Selesai');
    await row('Dewi Lestari')
      .getByText(/Menunggu jawaban/)
      .waitFor();

    await desk.page.getByRole('region', { name: 'Tamu menunggu:' }).getByText('Dewi Lestari').waitFor();
    expect(await desk.page.title()).toMatch(/^● /);
    expect(await seriousFindings(desk.page)).toEqual([]);
    await press(desk.page, 'Lainnya… Dewi Lestari');
    await desk.page.getByRole('combobox', { name: /Alasan/ }).fill('Sedang rapat');
    expect(await seriousFindings(desk.page)).toEqual([]);
    await press(desk.page, 'Tidak dapat menerima');
    await row('Dewi Lestari').getByText('Tidak diterima: Sedang rapat').waitFor();
    await desk.page.getByText('Dewi Lestari: Tidak diterima').waitFor();
  });

  it('who signs in twice stays one visit, and her host is not told again', async () => {
    await fillIn('Dewi Lestari', '081234567890');
    await reception.keyboard.press('Enter');
    await reception.getByText(/sudah di dalam gedung sebagai T001/).waitFor();
    await press(reception, 'Selesai');
    expect(await row('Dewi Lestari').count()).toBe(1);
    expect(await desk.page.getByText('Tamu menunggu:').isVisible()).toBe(false);
  });

  it('is checked out by her number, which can be taken back', async () => {
    await reception.keyboard.type('T001');
    await reception.keyboard.press('Enter');
    await reception.getByRole('dialog', { name: 'T001 Dewi Lestari' }).waitFor();
    expect(await seriousFindings(reception)).toEqual([]);
    await reception.keyboard.press('Enter');
    await reception.getByText('Dewi Lestari tercatat keluar.').waitFor();
    await row('Dewi Lestari').waitFor({ state: 'detached' });
    await press(reception, /^Urungkan/);
    await row('Dewi Lestari').waitFor();
  });
});

/** What the server answers to the page's next request whose path ends so. */
async function answerTo<Answer>(page: Page, path: string, act: () => Promise<unknown>): Promise<Answer> {
  const answer = page.waitForResponse((each) => each.url().endsWith(path));
  await act();
  return (await (await answer).json()) as Answer;
}

/** The page has given something to the browser to be printed, once. */
const printed = (page: Page): Promise<void> =>
  page.locator('html[data-prints="1"]').waitFor({ state: 'attached' });

describe('an invited visitor', () => {
  it('comes by the code on her phone, is accepted, wears a badge, and checks out by her phone', async () => {
    await desk.page.getByRole('button', { name: 'Tamu saya' }).click();
    await press(desk.page, 'Undang tamu');
    await desk.page.getByLabel(/satu per baris/).fill('Ratna Dewanti; PT Musi Raya; ratna@example.com');
    expect(await seriousFindings(desk.page)).toEqual([]);
    await press(desk.page, 'Buat undangan');
    const link = await desk.page.getByRole('textbox', { name: 'Salin tautan' }).inputValue();
    expect(await seriousFindings(desk.page)).toEqual([]);
    await press(desk.page, 'Tutup');

    const phone = await visit(browser, link, sizes.phone);
    const code = await phone.page.locator('.typed').innerText();
    expect(await seriousFindings(phone.page)).toEqual([]);

    await keepPrints(kiosk.page);
    await press(kiosk.page, /Saya tamu/);
    await press(kiosk.page, /Saya punya undangan/);
    await kiosk.page.getByRole('textbox').fill(code.toLowerCase());
    await press(kiosk.page, /Lanjut/);
    await kiosk.page.getByRole('heading', { name: 'Aturan bertamu' }).waitFor();
    expect(await seriousFindings(kiosk.page)).toEqual([]);
    const [arrived] = await answerTo<SignedInVisit[]>(kiosk.page, '/arrivals', () =>
      press(kiosk.page, /Saya setuju/),
    );
    await kiosk.page.getByText('Ambil kartu tamu Anda.').waitFor();
    expect(await kiosk.page.getByTestId('number').innerText()).toBe(arrived?.number);
    await printed(kiosk.page);
    expect(await seriousFindings(kiosk.page)).toEqual([]);
    await press(kiosk.page, /Selesai/);

    await phone.page.goto(arrived?.url ?? '');
    await phone.page.getByText(/Pegawai sudah diberi tahu/).waitFor();
    const line = desk.page.getByRole('listitem').filter({ hasText: 'Menunggu jawaban' });
    await line.getByText('Ratna Dewanti').waitFor();
    expect(await seriousFindings(desk.page)).toEqual([]);
    await press(desk.page, 'Terima: Ratna Dewanti');
    await row('Ratna Dewanti').getByText('Diterima').waitFor();
    // It looks by itself every few seconds; she is impatient.
    await phone.page.reload();
    await phone.page.getByText(/Anda diterima/).waitFor();
    expect(await seriousFindings(phone.page)).toEqual([]);

    // Her link at the kiosk says the same, and lets her stay.
    await kiosk.page.keyboard.type(arrived?.url ?? '');
    await kiosk.page.keyboard.press('Enter');
    await kiosk.page.getByText(/Anda diterima/).waitFor();
    await press(kiosk.page, /Kembali/);

    await press(phone.page, 'Saya sudah keluar');
    await press(phone.page, 'Ya, saya sudah di luar');
    await phone.page.getByText(/Anda tercatat sudah keluar/).waitFor();
    await row('Ratna Dewanti').waitFor({ state: 'detached' });
    await reception
      .getByRole('listitem')
      .filter({ hasText: 'Ratna Dewanti' })
      .getByText(/lewat ponsel/)
      .waitFor();
    expect([...phone.faults, ...kiosk.faults]).toEqual([]);
    await phone.context.close();
  });
});

describe('a group of twelve with one invitation', () => {
  const names = [
    'Andi',
    'Bunga',
    'Cahyo',
    'Dian',
    'Eko',
    'Fitri',
    'Gilang',
    'Hesti',
    'Indra',
    'Joko',
    'Kartika',
    'Lukman',
  ];

  it('comes in parts, has a badge each, is answered once, and whoever stays is on the closing list', async () => {
    const invitation = await officer.send<InvitationEntry>('POST', `/buildings/${buildingId}/invitations`, {
      commandId: randomUUID(),
      guests: [...names, 'Maya'].map((name) => ({ name: `${name} Palembang`, company: 'Delegasi' })),
      purposeId: 'meeting',
      from: Date.parse('2026-11-25T09:00:00+07:00'),
      until: Date.parse('2026-11-25T11:00:00+07:00'),
    });

    // One of them is not to come after all.
    await press(desk.page, /^Tautan dan QR: Andi/);
    await desk.page.getByRole('dialog').getByText('0 dari 13 sudah datang').click();
    await press(desk.page, 'Batalkan: Maya Palembang');
    await desk.page.getByText(/Undangan untuk Maya Palembang dibatalkan/).waitFor();
    expect(await seriousFindings(desk.page)).toEqual([]);
    await press(desk.page, 'Tutup');
    await reception
      .getByRole('listitem')
      .filter({ hasText: 'Maya Palembang' })
      .getByText(/dibatalkan oleh pengundang/)
      .waitFor();

    await keepPrints(kiosk.page);
    // As a scanner does, at the first screen.
    await kiosk.page.keyboard.type(invitation.url);
    await kiosk.page.keyboard.press('Enter');
    for (const name of names.slice(0, 7)) await press(kiosk.page, `${name} P.`);
    await kiosk.page.getByText('Maya P. (dibatalkan oleh pengundang)').waitFor();
    expect(await seriousFindings(kiosk.page)).toEqual([]);
    await press(kiosk.page, /Lanjut \(7 orang\)/);
    await press(kiosk.page, /Saya setuju/);
    await kiosk.page.getByText('Ambil kartu tamu Anda.').waitFor();
    await printed(kiosk.page);
    expect(await kiosk.page.locator('.badge').count()).toBe(7);
    await press(kiosk.page, /Selesai/);

    await press(reception, /^Datang: Hesti/);
    const arrivals = reception.getByRole('dialog', { name: 'Rombongan, 12 orang' });
    await arrivals.getByRole('checkbox', { name: /menyetujui ketentuan/ }).press('Space');
    expect(await seriousFindings(reception)).toEqual([]);
    await press(reception, 'Catat kedatangan (5)');
    await keepPrints(reception);
    await press(reception, 'Cetak 5 kartu tamu');
    await reception.getByRole('button', { name: 'Cetak ulang 5 kartu tamu' }).waitFor();
    await printed(reception);
    expect(await reception.locator('.badge-name').allTextContents()).toEqual(
      names.slice(7).map((name) => `${name} Palembang`),
    );
    expect(await seriousFindings(reception)).toEqual([]);
    await press(reception, 'Selesai');
    expect(await row('Palembang').count()).toBe(12);

    await desk.page.getByText('Andi Palembang +11').waitFor();
    expect(await seriousFindings(desk.page)).toEqual([]);
    await press(desk.page, 'Terima: Andi Palembang');
    await row('Palembang').filter({ hasText: 'Diterima' }).nth(11).waitFor();

    const badge = await answerTo<Badge>(reception, '/badge', async () => {
      await row('Andi Palembang').getByRole('button', { name: 'Andi Palembang', exact: true }).click();
      await press(reception, 'Cetak ulang kartu');
    });
    await press(reception, 'Tutup');
    // One goes by the kiosk at the exit, one by the desk: each badge is scanned.
    await kiosk.page.keyboard.type(badge.code);
    await kiosk.page.keyboard.press('Enter');
    await press(kiosk.page, /Saya pulang/);
    await kiosk.page.getByRole('heading', { name: 'Terima kasih, sampai jumpa' }).waitFor();
    expect(await seriousFindings(kiosk.page)).toEqual([]);
    await row('Andi Palembang').waitFor({ state: 'detached' });

    await reception.keyboard.press('F9');
    const closing = reception.getByRole('dialog', { name: 'Siapa yang belum tercatat keluar' });
    expect(await closing.getByRole('row').filter({ hasText: 'Palembang' }).count()).toBe(11);
    expect(await seriousFindings(reception)).toEqual([]);
    await press(reception, /^Tutup hari untuk/);
    await closing.getByText('Hari ditutup').waitFor();
    expect(await closing.getByRole('row').filter({ hasText: 'Palembang' }).count()).toBe(11);
    await press(reception, 'Tutup');
    await reception.getByText('Belum ada tamu di dalam gedung.').waitFor();
    expect([...kiosk.faults, ...desk.faults]).toEqual([]);
  });
});

describe('a delivery', () => {
  it('received for the wrong one is directed to an officer, who knows at her desk, and handed over signed', async () => {
    await press(reception, 'Kiriman');
    await reception.getByText('Tidak ada kiriman yang menunggu diambil.').waitFor();
    await reception.keyboard.press('F2');
    await reception.keyboard.type('Pariwisata');
    await reception.getByRole('option').first().waitFor();
    await reception.keyboard.press('Enter');
    await press(reception, /^Terima Enter/);
    await reception.getByText(/Diterima sebagai K1/).waitFor();

    await press(reception, 'Alihkan: K1');
    await reception.keyboard.type(hostName);
    await reception.getByRole('option').first().waitFor();
    await reception.keyboard.press('Enter');
    expect(await seriousFindings(reception)).toEqual([]);
    await reception.keyboard.press('Enter');
    await reception.getByText(`K1 dialihkan kepada ${hostName}`).waitFor();
    await press(desk.page, 'Saya tahu: K1');
    await row('K1')
      .getByText(/Sudah tahu/)
      .waitFor();

    await press(reception, 'Serahkan: K1');
    const pad = await reception.getByRole('img', { name: 'Tanda tangan pengambil' }).boundingBox();
    const [x, y] = [pad?.x ?? 0, pad?.y ?? 0];
    await reception.mouse.move(x + 40, y + 40);
    await reception.mouse.down();
    await reception.mouse.move(x + 160, y + 80, { steps: 4 });
    await reception.mouse.up();
    await press(reception, /^Serahkan Enter/);
    await reception.getByText(`K1 diserahkan kepada ${hostName}`).waitFor();
    await reception.getByRole('button', { name: 'Lihat tanda tangan: K1' }).waitFor();
    await desk.page.getByText('Tidak ada kiriman untuk Anda.').waitFor();
    expect(desk.faults).toEqual([]);
  });
});
