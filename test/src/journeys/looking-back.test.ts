/** Looking back in a real browser, on days that the rules themselves simulated. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Statistics } from '@satuatap/shared/contract';
import { catalogue } from '@satuatap/shared/measures';
import { emptyDay, evolve, waitingCount, type BuildingConfig, type QueueEvent } from '@satuatap/shared/queue';
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { pastDay, writePastDays } from '../support/past-days.js';
import { ServerProcess } from '../support/server-process.js';
import { addStaff, password } from '../support/workday.js';

const buildingId = 'kecamatan';
const monday = '2026-11-23';
const tuesday = '2026-11-24';
const env = { RATE_LIMITS: 'off' };
const clock = '2026-11-25T08:00:00+07:00';
let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let leader: Client;
let events: readonly QueueEvent[];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
  const before = await ServerProcess.start({ dataDir, env, clock });
  const config = await new Client(before.origin, buildingId).send<BuildingConfig>(
    'GET',
    `/buildings/${buildingId}`,
  );
  await before.stop();
  events = pastDay(config, tuesday, 2);
  await writePastDays(dataDir, [
    { buildingId, date: monday, events: pastDay(config, monday, 1) },
    { buildingId, date: tuesday, events },
  ]);
  server = await ServerProcess.start({ dataDir, env, clock });
  leader = await Client.staff(server.origin, buildingId, 'pengawas');
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});
afterEach(() =>
  browser.contexts().reduce((before, each) => before.then(() => each.close()), Promise.resolve()),
);

/** Signed in, at an address of the history. */
async function open(
  hash: string,
  name = 'pengawas',
  word = 'satuatap',
): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await visit(browser, `${server.origin}/console/${hash}`, sizes.desk);
  await page.getByLabel('Nama').fill(name);
  await page.getByLabel('Kata sandi').fill(word);
  await page.keyboard.press('Enter');
  return { page, faults };
}

const twoDays = `#/history?buildings=${buildingId}&period=custom&date=${monday}&to=${tuesday}&vs=none&by=service`;

const answered = (by: string): Promise<Statistics> =>
  leader.send('GET', `/statistics?from=${monday}&to=${tuesday}&buildings=${buildingId}&by=${by}`);

/** By the key of a row, then by the measure. */
type Shown = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** The plain numbers that stand in a table. */
const shownIn = (page: Page, table: string): Promise<Shown> =>
  page.locator(`${table} [data-key]`).evaluateAll((rows) =>
    Object.fromEntries(
      rows.map((row) => [
        row.getAttribute('data-key') ?? '',
        Object.fromEntries(
          Array.from(row.querySelectorAll('data'), (cell) => {
            const value = cell.getAttribute('value') ?? '';
            return [cell.getAttribute('data-measure') ?? '', value === '' ? null : Number(value)];
          }),
        ),
      ]),
    ),
  );

/** The rows of the file behind a link, as an Indonesian spreadsheet reads it: semicolons and decimal commas. */
async function fileOf(page: Page, link: string): Promise<Record<string, string>[]> {
  const href = await page.getByRole('link', { name: link, exact: true }).first().getAttribute('href');
  const answer = await page.context().request.get(`${server.origin}${href}`);
  expect([href, answer.status(), answer.headers()['content-disposition']]).toEqual([
    href,
    200,
    expect.stringMatching(/^attachment/),
  ]);
  const [heads = [], ...rows] = (await answer.text())
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '')));
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])));
}

/** What the table shows is what the file behind its link has, row by row and measure by measure. */
async function expectAsInFile(page: Page, table: string, link: string): Promise<void> {
  const shown = await shownIn(page, table);
  const file = new Map((await fileOf(page, link)).map((row) => [row['Kunci'] || 'total', row]));
  const inFile: Record<string, Record<string, number | null>> = {};
  const onScreen: Record<string, Record<string, number | null>> = {};
  for (const [key, measures] of Object.entries(shown)) {
    inFile[key] = {};
    onScreen[key] = {};
    for (const [id, value] of Object.entries(measures)) {
      const { name, unit } = catalogue.find((each) => each.id === id) ?? { name: { id }, unit: '' };
      const cell = file.get(key)?.[unit === 'ms' ? `${name.id} (menit)` : name.id];
      inFile[key][id] = cell === undefined || cell === '' ? null : Number(cell.replace(',', '.'));
      onScreen[key][id] =
        value === null ? null : unit === 'ms' ? Math.round(value / 600) / 100 : Number(value.toFixed(4));
    }
  }
  expect(Object.keys(onScreen).length).toBeGreaterThan(1);
  expect(onScreen).toEqual(inFile);
}

