/** Notices in a browser, sent to a push service of the test's own on loopback. */
import { createECDH, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Notices } from '../notices/notices.js';
import { Post } from '../notices/post.js';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { NoRing } from '../storage/ring.js';
import { BuildingDay, databases } from '../testing/building-day.js';
import { isPushAddress } from './push-hosts.js';
import { PushNotices } from './push-notices.js';
import { Subscriptions } from './subscriptions.js';

/** Takes what is sent, or answers as a test wants. */
class PushService {
  readonly sent: { path: string; headers: Record<string, unknown>; body: Buffer }[] = [];
  status = 201;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<PushService> {
    const server = createServer();
    const service = new PushService(server);
    server.on('request', (request, reply) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        service.sent.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
        reply
          .writeHead(service.status, service.status === 302 ? { location: `${service.origin}/else` } : {})
          .end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return service;
  }
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** As a browser makes them up. */
const browserAt = (endpoint: string) => {
  const pair = createECDH('prime256v1');
  return {
    endpoint,
    p256dh: pair.generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
    language: 'en' as const,
  };
};

describe.each(databases)('a browser that is told, on %s,', (database) => {
  let day: BuildingDay;
  let service: PushService;
  let subscriptions: Subscriptions;
  let push: PushNotices;
  let post: Post;
  const buildingId = 'kecamatan';

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    service = await PushService.open();
    const clock = { now: (): number => day.now };
    const settings = new Settings(
      {
        DATA_DIR: day.folder,
        PERSONAL_KEY: Buffer.alloc(32, 7).toString('base64'),
        PUSH_HOSTS: service.origin,
        PUBLIC_URL: 'https://antrean.example.go.id',
      },
      [],
    );
    const sealing = new Sealing(day.database, settings);
    await sealing.onModuleInit();
    subscriptions = new Subscriptions(day.database, sealing, clock);
    push = new PushNotices(new Notices(sealing, clock), subscriptions);
    post = new Post(
      day.database,
      sealing,
      clock,
      new News(day.database, new NoRing(), new Watch(day.database)),
      subscriptions,
      settings,
    );
    await day.database.write(async (tx) => {
      for (const id of ['rina', 'joko']) {
        await tx.query(
          "INSERT INTO staff (id, name, password_hash, role, building_ids, demo) VALUES (?, ?, '', 'counter', '[]', 1)",
          [id, id],
        );
        await tx.query('INSERT INTO session (token_hash, staff_id, expires_at) VALUES (?, ?, ?)', [
          `session-${id}`,
          id,
          day.now + 3_600_000,
        ]);
      }
    });
  });
  afterEach(async () => {
    service.close();
    await day.end();
  });

  const subscribe = (staffId: string, path: string) =>
    subscriptions.add(
      buildingId,
      { staffId, sessionHash: `session-${staffId}` },
      browserAt(`${service.origin}${path}`),
    );
  const tell = (staffId: string, id = 'visit/1/arrived/rina') =>
    day.database.write((tx) =>
      push.put(tx, {
        buildingId,
        staffId,
        id,
        title: { id: 'Tamu menunggu Anda', en: 'A visitor waits for you' },
        text: { id: 'Buka konsol', en: 'Open the console' },
        path: '/console/#kecamatan/visitors',
        expiresAt: day.now + 3_600_000,
      }),
    );
  const paths = () => service.sent.map(({ path }) => path).toSorted();
  const kept = () =>
    day.rows<{ staff_id: string }>('SELECT staff_id FROM push_subscription ORDER BY staff_id');
  const states = async () =>
    (
      await day.rows<{ state: string; fault: string | null }>('SELECT state, fault FROM notice ORDER BY id')
    ).map(({ state, fault }) => `${state} ${fault ?? ''}`.trim());

  it('is sent to once, sealed for it and signed, each browser of hers and nobody else’s', async () => {
    await subscribe('rina', '/desk');
    await subscribe('rina', '/phone');
    await subscribe('joko', '/joko');
    await tell('rina');
    await tell('rina');
    await Promise.all([post.send(), post.send()]);
    await post.send();
    expect(paths()).toEqual(['/desk', '/phone']);
    const [first] = service.sent;
    expect(first?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '3600', urgency: 'high' });
    expect(first?.headers['authorization']).toMatch(/^vapid t=.+, k=.+/);
    expect(first?.body.toString('latin1')).not.toContain('visitor');
    expect(await states()).toEqual(['sent', 'sent']);
    expect(await day.rows('SELECT id FROM notice WHERE sealed IS NOT NULL')).toEqual([]);
  });

