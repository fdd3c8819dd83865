/** The live client against a real Socket.IO server. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { QueueCommand, QueueEvent } from '../queue/index.js';
import { building, calendar } from '../queue/testing/building.js';
import { Hall, system } from '../queue/testing/hall.js';
import { followBuilding, type LiveClient, type LiveState } from './client.js';
import type { Patience } from './lifeline.js';
import { HallServer } from './testing/hall-server.js';

let server: HallServer;
const clients = new Set<LiveClient>();

beforeEach(async () => {
  server = await HallServer.start();
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients.clear();
  await server.stop();
});

function follow(patience: Partial<Patience> = {}): LiveClient {
  const client = followBuilding(
    { origin: server.origin, buildingId: 'uji', view: 'public', pace: 'fast' },
    { spreadMs: 20, refusedMs: 20, ...patience },
  );
  clients.add(client);
  return client;
}

/** Waits until the condition holds, looking again at each change of the view. */
async function until(client: LiveClient, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((done) => {
    const stop = client.subscribe(() => {
      if (!holds()) return;
      stop();
      done();
    });
  });
}
const is = (client: LiveClient, state: LiveState): Promise<void> =>
  until(client, () => client.getView().state === state);
const level = (client: LiveClient): Promise<void> =>
  until(client, () => client.getView().state === 'live' && client.getView().day.seq === server.hall.day.seq);

/** A pulse of the server, waited for. */
async function wordTo(client: LiveClient, at = server.now()): Promise<void> {
  await new Promise<void>((done) => {
    const stop = client.subscribe(() => {
      stop();
      done();
    });
    server.pulse(at);
  });
}

const issue: QueueCommand = {
  type: 'issue',
  serviceIds: ['ktp'],
  priority: null,
  channel: 'kiosk',
  language: 'id',
};
const heardBy = (client: LiveClient): number[] => {
  const heard: number[] = [];
  client.onEvents((events) => heard.push(...events.map(({ seq }) => seq)));
  return heard;
};

