/** A building that moves to the city's database while the city is at work, and back to a machine of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { IssuedTicket } from '@satuatap/shared/contract';
import { Client } from '../support/client.js';
import { freshDatabase, type FreshDatabase } from '../../../scripts/lib/fresh-database.mjs';
import { ofBuilding, readRows } from '../support/rows.js';
import { satuatap, ServerProcess, type DataPlace } from '../support/server-process.js';
import { until } from '../support/until.js';

const building = 'kecamatan';
const moved = ['journal', 'building_day', 'command', 'ticket', 'stop', 'device', 'building'] as const;

let folder: string;
let database: FreshDatabase;
let servers: ServerProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satuatap-'));
  database = await freshDatabase();
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((each) => each.stop()));
  await database.dispose();
  await rm(folder, { recursive: true, force: true });
});

const start = async ({ dataDir, databaseUrl }: DataPlace): Promise<ServerProcess> => {
  const server = await ServerProcess.start({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) });
  servers.push(server);
  return server;
};

const buildingAt = async (place: DataPlace): Promise<Record<string, unknown>> => {
  const rows = await readRows(place);
  return Object.fromEntries(moved.map((table) => [table, ofBuilding(rows[table], building)]));
};
const nothing = Object.fromEntries(moved.map((table) => [table, []]));

it('arrives byte for byte, with its devices and its links, and leaves nothing behind', async () => {
  const house: DataPlace = { dataDir: join(folder, 'house') };
  const city: DataPlace = { dataDir: join(folder, 'city'), databaseUrl: database.url };
  const house2: DataPlace = { dataDir: join(folder, 'house-2') };
  const move = (id: string, from: DataPlace, to: DataPlace): Promise<string> =>
    satuatap(from, 'move', id, '--to', to.databaseUrl ?? to.dataDir);
  const inOrder = /^\d+ days, \d+ events, 0 findings$/;

  // The city has been at work: it has the building's file, and a day that nobody came to.
  await (await start(city)).stop();
  const atHouse = await start(house);
  const kiosk = await Client.device(atHouse.origin, building, 'kiosk');
  const issued: IssuedTicket[] = [];
  for (let n = 0; n < 30; n++) issued.push(await kiosk.issue(['legalisasi']));
  await expect(move(building, house, city)).rejects.toThrow(/The source is in use/);
  await atHouse.stop();
  await expect(move(building, house, house)).rejects.toThrow(/the same database/);
  await expect(move('nowhere', house, city)).rejects.toThrow(/no building nowhere/);

  const before = await buildingAt(house);
  expect(await move(building, house, city)).toMatch(inOrder);
  expect(await buildingAt(city)).toEqual(before);
  expect(await buildingAt(house)).toEqual(nothing);

  const statusOf = async (server: ServerProcess, ticket: IssuedTicket | undefined): Promise<number> =>
    (await new Client(server.origin, building).request('GET', `/tickets/${ticket?.token}`)).status;
  let inCity = await start(city);
  expect(await statusOf(inCity, issued[0])).toBe(200);
  issued.push(await new Client(inCity.origin, building, kiosk.credentials).issue(['legalisasi']));
  expect(issued[30]?.ticketId).toBe(31);
  await expect(move(building, city, house2)).rejects.toThrow(/The source is in use/);
  await inCity.stop();

  const later = await buildingAt(city);
  expect(await move(building, city, house2)).toMatch(inOrder);
  expect(await buildingAt(house2)).toEqual(later);
  expect(await buildingAt(city)).toEqual(nothing);
  const atHouse2 = await start(house2);
  expect(await statusOf(atHouse2, issued[0])).toBe(200);
  expect(await statusOf(atHouse2, issued[30])).toBe(200);
  await atHouse2.stop();

  // And into a city that is at work.
  inCity = await start(city);
  expect(await statusOf(inCity, issued[0])).toBe(404);
  expect(await move(building, house2, city)).toMatch(inOrder);
  await until('the city serves the building', async () => (await statusOf(inCity, issued[0])) === 200);
  const another = await Client.device(inCity.origin, building, 'kiosk');
  const next = await another.issue(['legalisasi']);
  expect(next.ticketId).toBe(32);
}, 120_000);

it('is refused where the building has days of its own', async () => {
  const places = [{ dataDir: join(folder, 'one') }, { dataDir: join(folder, 'other') }] as const;
  for (const place of places) {
    const server = await start(place);
    await (await Client.device(server.origin, building, 'kiosk')).issue(['legalisasi']);
    await server.stop();
  }
  const before = await Promise.all(places.map(buildingAt));
  const [{ dataDir }] = [places[1]];
  await expect(satuatap(places[0], 'move', building, '--to', dataDir)).rejects.toThrow(
    /has days of kecamatan/,
  );
  expect(await Promise.all(places.map(buildingAt))).toEqual(before);
}, 120_000);
