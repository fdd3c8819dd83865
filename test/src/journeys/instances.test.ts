/** Two servers on one PostgreSQL, one of which loses its way to it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  socketPath,
  type ClientToServer,
  type FollowAnswer,
  type ServerToClient,
} from '@satuatap/shared/live';
import { io, type Socket } from 'socket.io-client';
import { Client } from '../support/client.js';
import { FlakyNetwork } from '../support/flaky-network.js';
import { freshDatabase, type FreshDatabase } from '../../../scripts/lib/fresh-database.mjs';
import { satuatap, ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'kecamatan';
let database: FreshDatabase;
let way: FlakyNetwork;
let near: ServerProcess;
let far: ServerProcess;
let wire: Socket<ServerToClient, ClientToServer>;

beforeAll(async () => {
  database = await freshDatabase();
  way = await FlakyNetwork.to(Number(new URL(database.url).port));
  const env = { RATE_LIMITS: 'off' };
  near = await ServerProcess.start({ databaseUrl: database.url, env });
  far = await ServerProcess.start({ databaseUrl: way.through(database.url), env });
  wire = io(far.origin, { path: socketPath, transports: ['websocket'], forceNew: true });
}, 60_000);
afterAll(async () => {
  wire?.disconnect();
  await near?.dispose();
  await far?.dispose();
  await way?.stop();
  await database?.dispose();
});

type Followed = Extract<FollowAnswer, { ok: true }>;
async function follow({ date, seq }: { date: string; seq: number }): Promise<Followed> {
  const request = { buildingId, view: 'public', pace: 'fast', have: { date, seq } } as const;
  const answer = await wire.timeout(10_000).emitWithAck('follow', request);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer;
}

describe('a screen that comes from another instance', () => {
  it('is told at once what it has seen there, though this one may not have heard of it yet', async () => {
    const kiosk = await Client.device(near.origin, buildingId, 'kiosk');
    for (let round = 0; round < 10; round++) {
      const seen = await kiosk.issue(['legalisasi']);
      expect(await follow(seen)).toMatchObject({ kind: 'events', events: [], current: true });
    }
  });

  it.each(['severed', 'silent'] as const)(
    'is told that this one is not current while its way to the database is %s, and not that the day went back',
    async (how) => {
      const kiosk = await Client.device(near.origin, buildingId, 'kiosk');
      way.cut(how);
      const seen = await kiosk.issue(['legalisasi']);
      expect(await follow(seen)).toMatchObject({ current: false });
      await way.mend();
      await until('it is well again', async () => (await fetch(`${far.origin}/health`)).ok, 20_000);
      expect(await follow(seen)).toMatchObject({ kind: 'events', events: [], current: true });
    },
    60_000,
  );

  it('goes back with the journal when that was set back', async () => {
    const kiosk = await Client.device(near.origin, buildingId, 'kiosk');
    const { date, seq } = await kiosk.issue(['legalisasi']);
    const answer = await follow({ date, seq: seq + 100 });
    expect(answer).toMatchObject({ kind: 'snapshot', current: true, day: { date, seq } });
  });
});

describe('an instance without its database', () => {
  it('tells those whom it does not know yet to try again', async () => {
    const officer = await Client.staff(near.origin, buildingId, 'loket1');
    const here = new Client(far.origin, buildingId, officer.credentials);
    way.cut('severed');
    const statuses = [
      (await here.request('GET', '/session')).status,
      (await here.request('POST', '/session', { name: 'loket2', password: 'satuatap' })).status,
    ];
    await way.mend();
    expect(statuses).toEqual([503, 503]);
    await until('it knows her', async () => (await here.request('GET', '/session')).ok);
  }, 30_000);
});

it('whoever names a database that is not there is told at once', async () => {
  const databaseUrl = database.url.replace(/[^/]+$/, 'not_there');
  // Only where the program that is shipped knows PostgreSQL's errors is this not taken for one that starts late.
  await expect(satuatap({ dataDir: near.dataDir, databaseUrl }, 'verify')).rejects.toThrow('does not exist');
}, 30_000);
