/** The directory on both databases: who keeps what, where officers are, what the kiosk shows, and the import. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OfficerBody, Session } from '@satuatap/shared/contract';
import { Accounts } from '../accounts/accounts.js';
import { AuditLog } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { News } from '../news/news.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { NoRing } from '../storage/ring.js';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { DemoOfficers } from './demo-officers.js';
import { Directory } from './directory.js';
import { Disclosures } from './disclosures.js';
import { OfficerImport } from './import/officer-import.js';
import { OfficerRegister } from './officer-register.js';
import { Officers } from './officers.js';

const buildingId = kecamatan.id;
const code = (expected: string) => ({ problem: { code: expected } });
const session = (role: Session['role'], agencyIds: string[] = [], staffId: string = role): Session => ({
  staffId,
  name: staffId,
  role,
  buildingIds: [],
  agencyIds,
  demo: false,
});
const admin = session('administrator');
const body = (name: string, more: Partial<OfficerBody> = {}): OfficerBody => ({
  name,
  agencyId: 'dukcapil',
  title: 'Kepala Seksi',
  tasks: ['Akta'],
  floorId: 'lt-1',
  room: 'R. 1.02',
  extension: '12',
  email: null,
  account: null,
  ...more,
});
const csv = (...rows: string[]): string => ['Nama;Instansi;Jabatan', ...rows].join('\n');

describe.each(databases)('the directory, on %s,', (database) => {
  let day: BuildingDay;
  let buildings: Buildings;
  let queues: Queues;
  let directory: Directory;
  let register: OfficerRegister;
  let imports: OfficerImport;
  let disclosures: Disclosures;
  let news: News;
  const officers = new Officers();

  const settings = (...args: string[]): Settings => new Settings({ DATA_DIR: day.folder }, args);

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    await day.queue.stop();
    const clock = { now: () => day.now };
    buildings = new Buildings(day.database, clock, settings());
    await buildings.save(kecamatan);
    const watch = new Watch(day.database);
    queues = new Queues(buildings, day.journal, clock, watch, new NoRing());
    await queues.onModuleInit();
    news = new News(day.database, new NoRing(), watch);
    const audit = new AuditLog(day.database, clock);
    disclosures = new Disclosures(day.database, news, audit);
    directory = new Directory(day.database, officers, disclosures, buildings, queues, clock);
    register = new OfficerRegister(officers, buildings, news, audit, clock);
    imports = new OfficerImport(day.database, officers, buildings, news, audit);
    await new Accounts(day.database, settings('--demo')).settleDemo();
  });
  afterEach(async () => {
    await queues.beforeApplicationShutdown();
    await day.end();
  });

  const names = async (query: string): Promise<string[]> =>
    (await directory.find(buildingId, { query })).map(({ name }) => name);
  const audited = (): Promise<Record<string, unknown>[]> =>
    day.rows('SELECT actor_id, action, subject_id, facts FROM audit_entry ORDER BY at, action, id');
  const staffIdOf = async (name: string): Promise<string> =>
    (await day.rows<{ id: string }>(`SELECT id FROM staff WHERE name = '${name}'`))[0]?.id ?? '';
  const change = (content: string, dryRun: boolean, by: Session = admin) =>
    imports.take(buildingId, { format: 'csv', content, dryRun }, by);

  it('finds who was added, tells screens, and writes down who did it without the name', async () => {
    const sri = await register.add(buildingId, body('Sri Wahyuni'), admin);
    await register.add(buildingId, body('Budi', { agencyId: 'pupr', tasks: ['Jalan'] }), admin);
    expect(await names('')).toEqual(['Budi', 'Sri Wahyuni']);
    expect(await names('akta dukcapil')).toEqual(['Sri Wahyuni']);
    expect(await directory.find(buildingId, { agency: 'pupr' })).toMatchObject([{ name: 'Budi' }]);
    expect(news.of(buildingId).versions).toEqual({ directory: 2 });
    await register.replace(buildingId, sri.id, body('Sri Lestari', { room: 'R. 9' }), admin);
    await register.remove(buildingId, sri.id, admin);
    expect(await names('')).toEqual(['Budi']);
    const actions = await day.rows<{ action: string }>('SELECT action FROM audit_entry ORDER BY action');
    expect(actions.map(({ action }) => action)).toEqual([
      'officer.added',
      'officer.added',
      'officer.changed',
      'officer.removed',
    ]);
    expect(JSON.stringify(await audited())).not.toMatch(/Sri|Budi/);
  });

  it('refuses what is of no building, and the same officer or account twice', async () => {
    const add = (...of: Parameters<typeof body>) => register.add(buildingId, body(...of), admin);
    const sri = await add('Sri Wahyuni', { account: 'loket1' });
    const wrong = (path: string) => ({ problem: { code: 'invalid-input', errors: [{ path }] } });
    await expect(add('Ani', { agencyId: 'sihir' })).rejects.toMatchObject(wrong('agencyId'));
    await expect(add('Ani', { floorId: 'lt-9' })).rejects.toMatchObject(wrong('floorId'));
    await expect(add('Ani', { account: 'nobody' })).rejects.toMatchObject(wrong('account'));
    await expect(add('Ani', { account: 'loket1' })).rejects.toMatchObject(wrong('account'));
    await expect(add('SRI  wahyuni')).rejects.toMatchObject(wrong('name'));
    await register.replace(buildingId, sri.id, body('Sri Wahyuni', { account: 'loket1' }), admin);
    await expect(register.remove(buildingId, 'nobody', admin)).rejects.toMatchObject(code('not-found'));
  });

  it('takes one of those who add the same officer at the same moment', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () =>
        register.add(buildingId, body('Sri Wahyuni', { account: 'loket1' }), admin),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of tries)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(code('invalid-input'));
  });

  it('is kept by each agency itself', async () => {
    const theirs = session('secretary', ['dukcapil']);
    const foreign = session('supervisor', ['pupr']);
    const sri = await register.add(buildingId, body('Sri'), theirs);
    const refused = code('forbidden');
    await expect(register.add(buildingId, body('Ani'), foreign)).rejects.toMatchObject(refused);
    await expect(register.add(buildingId, body('Ani'), session('counter'))).rejects.toMatchObject(refused);
    await expect(
      register.replace(buildingId, sri.id, body('Sri', { agencyId: 'pupr' }), foreign),
    ).rejects.toMatchObject(refused);
    await expect(
      register.replace(buildingId, sri.id, body('Sri', { agencyId: 'pupr' }), theirs),
    ).rejects.toMatchObject(refused);
    await expect(register.remove(buildingId, sri.id, foreign)).rejects.toMatchObject(refused);
    await expect(register.tell(buildingId, sri.id, { state: 'in' }, foreign)).rejects.toMatchObject(refused);
    const says = { agencyId: 'dukcapil', shows: 'name', room: true, presence: true } as const;
    await expect(disclosures.set(kecamatan, says, foreign)).rejects.toMatchObject(refused);
    expect(await change(csv('Ani;dukcapil;Staf'), false, foreign)).toMatchObject({
      added: 0,
      mistakes: [{ line: 2, column: 'Instansi', reason: 'not-your-agency' }],
    });
    expect(await names('')).toEqual(['Sri']);
  });

  it('tells where she is: what she said, the counter where she sits, and out on another day', async () => {
    const staffId = await staffIdOf('loket1');
    const sri = await register.add(buildingId, body('Sri', { account: 'loket1' }), admin);
    const herself = session('counter', [], staffId);
    const presence = async () => (await directory.ofAccount(buildingId, staffId))?.presence;
    expect(await presence()).toMatchObject({ state: 'out', since: null });
    await register.tell(buildingId, sri.id, { state: 'away', until: day.now + 60_000 }, herself);
    expect(await presence()).toMatchObject({ state: 'away', until: day.now + 60_000 });
    await queues.command(
      buildingId,
      { type: 'openCounter', counterId: 'loket-1' },
      { kind: 'staff', id: staffId, role: 'counter' },
      'sri-opens-her-counter',
    );
    expect(await presence()).toMatchObject({ state: 'counter', counterId: 'loket-1' });
    await queues.command(
      buildingId,
      { type: 'closeCounter', counterId: 'loket-1' },
      { kind: 'staff', id: staffId, role: 'counter' },
      'sri-closes-her-counter',
    );
    day.now += 60_000;
    expect(await presence()).toMatchObject({ state: 'in', until: null });
    day.now += 24 * 3_600_000;
    expect(await presence()).toMatchObject({ state: 'out' });
    // When she comes and goes is nobody's record.
    expect((await audited()).map(({ action }) => action)).toEqual(['officer.added']);
  });

  it('lets herself, reception and her secretary say where she is, and nobody else', async () => {
    const sri = await register.add(buildingId, body('Sri', { account: 'loket1' }), admin);
    const tell = (by: Session, until?: number) =>
      register.tell(buildingId, sri.id, { state: 'meeting', ...(until === undefined ? {} : { until }) }, by);
    await tell(session('receptionist'));
    await tell(session('secretary', ['dukcapil']));
    await expect(tell(session('counter', [], 'somebody'))).rejects.toMatchObject(code('forbidden'));
    await expect(tell(session('auditor'))).rejects.toMatchObject(code('forbidden'));
    await expect(tell(admin, day.now)).rejects.toMatchObject(code('invalid-input'));
    await expect(tell(admin, day.now + 25 * 3_600_000)).rejects.toMatchObject(code('invalid-input'));
    expect((await audited()).filter(({ action }) => action === 'officer.presence-told')).toHaveLength(2);
  });

  it('shows at the kiosk what her agency lets out, and finds nobody by what it does not', async () => {
    const sri = await register.add(buildingId, body('Sri Wahyuni', { email: 'sri@example.go.id' }), admin);
    const kiosk = (query = '') => directory.findAtKiosk(buildingId, { query });
    const let_ = (shows: 'nothing' | 'title' | 'name', room = false, presence = false) =>
      disclosures.set(
        kecamatan,
        { agencyId: 'dukcapil', shows, room, presence },
        session('secretary', ['dukcapil']),
      );
    expect(await kiosk()).toEqual([]);
    await let_('title');
    expect(await kiosk()).toEqual([
      {
        id: sri.id,
        agencyId: 'dukcapil',
        name: null,
        title: 'Kepala Seksi',
        tasks: ['Akta'],
        floorId: null,
        room: null,
        isIn: null,
      },
    ]);
    expect(await kiosk('wahyuni')).toEqual([]);
    expect(await kiosk('1.02')).toEqual([]);
    await let_('name', true, true);
    await register.tell(buildingId, sri.id, { state: 'in' }, admin);
    expect(await kiosk('wahyuni')).toMatchObject([{ name: 'Sri Wahyuni', room: 'R. 1.02', isIn: true }]);
    expect(JSON.stringify(await kiosk())).not.toContain('example');
    expect((await disclosures.all(kecamatan)).find(({ agencyId }) => agencyId === 'pupr')).toMatchObject({
      shows: 'nothing',
    });
  });

  it('takes a file in as a whole or not at all, and once', async () => {
    await register.add(buildingId, body('Sri', { title: 'Staf' }), admin);
    const good = csv('Sri;dukcapil;Kepala Dinas', 'Budi;pupr;Staf', 'Ani;pupr;Staf');
    expect(await change(good, true)).toEqual({ added: 2, changed: 1, same: 0, mistakes: [] });
    expect(await names('')).toEqual(['Sri']);
    expect(await change(`${good}\nEka;Dinas Sihir;Staf`, false)).toMatchObject({
      mistakes: [{ line: 5, reason: 'unknown-agency' }],
    });
    expect(await names('')).toEqual(['Sri']);
    expect(await change(good, false)).toEqual({ added: 2, changed: 1, same: 0, mistakes: [] });
    expect(await change(good, false)).toEqual({ added: 0, changed: 0, same: 3, mistakes: [] });
    expect(await names('')).toEqual(['Ani', 'Budi', 'Sri']);
    expect((await audited()).at(-1)).toMatchObject({
      action: 'officers.imported',
      facts: '{"added":2,"changed":1}',
    });
  });

  it('keeps where somebody is when a file changes her', async () => {
    const sri = await register.add(buildingId, body('Sri'), admin);
    await register.tell(buildingId, sri.id, { state: 'meeting' }, admin);
    await change(csv('Sri;dukcapil;Kepala Dinas'), false);
    expect(await directory.find(buildingId, {})).toMatchObject([
      { id: sri.id, title: 'Kepala Dinas', presence: { state: 'meeting' } },
    ]);
  });

  it('takes 5,000 lines, and no more', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `Pegawai ${n};pupr;Staf`);
    expect(await change(csv(...rows), false)).toMatchObject({ added: 5000, mistakes: [] });
    await expect(change(csv(...rows, 'Sri;pupr;Staf'), true)).rejects.toMatchObject(code('too-large'));
  }, 30_000);

  it('has made-up people in demo mode, once, and only then', async () => {
    const clock = { now: () => day.now };
    const start = (...args: string[]) =>
      new DemoOfficers(day.database, officers, buildings, settings(...args), clock).onApplicationBootstrap();
    await start('--demo');
    const people = await directory.find(buildingId, {});
    expect(people.length).toBeGreaterThanOrEqual(12);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(people.some(({ presence }) => presence.state === 'in')).toBe(true);
    expect(await directory.ofAccount(buildingId, await staffIdOf('loket1'))).not.toBeNull();
    await start('--demo');
    expect(await names('')).toHaveLength(people.length);
    await start();
    expect(await names('')).toEqual([]);
  });
});
