/** Who is signed in, which devices are paired and how they are, wherever the balancer leads: three servers, one database. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeviceInfo, DeviceKind, PairingStarted, PairingState } from '@satuatap/shared/contract';
import { followBuilding, type LiveClient, type LiveView } from '@satuatap/shared/live';
import { Client } from '../support/client.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { freshDatabase, type FreshDatabase } from '../../../scripts/lib/fresh-database.mjs';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';
import { addStaff, password } from '../support/workday.js';

const building = 'kecamatan';
let database: FreshDatabase;
/** To the database from the third server. */
let network: FlakyNetwork;
let a: ServerProcess;
let b: ServerProcess;
let c: ServerProcess;
/** The same session, at each server. */
let boss: (server: ServerProcess) => Client;
const screens: LiveClient[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  network = await FlakyNetwork.to(Number(new URL(database.url).port));
  a = await ServerProcess.start({ demo: false, databaseUrl: database.url });
  b = await ServerProcess.start({ demo: false, databaseUrl: database.url });
  c = await ServerProcess.start({ demo: false, databaseUrl: network.through(database.url) });
  await addStaff(a, 'kepala', 'administrator');
  await addStaff(a, 'sri', 'counter', [building]);
  const signedIn = await Client.staff(a.origin, building, 'kepala', password);
  boss = (server) => new Client(server.origin, building, signedIn.credentials);
}, 120_000);
afterAll(async () => {
  for (const screen of screens) screen.close();
  for (const server of [a, b, c]) await server.dispose();
  await network.stop();
  await database.dispose();
}, 60_000);

interface Paired {
  readonly id: string;
  readonly token: string;
  at(server: ServerProcess): Client;
}

async function pair(kind: DeviceKind): Promise<Paired> {
  const { code, claim } = await new Client(a.origin, building).send<PairingStarted>('POST', '/devices', {
    kind,
    buildingId: building,
    place: 'Pintu',
  });
  await boss(b).send('POST', '/devices/approve', { code });
  const state = await new Client(c.origin, building).send<PairingState>('POST', '/devices/pairing', {
    claim,
  });
  if (state.state !== 'approved') throw new Error('The device was not let in.');
  const { deviceId: id, token } = state;
  return {
    id,
    token,
    at: (server) => new Client(server.origin, building, { authorization: `Bearer ${token}` }),
  };
}

function follow(server: ServerProcess, more: { as?: Client; deviceToken?: string }): LiveClient {
  const { as, deviceToken } = more;
  const screen = followBuilding({
    origin: server.origin,
    buildingId: building,
    view: as ? 'staff' : 'public',
    pace: 'fast',
    ...(as ? { headers: as.credentials } : {}),
    ...(deviceToken === undefined ? {} : { deviceToken }),
  });
  screens.push(screen);
  return screen;
}
const isLive = (screen: LiveClient): boolean => screen.getView().state === 'live';
const deviceOn = ({ devices }: LiveView, { id }: Paired): DeviceInfo | undefined =>
  devices.find((each) => each.id === id);

