/** A server that is told to stop while others could take over. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { followBuilding, socketPath, type LiveClient } from '@satuatap/shared/live';
import { io, type Socket } from 'socket.io-client';
import { Balancer } from '../support/balancer.js';
import { Client } from '../support/client.js';
import { freshDatabase } from '../../../scripts/lib/fresh-database.mjs';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'kecamatan';
const disposals: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0).toReversed()) await dispose();
});

async function serverWith(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const server = await ServerProcess.start({ env: { RATE_LIMITS: 'off', ...env } });
  disposals.push(() => server.dispose());
  return server;
}

/** A connection that minds no word of the server, as an older screen or a broken one. */
async function deafSocket({ origin }: ServerProcess): Promise<Socket> {
  const socket = io(origin, {
    path: socketPath,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  disposals.push(() => socket.close());
  await new Promise<void>((done) => socket.once('connect', done));
  return socket;
}

const statusOf = async ({ origin }: ServerProcess, path: string): Promise<number> =>
  (await fetch(`${origin}${path}`)).status;

describe('a server that is told to stop', () => {
  it('is out of the balancer at once, goes on for a moment, and closes its sockets one after another', async () => {
    const server = await serverWith({ DRAIN_SECONDS: '2' });
    const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
    const sockets = await Promise.all(Array.from({ length: 50 }, () => deafSocket(server)));
    const closedAt: number[] = [];
    const reasons = new Set<string>();
    for (const socket of sockets)
      socket.on('disconnect', (reason) => {
        closedAt.push(performance.now());
        reasons.add(reason);
      });
    const beganAt = performance.now();
    const exit = server.stop();
    await until('it is out of the balancer', async () => (await statusOf(server, '/ready')) === 503);
    expect(performance.now() - beganAt).toBeLessThan(1000);
    expect(await statusOf(server, '/health')).toBe(503);

    // Work goes on until it no longer listens; what is not done is refused in words that make a screen ask again.
    const accepted: number[] = [];
    let ended = false;
    void exit.then(() => (ended = true));
    while (!ended) {
      const body = { commandId: crypto.randomUUID(), serviceIds: ['legalisasi'] };
      const answer = await kiosk.request('POST', `/buildings/${buildingId}/tickets`, body).catch(() => null);
      if (answer?.status === 201) accepted.push(((await answer.json()) as { seq: number }).seq);
      else if (answer) expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
      // The building has a thousand numbers: a pace that lasts.
      await new Promise((done) => setTimeout(done, 15));
    }
    expect(await exit).toBe(0);
    const tookMs = performance.now() - beganAt;
    expect(tookMs).toBeGreaterThan(3500);
    expect(tookMs).toBeLessThan(9000);

    expect(closedAt).toHaveLength(50);
    expect(reasons).toEqual(new Set(['transport close']));
    const first = closedAt[0] ?? 0;
    expect(first - beganAt).toBeGreaterThan(1900);
    const tenths = Array.from(
      { length: 10 },
      (_, n) => closedAt.filter((at) => at - first < (n + 1) * 200).length,
    );
    // An even flow is five in each tenth of two seconds.
    for (const [n, count] of tenths.entries()) expect(count - (tenths[n - 1] ?? 0)).toBeLessThanOrEqual(15);

    expect(accepted.length).toBeGreaterThan(20);
    await server.run();
    const other = followBuilding({ origin: server.origin, buildingId, view: 'public', pace: 'fast' });
    disposals.push(() => other.close());
    await until('the day is there', () => other.getView().state === 'live');
    expect(other.getView().day.seq).toBeGreaterThanOrEqual(Math.max(...accepted));
    expect(new Set(accepted).size).toBe(accepted.length);
  }, 60_000);

  it('takes no new socket while it sends the others away', async () => {
    const server = await serverWith({ DRAIN_SECONDS: '1' });
    const socket = await deafSocket(server);
    await deafSocket(server);
    const closed = new Promise((done) => socket.once('disconnect', done));
    const exit = server.stop();
    await closed;
    const late = io(server.origin, {
      path: socketPath,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    disposals.push(() => late.close());
    await new Promise<void>((done) => late.once('connect_error', () => done()));
    expect(await exit).toBe(0);
  }, 30_000);

  it('waits for nobody when it is told again', async () => {
    const server = await serverWith({ DRAIN_SECONDS: '600' });
    const { pid } = server;
    await deafSocket(server);
    const exit = server.stop();
    let ended = false;
    void exit.then(() => (ended = true));
    await until('it has ended', () => {
      if (!ended && pid !== undefined) process.kill(pid, 'SIGINT');
      return ended;
    });
    expect(await exit).toBe(0);
  }, 30_000);

  it('has nothing to wait for without screens', async () => {
    const server = await serverWith({ DRAIN_SECONDS: '600' });
    const beganAt = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - beganAt).toBeLessThan(5000);
  }, 30_000);
});

/** On one database; the kiosk is known to both. */
async function twoServers(): Promise<{ staying: ServerProcess; going: ServerProcess; paired: Client }> {
  const database = await freshDatabase();
  disposals.push(() => database.dispose());
  const env = { RATE_LIMITS: 'off', DRAIN_SECONDS: '1' };
  const start = async (): Promise<ServerProcess> => {
    const server = await ServerProcess.start({ databaseUrl: database.url, env });
    disposals.push(() => server.dispose());
    return server;
  };
  const staying = await start();
  const paired = await Client.device(staying.origin, buildingId, 'kiosk');
  return { staying, paired, going: await start() };
}

describe('screens behind a balancer', () => {
  it('move to another server when theirs is told to stop, and miss nothing', async () => {
    const { staying, going, paired } = await twoServers();
    const balancer = await Balancer.before([going.port, staying.port]);
    disposals.push(() => balancer.stop());
    const { origin } = balancer;
    const kiosk = new Client(origin, buildingId, paired.credentials);

    const screens: LiveClient[] = [];
    const heard: number[][] = [];
    for (let n = 0; n < 40; n++) {
      const screen = followBuilding({ origin, buildingId, view: 'public', pace: 'fast' });
      const seqs: number[] = [];
      screen.onEvents((events) => seqs.push(...events.map(({ seq }) => seq)));
      screens.push(screen);
      heard.push(seqs);
    }
    disposals.push(() => screens.forEach((screen) => screen.close()));
    await until('all are live', () => screens.every((screen) => screen.getView().state === 'live'), 20_000);
    const before = screens[0]?.getView().day.seq ?? 0;

    let ended = false;
    const exit = going.stop().then((code) => {
      ended = true;
      return code;
    });
    const seqs: number[] = [];
    while (!ended) {
      const body = { commandId: crypto.randomUUID(), serviceIds: ['legalisasi'] };
      // As a kiosk does: the same command until it is answered.
      await until('the ticket is given', async () => {
        const answer = await kiosk
          .request('POST', `/buildings/${buildingId}/tickets`, body)
          .catch(() => null);
        if (answer?.status === 201) seqs.push(((await answer.json()) as { seq: number }).seq);
        return answer?.status === 201;
      });
    }
    expect(await exit).toBe(0);
    const last = Math.max(...seqs);
    await until(
      'all have moved and seen the last ticket',
      () => screens.every((screen) => screen.getView().state === 'live' && screen.getView().day.seq >= last),
      20_000,
    );
    expect(new Set(seqs).size).toBe(seqs.length);
    const all = Array.from({ length: last - before }, (_, n) => before + n + 1);
    for (const each of heard) expect(each.filter((seq) => seq > before && seq <= last)).toEqual(all);
  }, 90_000);
});