/** The width of a bar in the distribution of waits. */
const barMinutes = 5;

describe('the figures of a period', () => {
  it('are those of their exports in every table, and their charts say them to who does not see', async () => {
    const { page, faults } = await open(twoDays);
    await page.getByRole('heading', { name: 'Menurut layanan' }).waitFor();
    await page.locator('.rows-table tbody tr').first().waitFor();
    await page.locator('.heat td[data-key]').first().waitFor();
    await page.locator('.plot canvas').nth(2).waitFor();
    for (const twin of await page.locator('.chart summary').all()) await twin.click();
    await expectAsInFile(page, '.rows-table', 'Unduh CSV: Menurut layanan');
    await expectAsInFile(page, '.trend-table', 'Unduh CSV: Waktu tunggu dari waktu ke waktu');
    await expectAsInFile(page, '.heat tbody', 'Unduh CSV: Jam dan hari');
    await page.getByLabel('Isi peta').selectOption('Waktu tunggu, persentil 90');
    await page.locator('.heat data[data-measure="waitP90"]').first().waitFor();
    await expectAsInFile(page, '.heat tbody', 'Unduh CSV: Jam dan hari');
    const called = (await fileOf(page, 'Unduh CSV: Semua tujuan satu per satu (tanpa data pribadi)')).filter(
      (row) => row['Tunggu (menit)'] !== '',
    );
    const bars = await page
      .locator('.spread-table data')
      .evaluateAll((all) => all.map((cell) => Number(cell.getAttribute('value'))));
    expect(bars.reduce((sum, count) => sum + count, 0)).toBe(called.length);
    // The bars are of sketches that are right to 1 %, and the file rounds to hundredths of a minute.
    const waits = called.map((row) => Number(row['Tunggu (menit)']?.replace(',', '.')));
    const below = (minutes: number): number => waits.filter((wait) => wait < minutes).length;
    let upTo = 0;
    for (const [index, count] of bars.slice(0, -1).entries()) {
      upTo += count;
      const edge = (index + 1) * barMinutes;
      expect([edge, upTo]).toEqual([
        edge,
        Math.min(Math.max(upTo, below(edge * 0.99 - 0.01)), below(edge * 1.01 + 0.01)),
      ]);
    }
    expect(bars.filter((count) => count > 0).length).toBeGreaterThan(2);
    const chart = page.getByRole('img', { name: /^Median: / });
    expect(await chart.getAttribute('aria-label')).toMatch(/dari .* \(23 Nov\) ke .* \(24 Nov\)/);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);

  it('are chosen step by step, and "back" takes each step back', async () => {
    const { page } = await open(
      `#/history?buildings=${buildingId}&period=day&date=${tuesday}&vs=before&by=service`,
    );
    await page.getByText('dibandingkan dengan Senin, 23 November 2026').waitFor();
    const arrived = page.locator('.figures data[data-measure="arrived"]');
    const { rows } = await answered('day');
    await arrived.getByText(String(rows[1]?.measures.arrived)).waitFor();
    await page.getByRole('button', { name: 'Sebelumnya' }).click();
    await arrived.getByText(String(rows[0]?.measures.arrived)).waitFor();
    // Of the day before that there is no record: nothing is compared with nothing.
    await page.getByText('Pembandingnya kosong').waitFor();
    await page.getByRole('button', { name: 'loket', exact: true }).click();
    await page.getByRole('heading', { name: 'Menurut loket' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Menurut layanan' }).waitFor();
    await page.goBack();
    await arrived.getByText(String(rows[1]?.measures.arrived)).waitFor();
    await page.getByRole('button', { name: 'Dipanggil sesuai target' }).first().click();
    await page.getByRole('dialog').getByText('Bagian yang dipanggil dalam target layanannya').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Bandingkan dengan' }).selectOption('Tanpa pembanding');
    await page.getByText('dibandingkan dengan').waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toContain('vs=none');
  }, 60_000);
});

describe('from a figure to a moment', () => {
  it('leads to its tickets, to the story of one, and to the hall as it was then', async () => {
    const { page, faults } = await open(twoDays);
    const cell = page.locator('.heat td[data-key="2-10"] a');
    const count = Number(await cell.innerText());
    await cell.click();
    const numbers = page.locator('table.stops tbody a.number');
    await numbers.first().waitFor();
    expect(await numbers.count()).toBe(count);
    expect(await seriousFindings(page)).toEqual([]);
    const first = numbers.first();
    const number = await first.innerText();
    await page.getByLabel('Nomor').fill(number.toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('table.stops tbody a.number').length === 1);
    await first.click();
    await page.getByRole('heading', { name: `Antrean ${number}` }).waitFor();
    const call = page.locator('.story li').filter({ hasText: 'Dipanggil ke loket' }).first();
    await call.getByText(/dari janji \d+ menit/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await call.getByRole('link').click();

    const slider = page.getByRole('slider', { name: 'Saat' });
    await slider.waitFor();
    const at = Number(new URL(page.url().replace('#', '')).searchParams.get('at'));
    const happened = events.filter((event) => event.at <= at);
    const then = happened.reduce(evolve, emptyDay(buildingId));
    const waiting = Object.values(then.lines).reduce((sum, line) => sum + waitingCount(line), 0);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(
      new RegExp(`WIB, ${waiting} menunggu, kejadian ${happened.length} dari `),
    );
    const news = page.getByRole('region', { name: 'Yang terjadi' }).getByRole('listitem');
    expect(await news.first().innerText()).toContain(number);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (count) => document.querySelector('input[type=range]')?.ariaValueText?.includes(`kejadian ${count} `),
      happened.length + 1,
    );
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Jeda' }).waitFor();
    await page.keyboard.press('End');
    await page.getByText(new RegExp(`0 menunggu · Kejadian .* dari `)).waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('says that there was no such day', async () => {
    const { page } = await open(`#/history/day/${buildingId}/2026-11-22`);
    await page.getByText('tidak mempunyai catatan untuk hari itu').waitFor();
    await page.getByRole('button', { name: 'Hari berikutnya' }).click();
    await page.getByRole('slider', { name: 'Saat' }).waitFor();
    expect(await page.getByLabel('Tanggal').inputValue()).toBe(monday);
    expect(await seriousFindings(page)).toEqual([]);
  }, 60_000);
});

describe('a report on paper', () => {
  it('has the figures of its day on A4, without what belongs to the screen', async () => {
    const { page } = await open(`#/history/report?buildings=${buildingId}&kind=day&date=${tuesday}`);
    await page.getByRole('heading', { name: 'Laporan harian: Gedung Kecamatan' }).waitFor();
    await page.getByRole('cell', { name: /dari / }).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Cetak' }).isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toMatch(/\/MediaBox \[0 0 594\.\d+ 841\.\d+\]|\/MediaBox \[0 0 595 842\]/);
  }, 60_000);
});

// The last: where there are real accounts, the demo's are gone.
describe('a supervisor of one agency', () => {
  it("sees her agency's figures and tickets, but no day of all", async () => {
    await addStaff({ dataDir }, 'pengawas-satu', 'supervisor', [buildingId], ['kecamatan']);
    const { page } = await open(twoDays, 'pengawas-satu', password);
    await page.locator('.rows-table tbody tr').first().waitFor();
    expect(await page.getByRole('link', { name: 'Putar ulang hari' }).count()).toBe(0);
    await page.goto(`${server.origin}/console/#/history/day/${buildingId}/${tuesday}`);
    await page.getByText('Akun ini tidak berhak melihat hari itu').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }, 60_000);
});
