/** Evacuations at two instances that share a database and tell one another nothing. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EvacuationPartBody } from '@satuatap/shared/contract';
import { noParts, pictureOf, replacedBy, withParts, type Believed } from '@satuatap/shared/evacuation';
import type { Actor } from '@satuatap/shared/queue';
import { AuditLog } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { Officers } from '../directory/officers.js';
import { News } from '../news/news.js';
import { Inside } from '../occupancy/inside.js';
import { KnownFacts } from '../occupancy/known-facts.js';
import { VisitsHere } from '../occupancy/visits-here.js';
import { People } from '../people/people.js';
import { Sealing } from '../personal/sealing.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { NoRing } from '../storage/ring.js';
import { BuildingDay, databases, issue, kecamatan, kiosk } from '../testing/building-day.js';
import { BelievedList } from './believed-list.js';
import { peopleCsv } from './evacuation-csv.js';
import { EvacuationLooks } from './evacuation-looks.js';
import { EvacuationNews } from './evacuation-news.js';
import { Evacuations } from './evacuations.js';
import { PersonCalls } from './person-calls.js';

const building = kecamatan.id;
const warden: Actor = { kind: 'staff', id: 'warden-1', role: 'warden' };
const personal = Buffer.alloc(32, 1).toString('base64');
const partId = (name: string): string => `part-of-evacuation-${name}`;
const common = (name: string) => ({
  id: partId(name),
  at: 0,
  by: 'warden-1',
  deviceId: 'phone-of-the-warden-1',
});
const mark = (name: string, person: string, replaces: string[] = []): EvacuationPartBody => ({
  ...common(name),
  type: 'mark',
  person,
  state: 'safe',
  replaces,
});

interface Hall {
  readonly queues: Queues;
  readonly evacuations: Evacuations;
  readonly looks: EvacuationLooks;
  readonly underWay: EvacuationNews;
  readonly news: News;
  readonly people: People;
  readonly believed: BelievedList;
}

describe.each(databases)('an evacuation, on %s,', (database) => {
  let day: BuildingDay;
  let one: Hall;
  let other: Hall;
  let stops: (() => Promise<void>)[] = [];

  async function start(env: Record<string, string> = { PERSONAL_KEY: personal }): Promise<Hall> {
    const clock = { now: () => day.now };
    const settings = new Settings({ DATA_DIR: day.folder, ...env }, []);
    const buildings = new Buildings(day.database, clock, settings);
    await buildings.save(kecamatan);
    const watch = new Watch(day.database);
    const ring = new NoRing();
    const queues = new Queues(buildings, day.journal, clock, watch, ring);
    const news = new News(day.database, ring, watch);
    const sealing = new Sealing(day.database, settings);
    const underWay = new EvacuationNews(day.database, news, watch);
    for (const each of [queues, news, sealing, underWay]) await each.onModuleInit();
    stops.push(() => queues.beforeApplicationShutdown());
    const officers = new Officers();
    const facts = new KnownFacts(day.database, queues, officers, new VisitsHere(), news, watch);
    await facts.onModuleInit();
    const people = new People(sealing, clock);
    const calls = new PersonCalls(officers, people, sealing);
    const believed = new BelievedList(day.database, queues, new Inside(facts, clock), calls, clock);
    const audit = new AuditLog(day.database, clock);
    return {
      queues,
      underWay,
      news,
      people,
      believed,
      evacuations: new Evacuations(news, believed, sealing, audit, buildings, clock),
      looks: new EvacuationLooks(day.database, believed, sealing, audit, clock),
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

  const startBody = (name: string, people: Believed[] = [], at = day.now): EvacuationPartBody => ({
    ...common(name),
    type: 'start',
    at,
    drill: false,
    people,
  });
  const send = (hall: Hall, evacuationId: string | null, parts: EvacuationPartBody[], sentAt = day.now) =>
    hall.evacuations.take(building, { evacuationId, sentAt, parts }, warden);
  const begin = (name = 'start', hall = one): Promise<string> => send(hall, null, [startBody(name)]);
  const picture = async (id: string) => {
    const { parts } = await one.looks.state(building, id, 0, warden);
    return pictureOf(withParts(noParts, parts));
  };
  const actions = async (): Promise<string[]> =>
    (await day.rows<{ action: string }>('SELECT action FROM audit_entry ORDER BY at, action')).map(
      ({ action }) => action,
    );
  const end = (id: string, name = 'end') =>
    one.evacuations.end(
      building,
      id,
      { id: partId(name), deviceId: partId('phone'), outcome: 'over' },
      warden,
    );

  it('lists who waits, and is one however many start it at the same moment', async () => {
    await one.queues.command(building, issue, kiosk, 'command-of-a-citizen-1');
    const names = Array.from({ length: 20 }, (_, index) => `start-${index}`);
    const ids = await Promise.all(names.map((name, index) => begin(name, index % 2 ? one : other)));
    expect(new Set(ids).size).toBe(1);
    const shown = await picture(ids[0] ?? '');
    expect(shown?.people.map(({ person }) => [person.key, person.label])).toEqual([
      ['ticket/1', expect.stringMatching(/001$/)],
    ]);
    expect(await one.looks.list(building)).toHaveLength(1);
    expect((await actions()).filter((action) => action.startsWith('evacuation.'))).toEqual([
      ...Array<string>(19).fill('evacuation.joined'),
      'evacuation.shown',
      'evacuation.started',
    ]);
  });

  it('takes the same part once, and gives what is new beyond what a phone has', async () => {
    const id = await begin();
    const { seq } = await one.looks.current(building, warden);
    const marks = [mark('a', 'ticket/1'), mark('b', 'ticket/2')];
    for (let time = 0; time < 3; time++) await send(one, id, marks);
    await send(other, id, [mark('b', 'ticket/2'), mark('c', 'ticket/3')]);
    const state = await one.looks.state(building, id, seq, warden);
    expect(state.parts.map((part) => part.id)).toEqual(['a', 'b', 'c'].map(partId));
    expect(state.seq).toBe(seq + 3);
    expect(state.names).toEqual({});
  });

  it('tells every instance that it is under way, whether it is a drill, and when it is over', async () => {
    const heard: string[] = [];
    other.underWay.onChange((id) => heard.push(id));
    const drill = { ...startBody('drill'), drill: true } as EvacuationPartBody;
    const id = await send(one, null, [drill]);
    await other.underWay.look();
    expect(other.underWay.of(building)).toBe('drill');
    // A phone that had no network did not know of a drill: it is real.
    await send(one, null, [startBody('real', [])]);
    await other.underWay.look();
    expect(other.underWay.of(building)).toBe('real');
    await end(id);
    await other.underWay.look();
    expect(other.underWay.of(building)).toBeNull();
    expect(heard).toEqual([building, building, building]);
  });

  it('puts what a phone without network started together with what was under way then', async () => {
    const id = await begin();
    day.now += 60_000;
    const seen: Believed = {
      key: 'ticket/9',
      kind: 'ticket',
      label: 'A009',
      floorId: null,
      zoneId: null,
      since: null,
    };
    const began = day.now - 90_000;
    await end(id);
    day.now += 600_000;
    const late = [startBody('offline', [seen], began), { ...mark('found', seen.key), at: began + 1000 }];
    expect(await send(one, null, late)).toBe(id);
    const shown = await picture(id);
    expect(shown?.startedAt).toBe(began);
    expect(shown?.people).toMatchObject([{ person: { key: 'ticket/9' }, state: 'safe' }]);
    expect((await one.looks.summary(building, id)).report?.whole).toMatchObject({ total: 1, safe: 1 });
  });

  it('is a new one when a warden starts it after the last, whatever her clock says', async () => {
    const id = await begin();
    await end(id);
    day.now += 60_000;
    const second = await send(one, null, [{ ...startBody('again'), at: day.now - 90_000 }], day.now - 90_000);
    expect(second).not.toBe(id);
    expect((await one.looks.list(building)).map((each) => [each.id, each.endedAt !== null])).toEqual([
      [second, false],
      [id, true],
    ]);
  });

  it('adds those whom the server knows of to the list that a phone started with', async () => {
    await one.queues.command(building, issue, kiosk, 'command-of-a-citizen-1');
    const id = await send(one, null, [startBody('offline', [])]);
    expect((await picture(id))?.people.map(({ person }) => person.key)).toEqual(['ticket/1']);
  });

  it('has those who came on one visit one by one, on the list as in the CSV, and no formula of what they are called', async () => {
    const details = {
      name: '=1+1',
      phone: null,
      email: null,
      identity: null,
      company: 'PT Maju',
      photo: null,
    };
    await one.news.change(building, ['visits'], async (tx) => {
      const keeping = { knownId: null, remember: false, consent: null };
      const personId = await one.people.keep(tx, building, details, keeping);
      await tx.query(
        `INSERT INTO visit (building_id, id, date, number, state, person_id, people, purpose_id, agency_id, language,
           arrived_at, badge_hash) VALUES (?, 'v1', '2026-11-24', 7, 'waiting', ?, 3, 'meeting', 'kecamatan', 'id', ?, 'x')`,
        [building, personId, day.now],
      );
    });
    const id = await begin();
    await send(one, id, [{ ...mark('second', 'visit/v1/2'), at: day.now }]);
    const shown = await picture(id);
    if (!shown) throw new Error('There is no list.');
    const labels = shown.people.map(({ person, state }) => `${person.key} ${person.label} ${state}`);
    expect(labels.toSorted()).toEqual([
      'visit/v1/1 T007 1/3 unseen',
      'visit/v1/2 T007 2/3 safe',
      'visit/v1/3 T007 3/3 unseen',
    ]);
    const keys = shown.people.map(({ person }) => person.key);
    const names = await one.believed.names(building, keys);
    const csv = peopleCsv(kecamatan, shown, names, new Map([['warden-1', 'Ani']]));
    const rows = csv.trim().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows.find((row) => row.includes('2/3'))).toMatch(
      /^sungguhan,[^,]+,visit,T007 2\/3,'=1\+1,PT Maju,safe,2026-11-24T[^,]+,Ani$/,
    );
    await end(id);
    expect(await one.looks.summary(building, id)).toMatchObject({ report: { whole: { total: 3, safe: 1 } } });
  });

  it('ends once, with its numbers, and counts what comes after', async () => {
    await one.queues.command(building, issue, kiosk, 'command-of-a-citizen-1');
    const id = await begin();
    await Promise.all([end(id, 'end-1'), end(id, 'end-2')]);
    expect(await one.looks.summary(building, id)).toMatchObject({
      endedBy: 'warden-1',
      outcome: 'over',
      report: { lateMarks: 0, whole: { total: 1, unaccounted: 1 } },
    });
    day.now += 60_000;
    const replaces = replacedBy(noParts, 'ticket/1');
    await send(one, id, [{ ...mark('late', 'ticket/1', replaces), at: day.now }]);
    expect((await one.looks.summary(building, id)).report).toMatchObject({
      lateMarks: 1,
      whole: { unaccounted: 0, safe: 1 },
    });
    expect((await actions()).filter((action) => action === 'evacuation.ended')).toHaveLength(1);
  });

  it('seals what wardens write, and gives it back', async () => {
    const id = await begin();
    const added = { ...common('added'), type: 'added', floorId: null, text: 'Pak Budi, baju biru' } as const;
    await send(one, id, [added]);
    const rows = await day.rows<{ content: string; sealed: string }>('SELECT * FROM evacuation_part');
    expect(JSON.stringify(rows)).not.toContain('Budi');
    expect((await picture(id))?.people).toMatchObject([{ person: { label: 'Pak Budi, baju biru' } }]);
  });

  it('goes on without a key for personal data, and keeps then nothing that a warden wrote', async () => {
    const keyless = await start({ DATABASE_URL: 'postgres://city/queue' });
    const id = await begin('start', keyless);
    const added = { ...common('added'), type: 'added', floorId: null, text: 'baju biru' } as const;
    await send(keyless, id, [added, mark('found', `added/${added.id}`)]);
    expect((await picture(id))?.people).toMatchObject([{ person: { label: '' }, state: 'safe' }]);
  });

  it('refuses marks for an evacuation that is not there', async () => {
    const unknown = send(one, partId('nowhere'), [mark('a', 'ticket/1')]);
    await expect(unknown).rejects.toMatchObject({ problem: { code: 'not-found' } });
    const startless = send(one, null, [mark('a', 'ticket/1')]);
    await expect(startless).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });

  it('says once an hour that a warden keeps the list at hand', async () => {
    for (let minute = 0; minute < 90; minute++) {
      await one.looks.inside(building, warden);
      day.now += 60_000;
    }
    expect(await actions()).toEqual(['evacuation.shown', 'evacuation.shown']);
  });
});