describe('a live client', () => {
  it('starts offline, takes the snapshot and then applies batches, hearing each event once', async () => {
    const client = follow();
    expect(client.getView().state).toBe('offline');
    const heard = heardBy(client);
    await is(client, 'live');
    expect(client.getView().day).toEqual({ ...server.hall.day, tickets: client.getView().day.tickets });
    const [first] = server.tell(issue) as [QueueEvent];
    const [second] = server.tell(issue) as [QueueEvent];
    server.batch([first, second]);
    const [third] = server.happen(issue) as [QueueEvent];
    server.batch([second, third]);
    await level(client);
    expect(heard).toEqual([first.seq, second.seq, third.seq]);
    expect(server.asked).toHaveLength(1);
  });

  it('[L6] asks for what a gap lacks, and says meanwhile that it is catching up', async () => {
    const client = follow();
    await is(client, 'live');
    const heard = heardBy(client);
    const states = new Set<LiveState>();
    client.subscribe(() => states.add(client.getView().state));
    const { seq, date } = client.getView().day;
    server.happen(issue);
    server.tell(issue);
    await level(client);
    expect(states).toEqual(new Set(['catching-up', 'live']));
    expect(server.asked.at(-1)?.have).toEqual({ date, seq });
    expect(heard).toEqual([seq + 1, seq + 2]);
  });

  it('[L6] puts right what comes in the wrong order', async () => {
    const client = follow();
    await is(client, 'live');
    const heard = heardBy(client);
    const [first] = server.happen(issue) as [QueueEvent];
    const [second] = server.happen(issue) as [QueueEvent];
    server.batch([second]);
    server.batch([first]);
    await level(client);
    expect(heard).toEqual([first.seq, second.seq]);
  });

  it('[L6] learns from the pulse of an event that never came', async () => {
    const client = follow();
    await is(client, 'live');
    server.happen(issue);
    server.pulse();
    server.pulse();
    await level(client);
    expect(client.getView().day.lastTicketId).toBe(1);
  });

  it('goes over to the next day while connected', async () => {
    const client = follow();
    await is(client, 'live');
    const heard = heardBy(client);
    server.tell({ type: 'closeDay' });
    server.hall = new Hall();
    server.tell({ type: 'openDay', config: building, calendar: { ...calendar, date: '2026-11-25' } });
    await until(client, () => client.getView().day.date === '2026-11-25');
    expect(client.getView()).toMatchObject({ state: 'live', day: { seq: 1, state: 'open' } });
    expect(heard).toEqual([4, 1]);
  });

  it('takes a snapshot when it slept over the turn of the day', async () => {
    const client = follow();
    await is(client, 'live');
    server.hall = new Hall();
    server.happen({ type: 'openDay', config: building, calendar: { ...calendar, date: '2026-11-25' } });
    server.tell(issue, system);
    await until(client, () => client.getView().day.date === '2026-11-25');
    await level(client);
    expect(client.getView().day.lastTicketId).toBe(1);
  });

  it('[L6] says that it is offline, comes back by itself and asks only for what it lacks', async () => {
    const client = follow();
    await is(client, 'live');
    const heard = heardBy(client);
    const { date, seq } = client.getView().day;
    await server.stop();
    await is(client, 'offline');
    server.happen(issue);
    await server.listen();
    await level(client);
    expect(server.asked.at(-1)?.have).toEqual({ date, seq });
    expect(heard).toEqual([seq + 1]);
  });

  it('does not come back in one moment with all the others', async () => {
    const returns: number[] = [];
    const all = Array.from({ length: 12 }, () => follow());
    await Promise.all(all.map((client) => is(client, 'live')));
    await server.stop();
    await Promise.all(all.map((client) => is(client, 'offline')));
    await server.listen();
    await Promise.all(
      all.map(async (client) => {
        await is(client, 'live');
        returns.push(performance.now());
      }),
    );
    expect(Math.max(...returns) - Math.min(...returns)).toBeGreaterThan(30);
  });

  it('takes a silent server for gone, and connects anew', async () => {
    const client = follow({ silenceMs: 60 });
    await is(client, 'live');
    await is(client, 'offline');
    await is(client, 'live');
    expect(server.connections).toBeGreaterThan(1);
  });

  it('asks again on a new connection when it gets no answer', async () => {
    server.answers = 'never';
    const client = follow({ answerMs: 60 });
    await is(client, 'catching-up');
    await is(client, 'offline');
    server.answers = 'rightly';
    await is(client, 'live');
    expect(server.connections).toBeGreaterThan(1);
  });

  it('shows why it is refused, and goes on asking', async () => {
    server.answers = 'refusing';
    const client = follow();
    await until(client, () => client.getView().problem !== null);
    expect(client.getView()).toMatchObject({ state: 'offline', problem: { code: 'unavailable' } });
    server.answers = 'rightly';
    await is(client, 'live');
    expect(client.getView().problem).toBeNull();
  });

  it('comes back after the server has sent it away', async () => {
    const client = follow();
    await is(client, 'live');
    for (const socket of server.sockets) socket.disconnect(true);
    await is(client, 'offline');
    await is(client, 'live');
    expect(server.connections).toBe(2);
  });

  it('comes back when the connection is lost before the answer', async () => {
    server.answers = 'never';
    const client = follow();
    await is(client, 'catching-up');
    const lost = is(client, 'offline');
    await server.stop();
    await lost;
    server.answers = 'rightly';
    await server.listen();
    await is(client, 'live');
    expect(server.connections).toBe(2);
  });

  it('moves to a new connection when the server is about to stop', async () => {
    const client = follow();
    await is(client, 'live');
    server.drain(10);
    await is(client, 'offline');
    await is(client, 'live');
    expect(server.connections).toBe(2);
  });

  it.each(['asking', 'draining', 'refused', 'live'] as const)(
    'leaves nothing behind when it is closed while %s',
    async (when) => {
      if (when === 'asking') server.answers = 'never';
      if (when === 'refused') server.answers = 'refusing';
      const client = follow({ silenceMs: 30, answerMs: 30 });
      if (when === 'asking') await is(client, 'catching-up');
      else if (when === 'refused') await until(client, () => client.getView().problem !== null);
      else await is(client, 'live');
      if (when === 'draining') {
        server.drain(200);
        await wordTo(client);
      }
      client.close();
      server.answers = 'rightly';
      const connections = server.connections;
      const other = follow({ silenceMs: 100_000 });
      await is(other, 'live');
      // Ten words from the server, each waited for: longer than the closed one's patience.
      for (let pulse = 0; pulse < 10; pulse++) {
        const before = performance.now();
        while (performance.now() - before < 20) {
          await wordTo(other);
        }
      }
      expect(server.connections).toBe(connections + 1);
      expect(server.sockets).toHaveLength(1);
    },
  );
});

