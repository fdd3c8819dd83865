import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { usualWatchRoles, type Session, type WatchEntryBody } from '@satuatap/shared/contract';
import { AuditLog } from '../audit/audit-log.js';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { NoRing } from '../storage/ring.js';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { WatchEntries } from './watch-entries.js';
import { WatchHits } from './watch-hits.js';
import { WatchList } from './watch-list.js';
import { WatchSigns, type Recognisable } from './watch-signs.js';

const building = kecamatan.id;
const dayMs = 86_400_000;
const code = (expected: string) => ({ problem: { code: expected } });
const session = (staffId: string, role: Session['role']): Session => ({
  staffId,
  name: staffId,
  role,
  buildingIds: [],
  agencyIds: [],
  demo: false,
});
const [reception, boss, secretary] = [
  session('rini', 'receptionist'),
  session('sari', 'supervisor'),
  session('tuti', 'secretary'),
];
const entry = 'watch-entry-number-1';

describe.each(databases)('the watch list, on %s,', (database) => {
  let day: BuildingDay;
  let list: WatchList;
  let entries: WatchEntries;
  let hits: WatchHits;
  let news: News;

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    const clock = { now: () => day.now };
    const settings = new Settings({ PERSONAL_KEY: Buffer.alloc(32, 1).toString('base64') }, []);
    const sealing = new Sealing(day.database, settings);
    const signs = new WatchSigns(sealing);
    const audit = new AuditLog(day.database, clock);
    news = new News(day.database, new NoRing(), new Watch(day.database));
    list = new WatchList(signs, audit, news, clock);
    entries = new WatchEntries(day.database, sealing, signs, audit, news, clock);
    hits = new WatchHits(day.database, sealing, entries, audit, news, clock);
  });
  afterEach(() => day.end());

  const body = (more: Partial<WatchEntryBody> = {}): WatchEntryBody => ({
    name: 'Budi Santoso',
    phone: '0812-3456-789',
    identity: '1671010101900001',
    reason: 'Mengancam petugas loket 3.',
    expiresAt: day.now + 30 * dayMs,
    roles: usualWatchRoles,
    staffIds: [],
    ...more,
  });
  const nobody: Recognisable = { name: 'Siti Aminah', phone: null, identity: null };
  const matches = (person: Partial<Recognisable>) =>
    list.matches(day.database, building, { ...nobody, ...person });
  const signIn = (visit: string, person: Partial<Recognisable>): Promise<void> =>
    day.database.write(async (tx) => {
      const found = await list.matches(tx, building, { ...nobody, ...person });
      await list.note(tx, building, { id: visit, number: 'T001' }, found);
    });
  const actions = async (): Promise<string[]> =>
    (await day.rows<{ action: string }>('SELECT action FROM audit_entry ORDER BY at, action')).map(
      ({ action }) => action,
    );
  const visit = 'visit-number-0001';

  it('recognises somebody by number, phone or name, however they are written', async () => {
    await entries.put(building, entry, boss, body());
    expect(await matches({})).toEqual([]);
    expect(await matches({ phone: '+62 812 3456 789' })).toEqual([{ entryId: entry, signs: ['phone'] }]);
    expect(await matches({ identity: '1671 0101 0190 0001' })).toMatchObject([{ signs: ['identity'] }]);
    expect(await matches({ name: 'H. BUDI SANTOSO', phone: '08123456789' })).toEqual([
      { entryId: entry, signs: ['name', 'phone'] },
    ]);
    expect(await list.matches(day.database, 'elsewhere', { ...nobody, name: 'Budi Santoso' })).toEqual([]);
  });

  it('keeps nothing readable', async () => {
    await entries.put(building, entry, boss, body());
    const rows = [
      ...(await day.rows('SELECT * FROM watch_entry')),
      ...(await day.rows('SELECT * FROM watch_hash')),
    ];
    expect(rows).toHaveLength(4);
    expect(JSON.stringify(rows)).not.toMatch(/budi|santoso|3456789|16710101|mengancam/i);
  });

  it('tells reception, quietly and once, and lets a wrong match be dismissed', async () => {
    await entries.put(building, entry, boss, body());
    const before = news.of(building).versions['watch-list'] ?? 0;
    await signIn(visit, { name: 'Budi Santoso' });
    await signIn(visit, { name: 'Budi Santoso' });
    await news.look();
    expect(news.of(building).versions['watch-list']).toBe(before + 2);
    const watched = (asker: Session) => list.watched(day.database, building, asker, [visit, 'another-visit']);
    expect([...(await watched(reception))]).toEqual([visit]);
    expect([...(await watched(secretary))]).toEqual([]);
    expect(await hits.alert(building, reception, 0)).toEqual({ visits: ['T001'] });
    expect(await hits.alert(building, reception, day.now + 1)).toEqual({ visits: [] });
    expect(await hits.list(building, reception)).toMatchObject([
      { visitId: visit, signs: ['name'], entry: { name: 'Budi Santoso' }, dismissed: null },
    ]);
    await expect(hits.dismiss(building, visit, secretary, 'test')).rejects.toMatchObject(code('not-found'));
    await hits.dismiss(building, visit, reception, 'other-person');
    await hits.dismiss(building, visit, boss, 'settled');
    expect([...(await watched(reception))]).toEqual([]);
    expect(await hits.list(building, boss)).toMatchObject([
      { dismissed: { by: 'rini', why: 'other-person' } },
    ]);
    expect((await actions()).filter((action) => /matched|dismissed/.test(action)).sort()).toEqual([
      'watch-list.dismissed',
      'watch-list.matched',
    ]);
  });

  it('is seen by those whom an entry names, and by nobody else', async () => {
    await entries.put(building, entry, boss, body({ roles: ['supervisor'], staffIds: ['tuti'] }));
    expect(await entries.list(building, reception)).toEqual([]);
    expect(await entries.list(building, secretary)).toMatchObject([{ mayChange: false }]);
    expect(await entries.list(building, boss)).toMatchObject([
      { identity: '••••••••••••0001', phone: '0812-3456-789', mayChange: true, expired: false },
    ]);
    await signIn(visit, { name: 'Budi Santoso' });
    expect(await hits.alert(building, reception, 0)).toEqual({ visits: [] });
    await expect(entries.remove(building, entry, reception)).rejects.toMatchObject(code('not-found'));
    await expect(entries.put(building, entry, secretary, body())).rejects.toMatchObject(code('not-found'));
  });

  it('changes what is said anew and keeps the rest, and says who did', async () => {
    await entries.put(building, entry, reception, body());
    const { identity: _, ...rest } = body({ phone: null, name: 'Bambang' });
    await entries.put(building, entry, boss, rest);
    expect(await matches({ phone: '08123456789' })).toEqual([]);
    expect(await matches({ name: 'Budi Santoso' })).toEqual([]);
    expect(await matches({ identity: '1671010101900001' })).toHaveLength(1);
    expect(await entries.list(building, boss)).toMatchObject([{ addedBy: 'rini', name: 'Bambang' }]);
    await entries.remove(building, entry, reception);
    expect(await matches({ identity: '1671010101900001' })).toEqual([]);
    await expect(entries.remove(building, entry, boss)).rejects.toMatchObject(code('not-found'));
    expect((await actions()).sort()).toEqual([
      'watch-list.added',
      'watch-list.changed',
      'watch-list.removed',
      'watch-list.shown',
    ]);
  });

  it('ends by itself', async () => {
    await entries.put(building, entry, boss, body());
    day.now += 31 * dayMs;
    expect(await matches({ phone: '08123456789' })).toEqual([]);
    expect(await entries.list(building, boss)).toMatchObject([{ expired: true }]);
  });

  it.each([
    ['nobody', { name: null, phone: null, identity: null }],
    ['a name without a word', { name: 'H.', phone: ' ', identity: null }],
    ['who is on it for ever', { expiresAt: Date.parse('2030-01-01') }],
    ['what is over already', { expiresAt: 1 }],
  ])('refuses %s', async (_, wrong) => {
    await expect(entries.put(building, entry, boss, body(wrong))).rejects.toMatchObject(
      code('invalid-input'),
    );
    expect(await day.rows('SELECT id FROM watch_entry')).toEqual([]);
  });
});
