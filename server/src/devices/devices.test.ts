/** Devices and their pairing, at several instances that share a database and tell one another nothing. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DeviceInfo, PairingState } from '@satuatap/shared/contract';
import { Settings } from '../settings/settings.js';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { Instance } from '../testing/instance.js';
import { until } from '../testing/until.js';

const building = kecamatan.id;
const anywhere = (): boolean => true;
let day: BuildingDay;
let instances: Instance[] = [];

async function start(count: number, ...args: readonly string[]): Promise<Instance[]> {
  const settings = new Settings({ DATA_DIR: day.folder }, args);
  for (let n = 0; n < count; n++)
    instances.push(await Instance.start(day.database, { now: () => day.now }, settings));
  return instances;
}

async function paired(at: Instance, place = 'Pintu'): Promise<{ id: string; token: string }> {
  const { code, claim } = await at.pairings.start('board', building, place);
  await at.pairings.approve(code, null, anywhere);
  const state = await at.pairings.state(claim);
  if (state.state !== 'approved') throw new Error('The device was not let in.');
  return { id: state.deviceId, token: state.token };
}

const seenAt = (at: Instance, id: string): DeviceInfo => {
  const device = at.devices.list(building).find((each) => each.id === id);
  if (!device) throw new Error('The device is not known.');
  return device;
};
const version = async (): Promise<number> =>
  (await day.rows<{ version: number }>('SELECT version FROM building_devices'))[0]?.version ?? 0;
const stateOf = async (id: string): Promise<Record<string, unknown>> =>
  (await day.rows<Record<string, unknown>>('SELECT * FROM device_state')).find(
    (row) => row['device_id'] === id,
  ) ?? {};
const written = (id: string, column: string, value: unknown): Promise<void> =>
  until(`${column} is written`, async () => (await stateOf(id))[column] === value);
const held = (id: string): Promise<void> =>
  until('the socket is written', async () => (await stateOf(id))['instance_id'] !== null);

describe.each(databases)('on %s', (database) => {
  afterEach(async () => {
    for (const instance of instances) await instance.stop();
    instances = [];
    await day.end();
  });
  const open = async (count: number, ...args: readonly string[]): Promise<Instance[]> => {
    day = await BuildingDay.start(undefined, database);
    return start(count, ...args);
  };

  describe('a pairing', () => {
    it('is started at one instance, approved at another and asked for at a third, and again', async () => {
      const [a, b, c] = (await open(3)) as [Instance, Instance, Instance];
      const { code, claim } = await a.pairings.start('kiosk', building, 'Pintu');
      expect(await c.pairings.state(claim)).toEqual({ state: 'waiting' });
      const device = await b.pairings.approve(code, 'tcp://10.0.0.9:9100', anywhere);
      const state = await c.pairings.state(claim);
      expect(state).toEqual({ state: 'approved', deviceId: device.id, token: expect.any(String) });
      expect(await a.pairings.state(claim)).toEqual(state);
      const { token } = state as Extract<PairingState, { state: 'approved' }>;
      // The balancer brings the device to any of them before they have heard of it.
      for (const each of [c, a, b]) expect(await each.devices.device(token)).toEqual(device);
      for (const each of [c, a, b]) expect(await each.devices.device(claim)).toBeNull();
      const tables = [await day.rows('SELECT * FROM pairing'), await day.rows('SELECT * FROM device')];
      for (const secret of [token, claim]) expect(JSON.stringify(tables)).not.toContain(secret);
    });

    it('is approved once, whoever tries it together', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { code } = await a.pairings.start('sign', building, '');
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, (_, n) => (n % 2 ? a : b).pairings.approve(code, null, anywhere)),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const each of outcomes.filter(({ status }) => status === 'rejected'))
        expect(each).toMatchObject({ reason: { problem: { code: 'pairing-unknown' } } });
      expect(await day.rows('SELECT * FROM device')).toHaveLength(1);
    });

    it('is not approved by those of another building, and stays open for those of its own', async () => {
      const [a] = (await open(1)) as [Instance];
      const { code } = await a.pairings.start('sign', building, '');
      await expect(a.pairings.approve(code, null, () => false)).rejects.toMatchObject({
        problem: { code: 'pairing-unknown' },
      });
      expect(await a.pairings.approve(code, null, anywhere)).toMatchObject({ kind: 'sign' });
    });

    it('is too old after ten minutes', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { code, claim } = await a.pairings.start('board', building, '');
      day.now += 10 * 60_000;
      await expect(b.pairings.approve(code, null, anywhere)).rejects.toMatchObject({
        problem: { code: 'pairing-unknown' },
      });
      await expect(b.pairings.state(claim)).rejects.toMatchObject({ problem: { code: 'pairing-expired' } });
    });

    it('is refused while five hundred wait, also to those who come together', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      await day.database.write((tx) =>
        tx.insert(
          {
            table: 'pairing',
            columns: {
              claim_hash: 'text',
              code: 'text',
              kind: 'text',
              building_id: 'text',
              place: 'text',
              token_hash: 'text',
              expires_at: 'bigint',
            },
          },
          Array.from({ length: 480 }, (_, n) => [
            `claim-${n}`,
            `code-${n}`,
            'board',
            building,
            '',
            '',
            day.now + 1,
          ]),
        ),
      );
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, (_, n) => (n % 2 ? a : b).pairings.start('board', building, '')),
      );
      const codes = outcomes.flatMap((each) => (each.status === 'fulfilled' ? each.value.code : []));
      expect(new Set(codes).size).toBe(20);
      await expect(a.pairings.start('board', building, '')).rejects.toMatchObject({
        problem: { code: 'too-many-requests' },
      });
      await a.pairings.approve(codes[0] ?? '', null, anywhere);
      await b.pairings.start('board', building, '');
      day.now += 10 * 60_000;
      await a.pairings.start('board', building, '');
      expect(await day.rows('SELECT * FROM pairing')).toHaveLength(1);
    }, 30_000);

    it('needs nobody in demo mode', async () => {
      const [a, b] = (await open(2, '--demo')) as [Instance, Instance];
      const { claim } = await a.pairings.start('board', building, '');
      expect(await b.pairings.state(claim)).toMatchObject({ state: 'approved' });
    });
  });

  describe('a device', () => {
    it('is seen to come, to be well and to go by the other instances', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { id } = await paired(a);
      a.devices.connected(id, 1);
      a.devices.report(id, { paper: 'low', sound: 'blocked', fault: 'x' });
      expect(seenAt(a, id)).toMatchObject({ online: true, paper: 'low', sound: 'blocked', fault: 'x' });
      await written(id, 'paper', 'low');
      await b.look();
      expect(seenAt(b, id)).toEqual(seenAt(a, id));
      day.now += 60_000;
      a.devices.connected(id, -1);
      await written(id, 'instance_id', null);
      await b.look();
      expect(seenAt(b, id)).toMatchObject({ online: false, lastSeenAt: day.now, paper: 'low' });
    });

    it('that moved to another instance is not sent away by the late goodbye of the first', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { id } = await paired(a);
      await b.look();
      a.devices.connected(id, 1);
      await held(id);
      const first = (await stateOf(id))['instance_id'];
      b.devices.connected(id, 1);
      await until('it has moved', async () => (await stateOf(id))['instance_id'] !== first);
      // Whether the first has heard of it or not.
      a.devices.connected(id, -1);
      a.devices.report(id, { paper: 'out' });
      await written(id, 'paper', 'out');
      await a.look();
      await b.look();
      for (const each of [a, b]) expect(seenAt(each, id)).toMatchObject({ online: true, paper: 'out' });
    });

    it('that is changed at two instances together loses neither change', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { id } = await paired(a);
      await b.look();
      for (let round = 0; round < 5; round++) {
        a.devices.report(id, { fault: `a${round}` });
        b.devices.report(id, { sound: round % 2 ? 'ok' : 'off' });
        await Promise.all([a.devices.callHelp(id, round % 2 === 0), written(id, 'fault', `a${round}`)]);
        await written(id, 'sound', round % 2 ? 'ok' : 'off');
        expect((await stateOf(id))['help_since'] === null).toBe(round % 2 !== 0);
      }
      await a.look();
      await b.look();
      expect(seenAt(a, id)).toEqual(seenAt(b, id));
    });

    it('is known to call for help, and that somebody comes, by those who were told nothing', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { id } = await paired(a);
      await b.look();
      await a.devices.callHelp(id, true);
      // The kiosk asks at the other instance, which has not looked since.
      expect(await b.devices.self(id)).toMatchObject({ helpSince: day.now });
      await b.look();
      expect(seenAt(b, id)).toMatchObject({ helpSince: day.now });
      await b.devices.attend(id, anywhere);
      expect(await a.devices.self(id)).toMatchObject({ helpSince: null });
      await expect(b.devices.attend(id, () => false)).rejects.toMatchObject({
        problem: { code: 'not-found' },
      });
    });

    it('that is revoked at one instance is let in nowhere, and its sockets are told of', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { id, token } = await paired(a);
      const other = await paired(a);
      await b.look();
      const revoked: string[] = [];
      b.devices.onRevoke((each) => revoked.push(each));
      b.devices.connected(id, 1);
      await held(id);
      await a.devices.revoke(id, anywhere);
      expect(await a.devices.device(token)).toBeNull();
      await b.look();
      expect([await b.devices.device(token), b.devices.isPaired(id), revoked]).toEqual([null, false, [id]]);
      // Its goodbye has nothing to write to.
      b.devices.connected(id, -1);
      b.devices.report(other.id, { paper: 'ok' });
      await written(other.id, 'paper', 'ok');
      expect(await day.rows('SELECT * FROM device_state')).toHaveLength(1);
    });

    it('of an instance that leaves, or is killed, goes offline at the others', async () => {
      const [a, b, c] = (await open(3)) as [Instance, Instance, Instance];
      const [one, two] = [await paired(a), await paired(a)];
      await b.look();
      a.devices.connected(one.id, 1);
      b.devices.connected(two.id, 1);
      await held(one.id);
      await held(two.id);
      await a.stop();
      await c.look();
      expect([seenAt(c, one.id).online, seenAt(c, two.id).online]).toEqual([false, true]);
      b.freeze();
      await until('the killed one is found', () => !seenAt(c, two.id).online);
      expect(await day.rows('SELECT * FROM instance')).toHaveLength(1);
    }, 30_000);

    it('that its own instance was thought not to hold is claimed again', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { id } = await paired(a);
      a.devices.connected(id, 1);
      await held(id);
      await day.database.write(async (tx) => {
        await tx.query('UPDATE device_state SET instance_id = NULL');
        await tx.query('UPDATE building_devices SET version = version + 1');
      });
      await a.look();
      await held(id);
      await b.look();
      expect(seenAt(b, id).online).toBe(true);
    });
  });

  describe('two thousand boards', () => {
    it('that come together are a few transactions', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { id } = await paired(a);
      await day.database.write(async (tx) => {
        await tx.insert(
          {
            table: 'device',
            columns: {
              id: 'text',
              kind: 'text',
              building_id: 'text',
              place: 'text',
              token_hash: 'text',
              paired_at: 'bigint',
            },
          },
          Array.from({ length: 1999 }, (_, n) => [`board-${n}`, 'board', building, '', `hash-${n}`, 0]),
        );
        await tx.query(
          "INSERT INTO device_state (device_id, paper, sound) SELECT id, 'unknown', 'unknown' FROM device WHERE id <> ?",
          [id],
        );
        await tx.query('UPDATE building_devices SET version = version + 1');
      });
      await a.look();
      const before = await version();
      const boards = a.devices.list(building);
      expect(boards).toHaveLength(2000);
      for (const board of boards) a.devices.connected(board.id, 1);
      await until('all are written', async () => {
        const rows = await day.rows<{ n: number }>(
          'SELECT count(*) AS n FROM device_state WHERE instance_id IS NOT NULL',
        );
        return rows[0]?.n === 2000;
      });
      expect((await version()) - before).toBeLessThanOrEqual(2);
      await b.look();
      expect(b.devices.list(building).filter(({ online }) => online)).toHaveLength(2000);
    }, 30_000);
  });

  describe('a database that takes nothing', () => {
    it('leaves the last that was known, and gets what happened when it is back', async () => {
      const [a, b] = (await open(2)) as [Instance, Instance];
      const { id, token } = await paired(a);
      await b.look();
      await day.database.write((tx) => tx.query('ALTER TABLE building_devices RENAME TO away'));
      a.devices.connected(id, 1);
      a.devices.report(id, { paper: 'low' });
      expect(seenAt(a, id)).toMatchObject({ online: true, paper: 'low' });
      await expect(a.devices.callHelp(id, true)).rejects.toThrow(/building_devices/);
      expect(seenAt(a, id).helpSince).toBeNull();
      expect(await b.devices.device(token)).toMatchObject({ id });
      await day.database.write((tx) => tx.query('ALTER TABLE away RENAME TO building_devices'));
      await written(id, 'paper', 'low');
      await held(id);
      await b.look();
      expect(seenAt(b, id)).toMatchObject({ online: true, paper: 'low', helpSince: null });
    });
  });
});
