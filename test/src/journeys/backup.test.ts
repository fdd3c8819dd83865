/** A backup while the hall is at work, and what is put back from it: on both databases, and across them. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { Client } from '../support/client.js';
import { freshDatabase, type FreshDatabase } from '../../../scripts/lib/fresh-database.mjs';
import { readRows, type Row } from '../support/rows.js';
import { satuatap, ServerProcess, type DataPlace } from '../support/server-process.js';

const building = 'kecamatan';
const long = 120_000;

let folder: string;
let postgres: FreshDatabase[];
let servers: ServerProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satuatap-'));
  postgres = [];
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((each) => each.stop()));
  await Promise.all(postgres.map((each) => each.dispose()));
  await rm(folder, { recursive: true, force: true });
});

/** Where nothing is yet. */
async function emptyPlace(kind: string, name: string): Promise<DataPlace> {
  const dataDir = join(folder, name);
  if (kind === 'sqlite') return { dataDir };
  const database = await freshDatabase();
  postgres.push(database);
  return { dataDir, databaseUrl: database.url };
}

const start = async (place: DataPlace): Promise<ServerProcess> => {
  const server = await ServerProcess.start({
    dataDir: place.dataDir,
    env: { RATE_LIMITS: 'off' },
    ...(place.databaseUrl ? { databaseUrl: place.databaseUrl } : {}),
  });
  servers.push(server);
  return server;
};

describe.each(['sqlite', 'postgres'])('of %s', (kind) => {
  it(
    'holds all that was acknowledged, as it stands, and comes back on either database',
    async () => {
      const place = await emptyPlace(kind, 'live');
      const file = join(folder, 'backup.sqlite');
      const server = await start(place);
      const kiosk = await Client.device(server.origin, building, 'kiosk');
      const officer = await Client.staff(server.origin, building, 'loket1');
      const issued = [];
      for (let n = 0; n < 20; n++) issued.push(await kiosk.issue(['legalisasi']));

      let working = true;
      const during = (async () => {
        let count = 0;
        for (; working; count++) await kiosk.issue(['sktm']);
        return count;
      })();
      expect(await satuatap(place, 'backup', file)).toMatch(/6 days, \d+ events$/);
      working = false;
      expect(await during).toBeGreaterThan(0);
      await server.stop();

      const [kept, live] = [await readRows(file), await readRows(place)];
      const before = (row: Row): boolean =>
        kept.building_day.some(
          (day) => day['building_id'] === row['building_id'] && Number(row['seq']) <= Number(day['seq']),
        );
      expect(kept.journal).toEqual(live.journal.filter(before));
      const numbers = new Set(kept.ticket.map((row) => row['number']));
      expect(issued.filter(({ number }) => !numbers.has(number))).toEqual([]);
      for (const table of ['device', 'staff', 'building'] as const) expect(kept[table]).toEqual(live[table]);
      expect((await stat(file)).mode & 0o777).toBe(0o600);

      for (const target of ['sqlite', 'postgres']) {
        const restored = await emptyPlace(target, `restored-${target}`);
        const told = `6 days, ${kept.journal.length} events, 0 findings`;
        expect(await satuatap(restored, 'restore', file)).toBe(told);
        expect(await readRows(restored)).toEqual({ ...kept, session: [] });

        const again = await start(restored);
        const phone = new Client(again.origin, building);
        const first = await phone.request('GET', `/tickets/${issued[0]?.token}`);
        expect(first.status).toBe(200);
        const sameKiosk = new Client(again.origin, building, kiosk.credentials);
        const [last] = kept.ticket.filter((row) => row['building_id'] === building).slice(-1);
        expect((await sameKiosk.issue(['legalisasi'])).ticketId).toBe(Number(last?.['ticket_id']) + 1);
        const sameOfficer = new Client(again.origin, building, officer.credentials);
        expect((await sameOfficer.request('GET', '/session')).status).toBe(401);
        await again.stop();
        await expect(satuatap(restored, 'restore', file)).rejects.toThrow(/already/);
      }
      await expect(satuatap(place, 'backup', file)).rejects.toThrow(/is there already/);
    },
    long,
  );
});

describe('a file that is no backup', () => {
  it.each(['sqlite', 'postgres'])(
    'is refused, and nothing is left of it on %s',
    async (kind) => {
      const file = join(folder, 'notes.txt');
      await writeFile(file, 'Nothing of ours. '.repeat(1000));
      const place = await emptyPlace(kind, 'restored');
      await expect(satuatap(place, 'restore', file)).rejects.toThrow(/is not a database of this program/);
      await expect(stat(join(place.dataDir, 'satuatap.sqlite'))).rejects.toThrow(/ENOENT/);
    },
    long,
  );

  it(
    'is also one of a newer program',
    async () => {
      const file = join(folder, 'newer.sqlite');
      await satuatap({ dataDir: join(folder, 'old') }, 'verify');
      await satuatap({ dataDir: join(folder, 'old') }, 'backup', file);
      const database = new Sqlite(file);
      database.exec(`INSERT INTO migrations (timestamp, name) VALUES (9000000000000, 'OfTomorrow')`);
      database.close();
      const restored = { dataDir: join(folder, 'restored') };
      await expect(satuatap(restored, 'restore', file)).rejects.toThrow(`${file} is of a newer program`);
    },
    long,
  );
});
