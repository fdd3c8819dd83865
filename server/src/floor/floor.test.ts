/** The floor at several instances that share a database and tell one another nothing: alarms by name, messages to desks. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeskMessageBody, Session } from '@satuatap/shared/contract';
import type { Actor, QueueCommand } from '@satuatap/shared/queue';
import { RateLimits } from '../access/rate-limits.js';
import { Buildings } from '../buildings/buildings.js';
import { Officers } from '../directory/officers.js';
import { News } from '../news/news.js';
import { Inside } from '../occupancy/inside.js';
import { KnownFacts } from '../occupancy/known-facts.js';
import { VisitsHere } from '../occupancy/visits-here.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { Limiters } from '../storage/limiters.js';
import { NoRing } from '../storage/ring.js';
import { BuildingDay, databases, issue, kecamatan, officer } from '../testing/building-day.js';
import { Instance } from '../testing/instance.js';
import { until } from '../testing/until.js';
import { AlarmDuty } from './alarm-duty.js';
import { DeskMessages } from './desk-messages.js';
import { Floors } from './floors.js';

const building = kecamatan.id;
const counterId = 'loket-1';
const late = 'late/legalisasi';
const code = (expected: string) => ({ problem: { code: expected } });
const session = (staffId: string, role: Session['role']): Session => ({
  staffId,
  name: staffId,
  role,
  buildingIds: [],
  agencyIds: [],
  demo: false,
});

interface Floor {
  readonly queues: Queues;
  readonly floors: Floors;
  readonly duty: AlarmDuty;
  readonly messages: DeskMessages;
}

describe.each(databases)('the floor, on %s,', (database) => {
  let day: BuildingDay;
  let one: Floor;
  let other: Floor;
  let stops: (() => Promise<void>)[] = [];
  let commands = 0;

  async function start(): Promise<Floor> {
    const clock = { now: () => day.now };
    const settings = new Settings({ DATA_DIR: day.folder }, []);
    const buildings = new Buildings(day.database, clock, settings);
    await buildings.save(kecamatan);
    const watch = new Watch(day.database);
    const ring = new NoRing();
    const queues = new Queues(buildings, day.journal, clock, watch, ring);
    await queues.onModuleInit();
    const { devices, stop } = await Instance.start(day.database, clock, settings).then((instance) => ({
      devices: instance.devices,
      stop: () => instance.stop(),
    }));
    const floors = new Floors(day.database, queues, ring, watch);
    await floors.onModuleInit();
    const news = new News(day.database, ring, watch);
    const facts = new KnownFacts(day.database, queues, new Officers(), new VisitsHere(), news, watch);
    const inside = new Inside(facts, clock);
    const limits = new RateLimits(settings, new Limiters(null));
    stops.push(async () => {
      await queues.beforeApplicationShutdown();
      await stop();
    });
    return {
      queues,
      floors,
      duty: new AlarmDuty(floors, queues, devices, clock, watch, inside),
      messages: new DeskMessages(day.database, floors, queues, buildings, limits, clock),
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

  const command = (asked: QueueCommand, by: Actor = officer) =>
    one.queues.command(building, asked, by, `command-of-the-floor-${++commands}`);
  const message = (
    id: string,
    counterIds = [counterId],
    text = 'Mohon ke ruang rapat.',
  ): DeskMessageBody => ({
    id: `message-of-the-floor-${id}`,
    counterIds,
    text,
  });

  it('gives an alarm to one of those who take it together, and tells the others who has it', async () => {
    const people = Array.from({ length: 20 }, (_, n) => `boss-${n}`);
    const outcomes = await Promise.allSettled(
      people.map((person, n) => (n % 2 ? one : other).duty.take(building, late, person)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await one.floors.look();
    const has = one.floors.news(building).taken;
    expect(has).toEqual([{ key: late, staffId: expect.stringMatching(/^boss-/), at: day.now }]);
    const refused = outcomes.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({
      reason: { problem: { code: 'alarm-taken', facts: { officer: has[0]?.staffId } } },
    });
    await one.duty.take(building, late, has[0]?.staffId ?? '');
  });

  it('shows the other instance who has it, and that it was let go', async () => {
    const heard: string[] = [];
    other.floors.onChange((id) => heard.push(id));
    await one.duty.take(building, late, 'sari');
    await other.floors.look();
    expect(other.floors.news(building).taken).toMatchObject([{ key: late, staffId: 'sari' }]);
    await other.duty.release(building, late);
    await one.floors.look();
    expect(one.floors.news(building).taken).toEqual([]);
    expect(heard).toEqual([building, building]);
  });

  it('lets go of an alarm some seconds after it is over, and not before', async () => {
    await command({ type: 'openCounter', counterId });
    await command(issue, { kind: 'device', id: 'kiosk-1' });
    day.now += 3 * 3_600_000;
    await one.duty.take(building, late, 'sari');
    await one.duty.letGo();
    day.now += 6000;
    await one.duty.letGo();
    expect(one.floors.news(building).taken).toHaveLength(1);
    await command({ type: 'callNext', counterId });
    await one.duty.letGo();
    expect(one.floors.news(building).taken).toHaveLength(1);
    day.now += 6000;
    await one.duty.letGo();
    expect(one.floors.news(building).taken).toEqual([]);
  });

  it('brings a message to the counters that it is for, and tells who read it first', async () => {
    await command({ type: 'openCounter', counterId });
    const sent = await one.messages.send(building, message('1', [counterId, 'loket-2'], ' Tolong '), 'sari');
    expect(sent).toMatchObject([
      { counterId, text: 'Tolong', sentBy: 'sari', sentAt: day.now, readAt: null },
      { counterId: 'loket-2' },
    ]);
    await one.messages.send(building, message('1', [counterId, 'loket-2'], 'again'), 'sari');
    await other.floors.look();
    const id = sent[0]?.id ?? '';
    expect(other.floors.news(building).unread).toEqual([
      { id, counterId },
      { id, counterId: 'loket-2' },
    ]);
    expect(await one.messages.list(building, session('officer-1', 'counter'))).toMatchObject([{ counterId }]);
    expect(await one.messages.list(building, session('officer-2', 'counter'))).toEqual([]);
    await expect(one.messages.read(building, id, 'loket-2', 'officer-1')).rejects.toMatchObject(
      code('counter-not-yours'),
    );
    await one.messages.read(building, id, counterId, 'officer-1');
    const readAt = day.now;
    day.now += 1000;
    await one.messages.read(building, id, counterId, 'officer-1');
    expect(await other.messages.list(building, session('sari', 'supervisor'))).toMatchObject([
      { counterId, text: 'Tolong', readBy: 'officer-1', readAt },
      { counterId: 'loket-2', readBy: null },
    ]);
    expect(one.floors.news(building).unread).toEqual([{ id, counterId: 'loket-2' }]);
    await one.messages.withdraw(building, id);
    expect(one.floors.news(building).unread).toEqual([]);
  });

  it('refuses what goes nowhere, and who talks without end', async () => {
    await command({ type: 'openCounter', counterId });
    await expect(one.messages.send(building, message('2', ['nowhere']), 'sari')).rejects.toMatchObject(
      code('unknown-counter'),
    );
    await expect(
      one.messages.read(building, 'message-nobody-sent', counterId, 'officer-1'),
    ).rejects.toMatchObject(code('not-found'));
    await expect(one.messages.withdraw(building, 'message-nobody-sent')).rejects.toMatchObject(
      code('not-found'),
    );
    for (let n = 0; n < 30; n++) await one.messages.send(building, message(`many-${n}`), 'sari');
    await expect(one.messages.send(building, message('too-many'), 'sari')).rejects.toMatchObject(
      code('too-many-requests'),
    );
    await other.messages.send(building, message('by another'), 'budi');
  }, 20_000);

  it('keeps nothing beyond the day', async () => {
    await one.duty.take(building, late, 'sari');
    await one.messages.send(building, message('3'), 'sari');
    const rows = async (): Promise<number> =>
      (await day.rows('SELECT 1 FROM alarm_acknowledgement UNION ALL SELECT 1 FROM desk_message')).length;
    expect(await rows()).toBe(2);
    day.now += 24 * 3_600_000;
    await one.queues.command(building, { type: 'tick' }, { kind: 'system' }, 'the-day-turns-by-its-clock');
    await until('the rows are gone', async () => (await rows()) === 0);
    await until('this instance knows it', () => {
      const { taken, unread } = one.floors.news(building);
      return taken.length + unread.length === 0;
    });
  });
});
