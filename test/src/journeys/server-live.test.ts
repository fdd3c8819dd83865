/** The live view and the end of the server, by bare sockets: what a client of ours would never do, too. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  followBuilding,
  socketPath,
  type Batch,
  type ClientToServer,
  type FollowAnswer,
  type LiveClient,
  type ServerToClient,
} from '@satuatap/shared/live';
import { io, type Socket } from 'socket.io-client';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

describe('on PostgreSQL', () => {
  const building = 'kecamatan';
  type Wire = Socket<ServerToClient, ClientToServer>;

  let server: ServerProcess;
  let kiosk: Client;
  const wires: Wire[] = [];
  const screens: LiveClient[] = [];

  beforeAll(async () => {
    server = await ServerProcess.start({ database: 'PostgreSQL', env: { RATE_LIMITS: 'off' } });
    kiosk = await Client.device(server.origin, building, 'kiosk');
  }, 60_000);
  afterAll(async () => {
    for (const wire of wires) wire.disconnect();
    for (const screen of screens) screen.close();
    await server.dispose();
  });

  async function open(headers: Readonly<Record<string, string>> = {}): Promise<Wire> {
    const wire: Wire = io(server.origin, {
      path: socketPath,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { ...headers },
    });
    wires.push(wire);
    await new Promise<void>((done, fail) => {
      wire.once('connect', done).once('connect_error', fail);
    });
    return wire;
  }

  /** Whatever a program may send; nothing of it is checked here. */
  const say = (wire: Wire, event: string, ...parts: readonly unknown[]): Promise<FollowAnswer> =>
    (wire as unknown as Socket).timeout(5000).emitWithAck(event, ...parts) as Promise<FollowAnswer>;

  const request = { buildingId: building, view: 'public', pace: 'fast', have: null } as const;
  const code = (answer: FollowAnswer): string => (answer.ok ? answer.kind : answer.problem.code);

  describe('a socket that says nonsense', () => {
    const sayings: readonly (readonly [string, readonly unknown[], string])[] = [
      ['follow', [], 'invalid-input'],
      ['follow', [null], 'invalid-input'],
      ['follow', ['x'], 'invalid-input'],
      ['follow', [[request]], 'invalid-input'],
      ['follow', [{ ...request, more: 1 }], 'invalid-input'],
      ['follow', [{ ...request, view: 'secret' }], 'invalid-input'],
      ['follow', [{ ...request, have: [] }], 'invalid-input'],
      ['follow', [{ ...request, have: { date: {}, seq: 1e300 } }], 'invalid-input'],
      ['follow', [{ ...request, have: { date: '2026-01-01', seq: -1 } }], 'invalid-input'],
      ['follow', [{ ...request, buildingId: '__proto__' }], 'not-found'],
      ['follow', [{ ...request, view: 'staff' }], 'unauthenticated'],
      ['call', [{ ticketId: 1 }], 'not-found'],
      ['__proto__', [1], 'not-found'],
    ];
    it.each(sayings)('%s %j is answered', async (event, parts, expected) => {
      expect(code(await say(await open(), event, ...parts))).toBe(expected);
    });

    it('is told to wait when it says too much, and is cut off when it does not mind', async () => {
      const wire = await open();
      const answers = await Promise.all(Array.from({ length: 60 }, () => say(wire, 'follow', request)));
      expect(answers.map(code)).toContain('too-many-requests');
      const gone = once(wire as unknown as NodeJS.EventEmitter, 'disconnect');
      for (let n = 0; n < 600; n++) wire.emit('clock', () => undefined);
      expect(await gone).toEqual(['io server disconnect']);
      // Others do not notice.
      expect(code(await say(await open(), 'follow', request))).toBe('snapshot');
    });

    it('does not come in from a page of another site', async () => {
      await expect(open({ origin: 'https://example.org' })).rejects.toThrow('websocket error');
      expect((await open({ origin: server.origin })).connected).toBe(true);
    });
  });

  describe('a screen that comes back', () => {
    it.each([
      ['from yesterday', { date: '2020-01-01', seq: 3 }],
      ['from the future', { date: 'today', seq: 1_000_000 }],
    ])('%s gets a snapshot', async (_, have) => {
      const { date } = await kiosk.issue(['legalisasi']);
      const mine = { ...have, date: have.date === 'today' ? date : have.date };
      expect(code(await say(await open(), 'follow', { ...request, have: mine }))).toBe('snapshot');
    });

    it('gets just what it missed, also after a restart in between', async () => {
      const { date, seq } = await kiosk.issue(['legalisasi']);
      const missed = [await kiosk.issue(['legalisasi']), await kiosk.issue(['sktm'])].map(
        (ticket) => ticket.seq,
      );
      const have = { date, seq };
      const seqs = (answer: FollowAnswer): number[] =>
        answer.ok && answer.kind === 'events' ? answer.events.map((event) => event.seq) : [];
      expect(seqs(await say(await open(), 'follow', { ...request, have }))).toEqual(missed);
      await server.kill();
      await server.run();
      expect(seqs(await say(await open(), 'follow', { ...request, have }))).toEqual(missed);
      const later = await kiosk.issue(['sktm']);
      expect(seqs(await say(await open(), 'follow', { ...request, have }))).toEqual([...missed, later.seq]);
    }, 60_000);

    it('is not counted out of the room by one that asks twice at once', async () => {
      const honest = await open();
      const heard: Batch[] = [];
      honest.on('batch', (batch) => heard.push(batch));
      await say(honest, 'follow', request);
      const greedy = await open();
      for (let n = 0; n < 6; n++) await Promise.all([1, 2, 3].map(() => say(greedy, 'follow', request)));
      greedy.disconnect();
      const { seq } = await kiosk.issue(['legalisasi']);
      await until('the batch is heard', () => heard.length > 0);
      expect(heard.at(-1)?.events.at(-1)?.seq).toBe(seq);
    }, 30_000);

    it('hears no more of the staff view once its officer has signed out', async () => {
      const officer = await Client.staff(server.origin, building, 'loket7');
      const wire = await open(officer.credentials);
      expect(code(await say(wire, 'follow', { ...request, view: 'staff' }))).toBe('snapshot');
      const gone = once(wire as unknown as NodeJS.EventEmitter, 'disconnect');
      await officer.request('DELETE', '/session');
      await gone;
      expect(code(await say(await open(officer.credentials), 'follow', { ...request, view: 'staff' }))).toBe(
        'unauthenticated',
      );
    });
  });

  describe('the public view', () => {
    it('holds nothing of who did what, nor of why', async () => {
      const officer = await Client.staff(server.origin, building, 'loket8');
      const { staffId } = await officer.send<{ staffId: string }>('GET', '/session');
      const wire = await open();
      const heard: unknown[] = [await say(wire, 'follow', request)];
      wire.on('batch', (batch) => heard.push(batch));
      const counterId = 'loket-2';
      await officer.command({ type: 'openCounter', counterId });
      const ticket = await kiosk.issue(['legalisasi'], { priority: 'elderly' });
      await officer.command({ type: 'cancel', ticketId: ticket.ticketId, reason: 'Siti Aminah pulang' });
      const last = await officer
        .command({ type: 'pauseCounter', counterId, reason: 'break' })
        .catch(() => null);
      const seq = last?.events.at(-1)?.seq ?? ticket.seq + 1;
      await until('the last event is heard', () =>
        heard.some((each) => JSON.stringify(each).includes(`"seq":${seq},`)),
      );
      heard.push(await say(await open(), 'follow', request));
      const all = JSON.stringify(heard);
      expect(all).toContain(ticket.number);
      for (const secret of [staffId, 'loket8', 'Siti', '"priority":"elderly"', ticket.token])
        expect(all).not.toContain(secret);
    }, 30_000);
  });

  describe('a server that is asked to stop', () => {
    it('answers what it accepted, tells a hundred screens, waits for nobody for long, and leaves with 0', async () => {
      for (let n = 0; n < 100; n++)
        screens.push(
          followBuilding({ origin: server.origin, buildingId: building, view: 'public', pace: 'slow' }),
        );
      await until(
        'all screens are live',
        () => screens.every((screen) => screen.getView().state === 'live'),
        30_000,
      );
      // A request that never ends, over a connection that is kept.
      const slow = connect(server.port, '127.0.0.1');
      slow.on('error', () => undefined);
      slow.write(
        'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
      );
      const orders = Array.from({ length: 100 }, () => kiosk.issue(['legalisasi']).catch(() => null));
      const startedAt = performance.now();
      const exit = await server.stop();
      expect(performance.now() - startedAt).toBeLessThan(15_000);
      expect(exit).toBe(0);
      const answered = (await Promise.all(orders)).flatMap((ticket) => (ticket ? [ticket.seq] : []));
      await server.run();
      const { day } = await followed();
      expect(day.seq).toBeGreaterThanOrEqual(Math.max(0, ...answered));
      await until(
        'all screens are back',
        () => screens.every((screen) => screen.getView().state === 'live'),
        30_000,
      );
    }, 120_000);
  });

  async function followed(): Promise<Extract<FollowAnswer, { kind: 'snapshot' }>> {
    const answer = await say(await open(), 'follow', request);
    if (!answer.ok || answer.kind !== 'snapshot') throw new Error(code(answer));
    return answer;
  }
});
