/** A hall at work, a browser and a folder for the pictures. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { repository, ServerProcess } from '../support/server-process.js';

const folder = join(repository, 'docs/screens');
const services = ['ktp-cetak', 'kk', 'akta-lahir', 'ktp-rekam', 'kia', 'ikd', 'pindah', 'rekom-penelitian'];
/** A weekday morning: people came at the one time, the pictures are of the other. */
const arrivals = '2026-11-25T09:10:00+07:00';
const morning = '2026-11-25T09:29:00+07:00';
const env = { RATE_LIMITS: 'off' };

export class Stage {
  static readonly buildingId = 'jakabaring';

  private constructor(
    private readonly dataDir: string,
    readonly server: ServerProcess,
    readonly browser: Browser,
  ) {}

  /** @param databaseUrl of PostgreSQL; without it on SQLite */
  static async open(databaseUrl?: string): Promise<Stage> {
    await mkdir(folder, { recursive: true });
    const dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
    const data = { dataDir, env, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
    const before = await ServerProcess.start({ clock: arrivals, ...data });
    await arrive(before.origin);
    await before.stop();
    const server = await ServerProcess.start({ clock: morning, ...data });
    const stage = new Stage(dataDir, server, await launchBrowser());
    await stage.callFive();
    return stage;
  }

  /** Takes the earlier pictures away, so that none of a screen that is gone stays. */
  static async clear(): Promise<void> {
    for (const name of await readdir(folder)) await rm(join(folder, name));
  }

  async shoot(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    process.stdout.write(`docs/screens/${name}.png\n`);
  }

  kiosk(): Promise<Client> {
    return Client.device(this.server.origin, Stage.buildingId, 'kiosk');
  }

  officer(name: string): Promise<Client> {
    return Client.staff(this.server.origin, Stage.buildingId, name);
  }

  /** Five counters call, of which two begin to serve. */
  private async callFive(): Promise<void> {
    for (let n = 1; n <= 5; n++) {
      const officer = await this.officer(`loket${n + 10}`);
      const counterId = `loket-${n}`;
      await officer.command({ type: 'openCounter', counterId });
      await officer.command({ type: 'callNext', counterId });
      if (n % 2 === 0) await officer.command({ type: 'start', counterId });
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** Forty people with a ticket, and a few in two other buildings, for the overview of the city. */
async function arrive(origin: string): Promise<void> {
  const mall = await Client.device(origin, 'mpp-mal', 'kiosk');
  for (const serviceId of ['ktp-cetak', 'kk', 'akta-lahir', 'kk', 'nib', 'ktp-cetak', 'pbb-bayar'])
    await mall.issue([serviceId]);
  const district = await Client.device(origin, 'kecamatan', 'kiosk');
  for (const serviceId of ['legalisasi', 'sktm']) await district.issue([serviceId]);
  const kiosk = await Client.device(origin, Stage.buildingId, 'kiosk');
  for (let n = 0; n < 40; n++) {
    await kiosk.issue([services[n % services.length] ?? 'kk'], { priority: n % 9 === 0 ? 'elderly' : null });
  }
}
