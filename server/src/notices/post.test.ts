/** Notices on their way out, on both databases, with a mail server as a city has one. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { Subscriptions } from '../push/subscriptions.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { NoRing } from '../storage/ring.js';
import { BuildingDay, databases } from '../testing/building-day.js';
import { PostOffice } from '../testing/post-office.js';
import { Notices, type Notice } from './notices.js';
import { Post } from './post.js';

const header = (mail: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(mail)?.[1]?.trim() ?? '';

describe.each(databases)('a notice, on %s,', (database) => {
  let day: BuildingDay;
  let office: PostOffice;
  let notices: Notices;
  let sealing: Sealing;
  let news: News;
  let settings: Settings;
  const post = (with_ = settings): Post =>
    new Post(
      day.database,
      sealing,
      { now: () => day.now },
      news,
      new Subscriptions(day.database, sealing, { now: () => day.now }),
      with_,
    );

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    office = new PostOffice();
    settings = new Settings(
      {
        DATA_DIR: day.folder,
        PERSONAL_KEY: Buffer.alloc(32, 7).toString('base64'),
        SMTP_URL: await office.open(),
        NOTICE_MAIL_FROM: 'Satu Atap <satuatap@example.go.id>',
        PUBLIC_URL: 'https://antrean.example.go.id/',
      },
      [],
    );
    sealing = new Sealing(day.database, settings);
    await sealing.onModuleInit();
    news = new News(day.database, new NoRing(), new Watch(day.database));
    notices = new Notices(sealing, { now: () => day.now });
  });
  afterEach(async () => {
    await office.close();
    await day.end();
  });

  const put = (id: string, more: Partial<Notice> = {}): Promise<void> =>
    day.database.write((tx) =>
      notices.put(tx, {
        buildingId: 'kecamatan',
        id,
        channel: 'mail',
        to: 'sri@example.go.id',
        title: 'Tamu untuk Anda',
        text: 'Budi Santoso menunggu di lobi.',
        path: '/console/',
        ifUnsure: 'leave',
        expiresAt: day.now + 3_600_000,
        ...more,
      }),
    );
  const row = async (): Promise<Record<string, unknown> | undefined> =>
    (await day.rows<Record<string, unknown>>('SELECT state, sealed, attempts, fault, due_at FROM notice'))[0];

  it('goes out once, however often it is put and whoever looks, and what it said is forgotten', async () => {
    await put('visit/1/arrived/sri');
    await put('visit/1/arrived/sri');
    const sent = await Promise.all(Array.from({ length: 6 }, () => post().send()));
    expect(sent.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(office.mails).toHaveLength(1);
    expect(news.of('kecamatan').versions).toEqual({});
    const mail = office.mails[0] ?? '';
    expect([header(mail, 'To'), header(mail, 'Subject')]).toEqual(['sri@example.go.id', 'Tamu untuk Anda']);
    expect(mail).toContain('https://antrean.example.go.id/console/');
    expect(header(mail, 'Message-ID')).toMatch(/^<[\w-]+@example\.go\.id>$/);
    expect(await row()).toMatchObject({ state: 'sent', sealed: null, fault: null });
    await put('visit/1/arrived/sri');
    expect(await post().send()).toBe(0);
  });

  it('that the mail server does not take now is tried again after growing pauses', async () => {
    office.mood = 451;
    await put('n');
    const pauses: number[] = [];
    for (let n = 0; n < 4; n++) {
      await post().send();
      const { due_at } = (await row()) ?? {};
      pauses.push((Number(due_at) - day.now) / 1000);
      day.now = Number(due_at);
    }
    expect(pauses).toEqual([15, 30, 60, 120]);
    expect(await row()).toMatchObject({ state: 'waiting', fault: 'smtp-451', attempts: 4 });
    office.mood = null;
    expect(await post().send()).toBe(1);
  });

  it('ends when it is not worth telling any more, or when nobody will ever take it', async () => {
    office.mood = 451;
    await put('n', { expiresAt: day.now + 20_000 });
    await post().send();
    day.now += 15_000;
    await post().send();
    expect(await row()).toMatchObject({ state: 'failed', sealed: null, fault: 'smtp-451' });
    await day.database.write((tx) => tx.query('DELETE FROM notice'));
    office.mood = 550;
    await put('m');
    await post().send();
    expect(await row()).toMatchObject({ state: 'failed', sealed: null, fault: 'smtp-550', attempts: 1 });
    expect(JSON.stringify(await day.rows('SELECT * FROM notice'))).not.toMatch(/sri|Budi/);
    // Supervisors' screens heard of both.
    expect(news.of('kecamatan').versions).toEqual({ notices: 2 });
  });

  it.each(['leave', 'again'] as const)(
    'of which nobody knows whether it went out is left, or sent again: %s',
    async (ifUnsure) => {
      office.mood = 'hang up';
      await put('n', { ifUnsure });
      await post().send();
      office.mood = null;
      day.now += 600_000;
      await post().send();
      expect(office.mails).toHaveLength(ifUnsure === 'leave' ? 1 : 2);
      expect(new Set(office.mails.map((mail) => header(mail, 'Message-ID'))).size).toBe(1);
      expect(await row()).toMatchObject({ state: ifUnsure === 'leave' ? 'unsure' : 'sent', sealed: null });
    },
  );

  it.each(['leave', 'again'] as const)(
    'whose sender was killed over it is left, or sent again: %s',
    async (ifUnsure) => {
      await put('n', { ifUnsure });
      await day.database.write((tx) =>
        tx.query("UPDATE notice SET state = 'sending', attempts = 1, due_at = ?", [day.now + 300_000]),
      );
      expect(await post().send()).toBe(0);
      expect(office.mails).toHaveLength(0);
      day.now += 300_000;
      expect(await post().send()).toBe(ifUnsure === 'leave' ? 0 : 1);
      expect(await row()).toMatchObject({ state: ifUnsure === 'leave' ? 'unsure' : 'sent', sealed: null });
    },
  );

  it('that is held goes out at once when it is released, and else not any more', async () => {
    const until = day.now + 10_000;
    for (const id of ['released', 'held']) {
      await put(id);
      await day.database.write((tx) => notices.hold(tx, 'kecamatan', id, until));
    }
    expect(await post().send()).toBe(0);
    await day.database.write((tx) => notices.release(tx, 'kecamatan', 'released'));
    expect(await post().send()).toBe(1);
    day.now = until;
    expect(await post().send()).toBe(0);
    expect(await day.rows('SELECT id, state, sealed FROM notice ORDER BY id')).toEqual([
      { id: 'held', state: 'skipped', sealed: null },
      { id: 'released', state: 'sent', sealed: null },
    ]);
    // That is no fault that supervisors must see.
    expect(news.of('kecamatan').versions).toEqual({});
  });

  it.each([
    ['taken', null, 2],
    ['not taken', 550, 0],
    ['taken perhaps, and tried too late again', 'hang up', 2],
  ] as const)(
    'that follows another waits how that ends, and goes out only if it may have: it is %s',
    async (_, mood, mails) => {
      office.mood = 451;
      const ends = { ifUnsure: 'again', expiresAt: day.now + 60_000 } as const;
      await put('first', ends);
      await put('second', { ...ends, follows: 'first', expiresAt: day.now + 3_600_000 });
      await post().send();
      expect(await day.rows('SELECT DISTINCT state FROM notice')).toEqual([{ state: 'waiting' }]);
      for (const next of [mood, null, null]) {
        day.now += 20_000;
        office.mood = next;
        await post().send();
      }
      day.now += 60_000;
      await post().send();
      expect(office.mails).toHaveLength(mails);
      // A month later it is still known of one that was worth telling for longer.
      await day.database.write((tx) =>
        tx.query('UPDATE notice SET expires_at = ?', [day.now + 40 * 86_400_000]),
      );
      const reach = () => day.database.write((tx) => notices.reach(tx, 'kecamatan', 'first'));
      const reached = await reach();
      expect(reached).toBe(mails === 0 ? 'never' : 'maybe');
      day.now += 31 * 86_400_000;
      await post().forget();
      expect(await reach()).toBe(reached);
    },
  );

  it('that waited for another one pauses after its first failure as any does', async () => {
    office.mood = 451;
    const ends = { ifUnsure: 'again', expiresAt: day.now + 3_600_000 } as const;
    await put('first', ends);
    await put('second', { ...ends, follows: 'first' });
    for (let look = 0; look < 4; look++) {
      await post().send();
      day.now += 60_000;
    }
    office.mood = null;
    day.now += 120_000;
    expect(await post().send()).toBe(1);
    office.mood = 451;
    day.now += 60_000;
    await post().send();
    const rows = await day.rows('SELECT state, attempts, due_at FROM notice ORDER BY id');
    expect(rows).toMatchObject([
      { state: 'sent' },
      { state: 'waiting', attempts: 1, due_at: day.now + 15_000 },
    ]);
  });

  it('is passed over where no mail is set up, and forgotten after a month', async () => {
    await put('n');
    await post(new Settings({ DATA_DIR: day.folder }, [])).send();
    expect(await row()).toMatchObject({ state: 'skipped', sealed: null, fault: 'not-set-up' });
    day.now += 31 * 24 * 3_600_000;
    await post().forget();
    expect(await row()).toBeUndefined();
  });
});
