import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FoundTallies } from '../statistics/found-tallies.js';
import { LiveDays } from '../statistics/live-days.js';
import { Panels } from '../statistics/panels.js';
import { RollUps } from '../statistics/roll-ups.js';
import type { ReportSettings } from '../settings/report-settings.js';
import { BuildingDay, databases, issue, kecamatan } from '../testing/building-day.js';
import { PostOffice } from '../testing/post-office.js';
import { Reports } from './reports.js';

describe.each(databases)('on %s', (kind) => {
  let day: BuildingDay;
  let office: PostOffice;
  let settings: ReportSettings;
  const file = (name: string): string => join(settings.dir ?? '', name);
  const reportsOf = (): Reports => {
    const queues = { ids: () => [day.config.id], day: () => day.queue.day };
    const live = new LiveDays(queues, day.journal, { now: () => day.now });
    return new Reports(day.database, new Panels(new FoundTallies(day.database, live)));
  };
  const send = (reports = reportsOf()): Promise<number> => reports.send([kecamatan], settings, day.now);

  /** Two people on the last day of November; then it is December. */
  beforeEach(async () => {
    day = await BuildingDay.start('2026-11-30T09:00:00+07:00', kind);
    office = new PostOffice();
    const mail = { url: await office.open(), from: 'antrean@kota.go.id', to: ['kepala@kota.go.id'] };
    settings = { dir: join(day.folder, 'laporan'), mail, language: 'id', time: '05:00' };
    await day.submit(issue);
    await day.submit(issue);
    day.now = Date.parse('2026-12-01T01:00:00+07:00');
    await day.queue.tick();
    await new RollUps(day.database, day.journal).catchUp();
  });
  afterEach(async () => {
    await office.close();
    await day.end();
  });

  it('go when the day and the month are over, not before their hour, and once', async () => {
    expect(await send()).toBe(0);
    day.now = Date.parse('2026-12-01T05:00:00+07:00');
    const several = await Promise.all([reportsOf(), reportsOf(), reportsOf()].map(send));
    expect(several.reduce((sum, sent) => sum + sent, 0)).toBe(2);
    expect(await send()).toBe(0);
    expect(office.mails).toHaveLength(2);
    expect(readdirSync(settings.dir ?? '').sort()).toEqual(
      ['2026-11-30', '2026-11'].flatMap((period) =>
        ['csv', 'html', 'xlsx'].map((type) => `${kecamatan.id}-${period}.${type}`),
      ),
    );
  });

  it('have the figures of the day, as a page that needs nothing else', async () => {
    day.now = Date.parse('2026-12-01T05:00:00+07:00');
    await send();
    const page = readFileSync(file(`${kecamatan.id}-2026-11-30.html`), 'utf8');
    expect(page).toContain(`Laporan harian ${kecamatan.name}, Senin, 30 November 2026`);
    expect(page).toMatch(/<tr><td>Legalisasi[^<]*<\/td><td>2<\/td><td>0<\/td>/);
    expect(page).not.toMatch(/<script|<link|src=/);
    const csv = readFileSync(file(`${kecamatan.id}-2026-11-30.csv`), 'utf8');
    expect(csv).toMatch(/kecamatan\/legalisasi;Legalisasi[^;]*;2;/);
    const [mail = ''] = office.mails;
    expect(mail).toContain('To: kepala@kota.go.id');
    for (const type of ['html', 'xlsx', 'csv'])
      expect(mail).toContain(`filename=${kecamatan.id}-2026-11-30.${type}`);
  });

  it('that the mail server did not take are sent again', async () => {
    day.now = Date.parse('2026-12-01T05:00:00+07:00');
    await office.close();
    expect(await send()).toBe(0);
    office = new PostOffice();
    settings = { ...settings, mail: settings.mail && { ...settings.mail, url: await office.open() } };
    day.now += 11 * 60_000;
    expect(await send()).toBe(2);
    expect(office.mails).toHaveLength(2);
    expect(existsSync(file(`${kecamatan.id}-2026-11.html`))).toBe(true);
  });
});