describe('a device', () => {
  it('is let in at three servers, and is at home at each of them', async () => {
    const kiosk = await pair('kiosk');
    for (const server of [a, b, c])
      expect(await kiosk.at(server).send('GET', '/devices/self')).toMatchObject({ id: kiosk.id });
  });

  it('is seen by the desks of every server, goes on when its server is killed, and is missed when it does not', async () => {
    const desks = [a, b].map((server) => follow(server, { as: boss(server) }));
    const [one, two] = [await pair('board'), await pair('board')];
    const lost = follow(c, { deviceToken: one.token });
    const moving = follow(c, { deviceToken: two.token });
    const online = (device: Paired, is: boolean): Promise<boolean> =>
      until(
        `${device.id} is ${is ? 'online' : 'offline'}`,
        () => desks.every((desk) => deviceOn(desk.getView(), device)?.online === is),
        15_000,
      );
    await online(one, true);
    await online(two, true);
    await c.kill();
    lost.close();
    moving.close();
    follow(b, { deviceToken: two.token });
    const killedAt = performance.now();
    await online(one, false);
    expect(performance.now() - killedAt).toBeLessThan(8000);
    expect(desks.map((desk) => deviceOn(desk.getView(), two)?.online)).toEqual([true, true]);
    await c.run();
  }, 60_000);

  it('of a server that is told to leave goes offline without a wait', async () => {
    const desk = follow(a, { as: boss(a) });
    const board = await pair('board');
    const screen = follow(c, { deviceToken: board.token });
    await until('it is online', () => deviceOn(desk.getView(), board)?.online);
    expect(await c.stop()).toBe(0);
    screen.close();
    await until('it is offline', () => deviceOn(desk.getView(), board)?.online === false, 3500);
    await c.run();
  }, 60_000);

  it('calls for help at one server, is heard at another, and learns at the third that somebody comes', async () => {
    const desk = follow(b, { as: boss(b) });
    await until('the desk is live', () => isLive(desk));
    const kiosk = await pair('kiosk');
    await kiosk.at(a).send('POST', '/devices/status', { help: true });
    expect(await kiosk.at(c).send('GET', '/devices/self')).toMatchObject({ helpSince: expect.any(Number) });
    await until('the call is heard', () => typeof deviceOn(desk.getView(), kiosk)?.helpSince === 'number');
    await boss(b).send('POST', `/devices/${kiosk.id}/attend`);
    for (const server of [a, b, c])
      expect(await kiosk.at(server).send('GET', '/devices/self')).toMatchObject({ helpSince: null });
  }, 30_000);

  it('that is revoked is sent away by every server', async () => {
    const board = await pair('board');
    const screen = follow(b, { deviceToken: board.token });
    await until('it is live', () => isLive(screen));
    const away = new Promise<void>((done) => {
      screen.subscribe(() => {
        if (!isLive(screen)) done();
      });
    });
    await boss(a).send('DELETE', `/devices/${board.id}`);
    await away;
    const known = async (server: ServerProcess): Promise<boolean> =>
      (await board.at(server).request('GET', '/devices/self')).status !== 401;
    expect(await Promise.all([a, b].map(known))).toEqual([false, false]);
    await until('the third has heard of it', async () => !(await known(c)));
  }, 30_000);
});

describe('an officer', () => {
  it('who signs out at one server is signed out at the others, at the desk too', async () => {
    const officer = await Client.staff(a.origin, building, 'sri', password);
    const elsewhere = new Client(b.origin, building, officer.credentials);
    const desk = follow(b, { as: officer });
    await until('the desk is live', () => isLive(desk));
    expect((await elsewhere.request('GET', '/session')).status).toBe(200);
    await officer.request('DELETE', '/session');
    await until('the desk is cut off', () => desk.getView().state === 'offline', 2000);
    expect((await elsewhere.request('GET', '/session')).status).toBe(401);
    const again = follow(b, { as: officer });
    await until('it is not let in again', () => again.getView().problem?.code === 'unauthenticated');
  }, 30_000);

  it('who cannot reach the database is still known, and is told to try again where it is needed', async () => {
    const officer = await Client.staff(a.origin, building, 'sri', password);
    const there = new Client(c.origin, building, officer.credentials);
    const stranger = await Client.staff(a.origin, building, 'sri', password);
    const kiosk = await pair('kiosk');
    await kiosk.at(c).send('GET', '/devices/self');
    const desk = follow(c, { as: officer });
    await until('the desk is live', () => isLive(desk));
    network.cut('severed');
    await until('it is not current', () => desk.getView().state !== 'live');
    expect((await there.request('GET', '/session')).status).toBe(200);
    expect(deviceOn(desk.getView(), kiosk)).toBeDefined();
    // Those who need the database: a kiosk's call, a session that was not known here, a password.
    const asked = [
      kiosk.at(c).request('POST', '/devices/status', { help: true }),
      new Client(c.origin, building, stranger.credentials).request('GET', '/session'),
      new Client(c.origin, building).request('POST', '/session', { name: 'sri', password }),
      new Client(c.origin, building).request('POST', '/devices', { kind: 'board', buildingId: building }),
    ];
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(503);
    expect((await kiosk.at(c).request('POST', '/devices/status', { paper: 'low' })).status).toBe(204);
    await officer.request('DELETE', '/session');
    expect((await there.request('GET', '/session')).status).toBe(200);
    await network.mend();
    // The ring was not heard.
    await until(
      'the session is over there, too',
      async () => (await there.request('GET', '/session')).status === 401,
      15_000,
    );
    const paper = async (): Promise<boolean> =>
      (await kiosk.at(a).send<DeviceInfo>('GET', '/devices/self')).paper === 'low';
    await until('the paper is known', paper);
  }, 60_000);

  it('whose password is guessed at has ten guesses at all servers together', async () => {
    const guess = (server: ServerProcess, word: string): Promise<Response> =>
      new Client(server.origin, building).request('POST', '/session', { name: 'kepala', password: word });
    for (let n = 0; n < 10; n++) {
      const server = [a, b, c][n % 3] ?? a;
      expect((await guess(server, `guess ${n}`)).status).toBe(401);
    }
    for (const server of [a, b, c]) {
      const refused = await guess(server, password);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  }, 30_000);
});