  it('stands in the table without its address', async () => {
    await subscribe('rina', '/secret-path');
    const [row] = await day.rows<object>('SELECT * FROM push_subscription');
    expect(JSON.stringify(row)).not.toMatch(/secret-path|127\.0\.0\.1/);
  });

  it('is tried again when its service is busy, and dropped when that knows it no more', async () => {
    await subscribe('rina', '/desk');
    await tell('rina');
    service.status = 503;
    await post.send();
    expect(await states()).toEqual(['waiting push-503']);
    await post.send();
    expect(service.sent).toHaveLength(1);
    day.now += 60_000;
    service.status = 410;
    await post.send();
    expect(await states()).toEqual(['failed push-410']);
    expect(await kept()).toEqual([]);
    await tell('rina', 'visit/2/arrived/rina');
    await post.send();
    expect(service.sent).toHaveLength(2);
  });

  it('is not led elsewhere by its service, nor sent to when the service is allowed no more', async () => {
    await subscribe('rina', '/desk');
    await tell('rina');
    service.status = 302;
    await post.send();
    expect(paths()).toEqual(['/desk']);
    expect((await states())[0]).toMatch(/^failed push-/);
    await subscriptions.add(
      buildingId,
      { staffId: 'joko', sessionHash: 'session-joko' },
      browserAt('http://169.254.169.254/latest'),
    );
    await tell('joko', 'visit/3/arrived/joko');
    await post.send();
    expect(await states()).toContain('failed push-host');
  });

  it('is one account’s, the last that asked, and nobody’s after signing out', async () => {
    await subscribe('rina', '/desk');
    await subscribe('joko', '/desk');
    expect(await kept()).toEqual([{ staff_id: 'joko' }]);
    await subscriptions.remove(buildingId, 'rina', `${service.origin}/desk`);
    expect(await kept()).toEqual([{ staff_id: 'joko' }]);
    await day.database.write((tx) => tx.query("DELETE FROM session WHERE token_hash = 'session-joko'"));
    expect(await kept()).toEqual([]);
  });

  it('is not told of after the session’s time, nor for more browsers than one has', async () => {
    for (let n = 0; n < 10; n++) {
      day.now += 1000;
      await subscribe('rina', `/${n}`);
    }
    expect(await kept()).toHaveLength(8);
    day.now += 2 * 3_600_000;
    await tell('rina');
    expect(await states()).toEqual([]);
  });
});

describe('an address', () => {
  const usual = new Settings({}, []).push.hosts;

  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-sg2p.notify.windows.com/w/?token=abc',
  ])('of a push service is sent to: %s', (address) => {
    expect(isPushAddress(address, usual)).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://user@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com.evil.example/abc',
    'https://push.apple.com.evil.example/',
    'https://evilpush.apple.com.example/',
    'https://notify.windows.com/',
    'https://127.0.0.1/',
    'http://localhost:5432/',
    'file:///etc/passwd',
    'nonsense',
  ])('of anybody else is not: %s', (address) => {
    expect(isPushAddress(address, usual)).toBe(false);
  });

  it('is nobody’s where no service may be sent to', () => {
    const { push } = new Settings({ PUSH_HOSTS: '' }, []);
    expect(push.hosts).toEqual([]);
  });
});
