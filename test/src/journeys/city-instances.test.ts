/** Two instances on one PostgreSQL: what is done at one is there at the other. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TicketPage } from '@satuatap/shared/contract';
import { followBuilding, type LiveClient } from '@satuatap/shared/live';
import { eventVersion, type BuildingConfig, type QueueEvent } from '@satuatap/shared/queue';
import pg from 'pg';
import { importBuildings } from '../support/building-files.js';
import { Client } from '../support/client.js';
import { freshDatabase, type FreshDatabase } from '../../../scripts/lib/fresh-database.mjs';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const building = 'kecamatan';
const services = ['legalisasi'];
let place: FreshDatabase;
let database: pg.Client;
let near: ServerProcess;
let far: ServerProcess;
let kiosk: Client;
let board: LiveClient;
const heard: QueueEvent[] = [];

beforeAll(async () => {
  place = await freshDatabase();
  const env = { RATE_LIMITS: 'off' };
  // At the same time: they make the tables and the accounts once.
  [near, far] = await Promise.all([
    ServerProcess.start({ databaseUrl: place.url, env }),
    ServerProcess.start({ databaseUrl: place.url, env }),
  ]);
  database = new pg.Client({ connectionString: place.url });
  await database.connect();
  kiosk = await Client.device(near.origin, building, 'kiosk');
  board = followBuilding({ origin: far.origin, buildingId: building, view: 'public', pace: 'fast' });
  board.onEvents((events) => heard.push(...events));
  await until('the board is live', () => board.getView().state === 'live');
}, 60_000);
afterAll(async () => {
  board.close();
  await database.end();
  await Promise.all([near.dispose(), far.dispose()]);
  await place.dispose();
});

const shows = (seq: number) => (): boolean => board.getView().day.seq >= seq;
const health = (server: ServerProcess): Promise<Response> => fetch(`${server.origin}/health`);
const ready = async (server: ServerProcess): Promise<number> =>
  (await fetch(`${server.origin}/ready`)).status;

describe('two instances', () => {
  it('[L6] show on their boards, in order and each once, what happens at the other', async () => {
    const before = board.getView().day.seq;
    const tickets = await Promise.all(Array.from({ length: 40 }, () => kiosk.issue(services)));
    const last = Math.max(...tickets.map(({ seq }) => seq));
    await until('the board shows the last', shows(last));
    const seqs = heard.map(({ seq }) => seq).filter((seq) => seq > before);
    expect(seqs).toEqual(Array.from({ length: last - before }, (_, n) => before + 1 + n));
    expect(board.getView().state).toBe('live');
  });

  it('serve the phone of a ticket that was taken at the other a moment ago', async () => {
    for (let n = 0; n < 20; n++) {
      const { token, number } = await kiosk.issue(services);
      const page = await new Client(far.origin, building).send<TicketPage>('GET', `/tickets/${token}`);
      expect(page.number).toBe(number);
    }
  });

  it('heal a ring that is lost', async () => {
    await database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1',
      ['satuatap ring'],
    );
    // The ring comes back after a second; this commit rings into the void.
    const { seq } = await kiosk.issue(services);
    await until('the board shows it all the same', shows(seq), 3000);
  });

  it('take a changed building file in while they run', async () => {
    const name = 'Gedung yang berganti nama';
    await importBuildings(near, [{ shipped: building, change: (file) => file.set('name', name) }]);
    for (const { origin } of [near, far]) {
      const config = (): Promise<BuildingConfig> =>
        new Client(origin, building).send<BuildingConfig>('GET', `/buildings/${building}`);
      await until('the building has its new name', async () => (await config()).name === name);
    }
    await until('the board has it too', () => board.getView().day.config?.name === name);
  });

  it('serve a building that is new to the city', async () => {
    const id = 'gedung-baru';
    await importBuildings(near, [{ shipped: building, change: (file) => file.set('id', id) }]);
    const isThere = (origin: string) => async (): Promise<boolean> =>
      (await new Client(origin, id).request('GET', `/buildings/${id}`)).ok;
    for (const { origin } of [near, far]) await until('it is there', isThere(origin));
    const there = await Client.device(near.origin, id, 'kiosk');
    expect((await there.issue(services)).number).toBe('S001');
  });
});

describe('an instance that is older than what is written', () => {
  it('refuses, says that it is not current, and is passed by; other buildings go on', async () => {
    const { rows } = await database.query<{ date: string; seq: number }>(
      'UPDATE building_day SET seq = seq + 1 WHERE building_id = $1 RETURNING date, seq',
      [building],
    );
    const planted = [building, rows[0]?.date, rows[0]?.seq];
    await database.query(
      'INSERT INTO journal (building_id, date, seq, version, event) VALUES ($1, $2, $3, $4, $5)',
      [...planted, eventVersion + 1, '{"type":"ticket.sung"}'],
    );
    await until('it is not ready', async () => (await ready(near)) === 503 && (await ready(far)) === 503);
    await until('the board says so', () => board.getView().state === 'not-current');
    await expect(kiosk.issue(services)).rejects.toThrow('unavailable');
    const other = await Client.device(near.origin, 'mpp-mal', 'kiosk');
    const config = await other.send<BuildingConfig>('GET', '/buildings/mpp-mal');
    expect((await other.issue([config.services[0]?.id ?? ''])).number).toMatch(/001$/);

    await database.query('DELETE FROM journal WHERE building_id = $1 AND date = $2 AND seq = $3', planted);
    await database.query('UPDATE building_day SET seq = seq - 1 WHERE building_id = $1', [building]);
    await until('it is ready again', async () => (await ready(near)) === 204 && (await health(far)).ok);
    expect((await kiosk.issue(services)).number).toMatch(/^S\d+$/);
    await until('the board is live again', () => board.getView().state === 'live');
  });
});
