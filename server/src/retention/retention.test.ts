import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { AuditLog } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { People } from '../people/people.js';
import { Sealing } from '../personal/sealing.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { readTables } from '../storage/tables.js';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { retentionKinds } from './kinds.js';
import { lastClosed } from './last-closed.js';
import { RetentionSchedule } from './retention-schedule.js';
import { Retention } from './retention.js';

const days = visitorRulesOf(kecamatan).retentionDays;
const dayMs = 86_400_000;
const by = { kind: 'system' } as const;

describe.each(databases)('retention, on %s,', (database) => {
  let day: BuildingDay;
  let people: People;
  let retention: Retention;

  beforeEach(async () => {
    day = await BuildingDay.start('2026-11-24T15:00:00+07:00', database);
    const clock = { now: () => day.now };
    const settings = new Settings(
      { DATA_DIR: day.folder, PERSONAL_KEY: Buffer.alloc(32, 1).toString('base64') },
      [],
    );
    people = new People(new Sealing(day.database, settings), clock);
    retention = new Retention(day.database, new AuditLog(day.database, clock), clock);
  });
  afterEach(() => day.end());

  const keep = (name: string, remember: boolean): Promise<string> =>
    day.database.write((tx) =>
      people.keep(
        tx,
        kecamatan.id,
        {
          name,
          phone: '0812',
          email: null,
          identity: '1671',
          company: null,
          photo: 'data:image/jpeg;base64,AA',
        },
        { knownId: null, remember, consent: null },
      ),
    );
  const kept = async (id: string) => (await people.read(day.database, kecamatan.id, [id])).get(id);
  const run = () => retention.run(kecamatan, '2026-11-24', by);

  it('lets photo and identity number go first, then who did not ask to be remembered, then the others', async () => {
    const [once, known] = [await keep('Siti', false), await keep('Budi', true)];
    expect(await kept(once)).toMatchObject({ name: 'Siti', identity: '1671', hasPhoto: true });
    expect(await run()).toEqual({});
    day.now += (days.identity + 1) * dayMs;
    expect(await retention.due(kecamatan)).toEqual({ 'person.photo': 2, 'person.identity': 2 });
    expect(await run()).toEqual({ 'person.photo': 2, 'person.identity': 2 });
    expect(await kept(once)).toMatchObject({ name: 'Siti', identity: null, hasPhoto: false });
    expect(await people.withIdentity(day.database, kecamatan.id, '1671', true)).toEqual([]);
    day.now += (days.visits - days.identity) * dayMs;
    expect(await run()).toMatchObject({ person: 1 });
    expect(await kept(once)).toBeUndefined();
    expect(await kept(known)).toMatchObject({ name: 'Budi' });
    day.now += days.remembered * dayMs;
    expect(await run()).toMatchObject({ 'person.remembered': 1 });
    expect(await day.rows('SELECT id FROM person')).toEqual([]);
  });

  it('begins when somebody is expected, not when they were invited', async () => {
    const guest = await keep('Tamu', false);
    const expectedAt = day.now + 100 * dayMs;
    await day.database.write((tx) =>
      tx.query(
        `INSERT INTO visit (building_id, id, date, state, person_id, people, purpose_id, agency_id, language, badge_hash,
           expected_at) VALUES (?, 'visit', '2027-03-04', 'invited', ?, 1, 'meeting', 'bapenda', 'id', '', ?)`,
        [kecamatan.id, guest, expectedAt],
      ),
    );
    day.now += (days.visits + 1) * dayMs;
    await run();
    expect(await kept(guest)).toMatchObject({ name: 'Tamu' });
    day.now = expectedAt + (days.visits + 1) * dayMs;
    expect(await run()).toMatchObject({ visit: 1, person: 1 });
    expect(await kept(guest)).toBeUndefined();
  });

  it('takes no building for another', async () => {
    const guest = await keep('Tamu', false);
    day.now += 1000 * dayMs;
    await retention.run({ id: 'elsewhere' }, '2026-11-24', by);
    expect(await kept(guest)).toMatchObject({ name: 'Tamu' });
  });

  it('does more than fits into one transaction, and tells what it did', async () => {
    await day.database.write(async (tx) => {
      for (let n = 0; n < 450; n++)
        await tx.query(
          'INSERT INTO person (building_id, id, remembered, created_at, seen_at) VALUES (?, ?, 0, 0, 0)',
          [kecamatan.id, `person-${n}`],
        );
    });
    expect(await run()).toEqual({ person: 450 });
    const told = await day.rows<{ action: string; facts: string; actor_kind: string }>(
      'SELECT action, facts, actor_kind FROM audit_entry',
    );
    expect(told).toEqual([{ action: 'retention.ran', facts: '{"person":450}', actor_kind: 'system' }]);
  });

  it('is run once a day over all instances, after the building has closed', async () => {
    const settings = new Settings({ DATA_DIR: day.folder }, []);
    const buildings = new Buildings(day.database, { now: () => day.now }, settings);
    await buildings.save(kecamatan);
    const schedule = () =>
      new RetentionSchedule(
        day.database,
        buildings,
        retention,
        { now: () => day.now },
        new Watch(day.database),
      );
    const looks = () => Promise.all([schedule(), schedule(), schedule()].map((each) => each.look()));
    const runs = () => day.rows('SELECT date FROM retention_run WHERE ended_at IS NOT NULL ORDER BY date');
    await looks();
    expect(await runs()).toEqual([{ date: '2026-11-23' }]);
    day.now = Date.parse('2026-11-24T16:30:00+07:00');
    await looks();
    await looks();
    expect(await runs()).toEqual([{ date: '2026-11-23' }, { date: '2026-11-24' }]);
    expect(await day.rows("SELECT 1 AS one FROM audit_entry WHERE action = 'retention.ran'")).toHaveLength(2);
  });

  it('that was killed is taken over by another, after a while, and reports all', async () => {
    const buildings = new Buildings(
      day.database,
      { now: () => day.now },
      new Settings({ DATA_DIR: day.folder }, []),
    );
    await buildings.save(kecamatan);
    await day.database.write((tx) =>
      tx.query('INSERT INTO retention_run (building_id, date, claimed_at, rows) VALUES (?, ?, ?, ?)', [
        kecamatan.id,
        '2026-11-23',
        day.now,
        '{"person":200}',
      ]),
    );
    const schedule = new RetentionSchedule(
      day.database,
      buildings,
      retention,
      { now: () => day.now },
      new Watch(day.database),
    );
    const told = () => day.rows("SELECT facts FROM audit_entry WHERE action = 'retention.ran'");
    await schedule.look();
    expect(await told()).toEqual([]);
    day.now += 11 * 60_000;
    await schedule.look();
    expect(await told()).toEqual([{ facts: '{"person":200}' }]);
  });

  it('finds nothing more after it was run, whatever the kind', async () => {
    day.now += 5000 * dayMs;
    await run();
    expect(await retention.due(kecamatan)).toEqual({});
  });
});

describe('what is kept', () => {
  it('has a retention wherever it is sealed or found by a hash', async () => {
    const personal = (await readTables()).filter(({ columns }) =>
      Object.keys(columns).some((column) => /sealed$|^hash$|^(phone|identity|code)_hash$/.test(column)),
    );
    const covered = new Set(retentionKinds.map(({ table }) => table));
    expect(personal.map(({ table }) => table).filter((table) => !covered.has(table))).toEqual([]);
  });

  it('has a name of its own for each kind', () => {
    const names = retentionKinds.map(({ kind }) => kind);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is closed on a day without hours when the evening comes', () => {
    const at = (time: string) => lastClosed(kecamatan, Date.parse(time));
    expect(at('2026-11-22T17:00:00+07:00')).toBe('2026-11-21');
    expect(at('2026-11-22T18:00:00+07:00')).toBe('2026-11-22');
  });
});
