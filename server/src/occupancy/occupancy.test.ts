/** Who is inside at several instances that share a database: counts, doors, the limit, and what is kept of it. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Actor, BuildingConfig, QueueCommand } from '@satuatap/shared/queue';
import { AuditLog } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { Officers } from '../directory/officers.js';
import { News } from '../news/news.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { NoRing } from '../storage/ring.js';
import { BuildingDay, databases, issue, kecamatan, kiosk, officer } from '../testing/building-day.js';
import { Doors } from './doors.js';
import { HallLimit } from './hall-limit.js';
import { Inside } from './inside.js';
import { KnownFacts } from './known-facts.js';
import { OccupancyHistories } from './occupancy-histories.js';
import { OccupancyViews } from './occupancy-views.js';
import { Sampler } from './sampler.js';
import { VisitsHere } from './visits-here.js';
import { ZoneCounts } from './zone-counts.js';

const minute = 60_000;
const zoneId = 'ruang-utama';
const place = `zone/${zoneId}`;
const small: BuildingConfig = {
  ...kecamatan,
  occupancy: { capacity: { [zoneId]: { warn: 2, limit: 3 } }, lingerMinutes: 5 },
};
const building = small.id;
const warden = { staffId: 'warden', actor: { kind: 'staff', id: 'warden', role: 'warden' } } as const;
const code = (expected: string) => ({ problem: { code: expected } });

describe.each(databases)('occupancy, on %s,', (database) => {
  let day: BuildingDay;
  let one: Awaited<ReturnType<typeof start>>;
  let other: Awaited<ReturnType<typeof start>>;
  let stops: (() => Promise<void>)[] = [];
  let commands = 0;

  async function start() {
    const clock = { now: () => day.now };
    const buildings = new Buildings(day.database, clock, new Settings({ DATA_DIR: day.folder }, []));
    await buildings.save(small);
    const watch = new Watch(day.database);
    const ring = new NoRing();
    const queues = new Queues(buildings, day.journal, clock, watch, ring);
    await queues.onModuleInit();
    const news = new News(day.database, ring, watch);
    await news.onModuleInit();
    const facts = new KnownFacts(day.database, queues, new Officers(), new VisitsHere(), news, watch);
    await facts.onModuleInit();
    const inside = new Inside(facts, clock);
    stops.push(() => queues.beforeApplicationShutdown());
    return {
      queues,
      news,
      facts,
      inside,
      views: new OccupancyViews(facts, inside),
      counts: new ZoneCounts(news, facts, new AuditLog(day.database, clock), clock),
      doors: new Doors(news, facts, clock),
      limit: new HallLimit(inside, facts, clock),
      sampler: new Sampler(day.database, queues, inside, clock, watch),
      histories: new OccupancyHistories(day.database, buildings),
    };
  }

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    await day.queue.stop();
    one = await start();
    other = await start();
  });
  afterEach(async () => {
    for (const stop of stops) await stop();
    stops = [];
    await day.end();
  });

  const command = (asked: QueueCommand, by: Actor = officer, at = one) =>
    at.queues.command(building, asked, by, `command-of-occupancy-${++commands}`);
  const atKiosk = (id: string, priority: string | null = null, at = one) =>
    at.queues.command(
      building,
      { ...issue, priority } as QueueCommand,
      kiosk,
      id,
      undefined,
      at.limit.gate(building, ['legalisasi'], priority),
    );
  const count = (id: string, people: number, at = one) =>
    at.counts.count(building, { commandId: id, zoneId, people }, warden);
  const people = async (at = one) => (await at.views.view(building)).zones[0]?.people;
  const door = (id: string, came: number, went: number, at = day.now) =>
    one.doors.take(building, { commandId: id, zoneId, at, came, went }, 'door-1');

  it('lists who waits, who serves and who said that she is in, each once', async () => {
    await day.database.write((tx) =>
      tx.query(
        `INSERT INTO officer (building_id, id, agency_id, staff_id, name, title, tasks, floor_id, room, extension,
           presence, presence_at) VALUES (?, 'o1', 'kecamatan', 'officer-1', 'Ani', '', '[]', 'lt-1', '', '', 'in', ?)`,
        [building, day.now],
      ),
    );
    await one.news.change(building, ['directory'], async () => {});
    await command(issue);
    const list = await one.inside.list(building);
    expect(list).toEqual([
      { key: 'ticket/1', kind: 'ticket', people: 1, floorId: 'lt-1', zoneId, since: day.now },
      { key: 'staff/o1', kind: 'staff', people: 1, floorId: 'lt-1', zoneId: null, since: day.now },
    ]);
    await command({ type: 'openCounter', counterId: 'loket-1' });
    expect((await one.inside.list(building)).at(-1)).toMatchObject({ key: 'staff/o1', zoneId });
    expect(JSON.stringify(list)).not.toContain('Ani');
  });

  it('counts a visit with its people at reception, with the host once accepted, and no more when it left', async () => {
    const change = (set: string) => one.news.change(building, ['visits'], (tx) => tx.query(set));
    await one.news.change(building, ['visits'], (tx) =>
      tx.query(
        `INSERT INTO visit (building_id, id, date, state, people, purpose_id, host_id, agency_id, language, arrived_at,
           badge_hash) VALUES (?, 'v1', '2026-11-24', 'waiting', 3, 'meeting', 'o1', 'kecamatan', 'id', ?, 'x')`,
        [building, day.now],
      ),
    );
    const [visit] = await one.inside.list(building);
    expect(visit).toMatchObject({ key: 'visit/v1', people: 3, floorId: 'lt-1', zoneId });
    await change("UPDATE visit SET ticket_date = '2026-11-24', ticket_id = 1");
    await command(issue);
    expect((await one.inside.list(building)).map(({ key }) => key)).toEqual(['visit/v1']);
    await change(`UPDATE visit SET state = 'left', left_at = ${day.now + 1}`);
    day.now += 2;
    expect(await one.inside.list(building)).toEqual([]);
  });

  it('takes a count once, tells it to the other instance, and undoes it', async () => {
    await command(issue);
    await count('count-of-the-hall-1', 9);
    await count('count-of-the-hall-1', 9);
    await expect(count('count-of-the-hall-1', 8)).rejects.toMatchObject(code('command-id-used'));
    await other.news.look();
    await other.queues.level(building, 1000);
    expect(await people(other)).toBe(9);
    const { zones } = await one.views.view(building);
    expect(zones[0]).toMatchObject({ state: 'full', source: 'count', count: { people: 9 } });
    await one.counts.undo(building, 'count-of-the-hall-1', warden);
    await one.counts.undo(building, 'count-of-the-hall-1', warden);
    expect(await people()).toBe(1);
    await expect(one.counts.undo(building, 'count-of-nothing-1', warden)).rejects.toMatchObject(
      code('not-found'),
    );
    const log = await day.rows<{ action: string }>('SELECT action FROM audit_entry ORDER BY at, action');
    expect(log.map(({ action }) => action).toSorted()).toEqual(['zone.count-undone', 'zone.counted']);
  });

  it('refuses a zone that is not there', async () => {
    const nowhere = { commandId: 'count-of-nowhere-1', zoneId: 'nowhere', people: 1 };
    await expect(one.counts.count(building, nowhere, warden)).rejects.toMatchObject(code('invalid-input'));
  });

  it('goes by the door counter while it speaks, takes each report once, and forgets it when it is silent', async () => {
    await Promise.all(Array.from({ length: 5 }, () => door('door-report-number-1', 7, 1)));
    await expect(door('door-report-number-1', 8, 1)).rejects.toMatchObject(code('command-id-used'));
    expect(await people()).toBe(6);
    await other.news.look();
    expect(await people(other)).toBe(6);
    await expect(door('door-report-number-2', 1, 0, day.now + 10 * minute)).rejects.toMatchObject(
      code('invalid-input'),
    );
    await expect(door('door-report-number-3', 1, 0, day.now - 24 * 60 * minute)).rejects.toMatchObject(
      code('invalid-input'),
    );
    day.now += 17 * minute;
    expect(await people()).toBe(0);
  });

  it('gives no ticket at a kiosk beyond the limit, however many press at once, but lets in who comes first by law', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => atKiosk(`kiosk-command-number-${i}`)),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(answers.length - refused.length).toBe(3);
    expect(refused[0]).toMatchObject({ reason: code('hall-full') });
    expect(one.limit.kiosk(building)).toEqual({ full: [{ zoneId, backAt: null }] });
    // What was given before is given again, and the priority classes and staff pass.
    expect((await atKiosk('kiosk-command-number-0')).events[0]).toMatchObject({ ticketId: 1 });
    await atKiosk('kiosk-command-of-an-elder', 'disability');
    await command(issue);
    expect(await people()).toBe(5);
  });

  it('tells when to come back once somebody serves, and gives tickets again after people left', async () => {
    for (const id of [1, 2, 3]) await atKiosk(`kiosk-command-of-day-${id}`);
    await command({ type: 'openCounter', counterId: 'loket-1' });
    await command({ type: 'callNext', counterId: 'loket-1' });
    await command({ type: 'start', counterId: 'loket-1' });
    const [full] = one.limit.kiosk(building).full;
    expect(full?.backAt).toBeGreaterThan(day.now);
    expect((full?.backAt ?? 1) % (5 * minute)).toBe(0);
    // The officer is in the zone too.
    await command({ type: 'finish', counterId: 'loket-1' });
    await command({ type: 'cancel', ticketId: 2 });
    await expect(atKiosk('kiosk-command-while-they-go')).rejects.toMatchObject(code('hall-full'));
    day.now += 6 * minute;
    expect(one.limit.kiosk(building).full).toEqual([]);
    await atKiosk('kiosk-command-after-they-left');
  });

  it('tells no news of tickets, whose day every screen has, and says to who asks after each how many are inside', async () => {
    const told = one.news.of(building).versions;
    await command({ type: 'openCounter', counterId: 'loket-1' });
    for (const tickets of [1, 2, 3]) {
      await command(issue);
      // The officer at her counter is one of them.
      expect(await people()).toBe(tickets + 1);
    }
    expect(await day.rows("SELECT topic FROM building_news WHERE topic = 'occupancy'")).toEqual([]);
    expect(one.news.of(building).versions).toEqual(told);
    await door('door-report-number-4', 9, 0);
    expect(one.news.of(building).versions.occupancy).toBe(1);
  });

  it('reads of its tables only what the news say changed, and at most once a second while nobody asks', async () => {
    await one.facts.again(building);
    const reads = jest.spyOn(day.database, 'read');
    const readOf = (table: string): number =>
      reads.mock.calls.filter(([statement]) => statement.includes(`FROM ${table}`)).length;
    for (let n = 0; n < 20; n++) await one.news.change(building, ['visits'], async () => {});
    await one.facts.fresh(building);
    expect(readOf('visit ')).toBeGreaterThan(0);
    expect(readOf('visit ')).toBeLessThan(4);
    for (let n = 0; n < 20; n++) await one.facts.fresh(building);
    expect(readOf('visit ')).toBeLessThan(4);
    expect(readOf('officer')).toBe(0);
    expect(readOf('occupancy_')).toBe(0);
    reads.mockRestore();
  });

  it('samples five minutes once, whoever comes first, and adds them up by the hour', async () => {
    await command(issue);
    await other.queues.level(building, 1000);
    await Promise.all([one.sampler.look(), other.sampler.look(), one.sampler.look()]);
    day.now += 5 * minute;
    await command(issue);
    await command(issue);
    await one.sampler.look();
    const date = '2026-11-24';
    const { hours, samples } = await one.histories.of(building, { place, from: date, to: date });
    expect(hours).toEqual([{ date, hour: 9, mean: 2, peak: 3 }]);
    expect(samples.map((sample) => sample.people)).toEqual([1, 3]);
    const week = await one.histories.of(building, { place: 'building', from: '2026-11-20', to: date });
    expect(week).toMatchObject({ hours: [{ peak: 3 }], samples: [] });
    for (const [from, to] of [
      ['2026-11-25', date],
      ['2026-13-01', '2026-13-02'],
      ['2026-01-01', date],
    ] as const)
      await expect(one.histories.of(building, { place, from, to })).rejects.toMatchObject(
        code('invalid-input'),
      );
  });

  it('knows nothing of yesterday on the next day', async () => {
    await command(issue);
    await count('count-of-the-evening', 30);
    await one.sampler.look();
    day.now += 24 * 60 * minute;
    await command(issue);
    await one.facts.again(building);
    expect(await people()).toBe(1);
    await one.sampler.look();
    expect(await day.rows('SELECT id FROM occupancy_count')).toEqual([]);
    expect(await day.rows('SELECT at FROM occupancy_sample')).not.toEqual([]);
  });
});