describe('a server whose database is away', () => {
  it('is shown as not current, with the moment at which it was, and as live again by itself', async () => {
    const client = follow();
    await is(client, 'live');
    await wordTo(client);
    const { day, lastAt } = client.getView();
    server.current = false;
    await wordTo(client, server.now() + 60_000);
    expect(client.getView()).toMatchObject({ state: 'not-current', day, lastAt });
    server.current = true;
    const at = server.now() + 120_000;
    await wordTo(client, at);
    expect(client.getView()).toMatchObject({ state: 'live', lastAt: at });
    expect(server.asked).toHaveLength(1);
  });

  it('is shown as not current from the start, since the last event that it knows', async () => {
    server.current = false;
    const client = follow();
    await is(client, 'not-current');
    expect(client.getView().day.seq).toBe(server.hall.day.seq);
    expect(client.getView().lastAt).toBe(server.hall.day.at);
  });

  it('is not made current by the events that it still tells', async () => {
    const client = follow();
    await is(client, 'live');
    server.current = false;
    await wordTo(client);
    const states = new Set<LiveState>();
    client.subscribe(() => states.add(client.getView().state));
    server.tell(issue);
    await until(client, () => client.getView().day.seq === server.hall.day.seq);
    expect(states).toEqual(new Set(['not-current']));
  });

  it('[L6] is asked for what a gap lacks all the same', async () => {
    const client = follow();
    await is(client, 'live');
    server.current = false;
    server.happen(issue);
    server.pulse();
    server.pulse();
    await until(client, () => client.getView().day.seq === server.hall.day.seq);
    await is(client, 'not-current');
    expect(server.asked).toHaveLength(2);
  });

  it('does not take a screen back that has seen more of another server', async () => {
    const client = follow();
    await is(client, 'live');
    server.tell(issue);
    await level(client);
    const { day } = client.getView();
    server.hall = Hall.open();
    server.current = false;
    for (const socket of server.sockets) socket.disconnect(true);
    await is(client, 'offline');
    await is(client, 'not-current');
    expect(client.getView().day).toEqual(day);
    server.current = true;
    for (const socket of server.sockets) socket.disconnect(true);
    await is(client, 'offline');
    // Current, it is believed: the journal itself may have been restored.
    await is(client, 'live');
    expect(client.getView().day.seq).toBe(server.hall.day.seq);
  });

  it('is taken for current when it is older than the word', async () => {
    server.current = undefined;
    const client = follow();
    await is(client, 'live');
    await wordTo(client);
    expect(client.getView().state).toBe('live');
  });
});

describe('the server’s clock', () => {
  const hour = 3_600_000;
  const off = (client: LiveClient): number => Math.abs(client.now() - server.now());

  it('is shown whatever this machine’s clock says, and when that one jumps', async () => {
    const right = Date.now();
    server.now = () => right + performance.now();
    jest.spyOn(Date, 'now').mockReturnValue(right - 40 * hour);
    const client = follow();
    await is(client, 'live');
    expect(off(client)).toBeLessThan(500);
    jest.spyOn(Date, 'now').mockReturnValue(right + 400 * hour);
    expect(off(client)).toBeLessThan(500);
  });

  it('is followed forward by a message, and back by an answer', async () => {
    const client = follow();
    await is(client, 'live');
    const real = server.now;
    server.now = () => real() + hour;
    await wordTo(client);
    expect(off(client)).toBeLessThan(500);
    server.now = () => real() - hour;
    for (let words = 0; words < 50 && off(client) > 500; words++) await wordTo(client);
    expect(off(client)).toBeLessThan(500);
    expect(server.clockAsked).toBe(1);
  });

  it('is not asked for at each late message', async () => {
    const client = follow();
    await is(client, 'live');
    for (let i = 1; i <= 5; i++) await wordTo(client, server.now() - 5000);
    expect(server.clockAsked).toBe(1);
    expect(off(client)).toBeLessThan(500);
  });
});
