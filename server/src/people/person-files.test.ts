import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hashOf } from '../access/tokens.js';
import { Sealing } from '../personal/sealing.js';
import { Settings } from '../settings/settings.js';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { People, type PersonDetails } from './people.js';
import { PersonFiles } from './person-files.js';

const details: PersonDetails = {
  name: 'Siti Aminah',
  phone: '0812-3456-789',
  email: 'siti@example.com',
  identity: '1671010101900001',
  company: 'CV Sriwijaya',
  photo: 'data:image/jpeg;base64,AAAA',
};
const code = (expected: string) => ({ problem: { code: expected } });

describe.each(databases)("a person's data on request, on %s,", (database) => {
  let day: BuildingDay;
  let people: People;
  let files: PersonFiles;
  let siti: string;

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    const settings = new Settings({ PERSONAL_KEY: Buffer.alloc(32, 1).toString('base64') }, []);
    const sealing = new Sealing(day.database, settings);
    people = new People(sealing, { now: () => day.now });
    files = new PersonFiles(day.database, people, sealing);
    const consent = { text: 'Setuju.', language: 'id' as const, signature: 'M0 0L9 9' };
    siti = await day.database.write((tx) =>
      people.keep(tx, kecamatan.id, details, { knownId: null, remember: false, consent }),
    );
  });
  afterEach(() => day.end());

  const forget = (id: string) => day.database.write((tx) => files.forget(tx, kecamatan.id, id));

  it('is found by phone or identity number, however written, and masked', async () => {
    const found = [
      {
        id: siti,
        name: 'Siti Aminah',
        phone: '•••••••••-789',
        identity: '••••••••••••0001',
        seenAt: day.now,
      },
    ];
    expect(await files.find(kecamatan.id, { phone: '+62 812 3456789' })).toMatchObject(found);
    expect(await files.find(kecamatan.id, { identity: '1671.0101.0190.0001' })).toMatchObject(found);
    expect(await files.find(kecamatan.id, { phone: '0812' })).toEqual([]);
    expect(await files.find('elsewhere', { phone: details.phone ?? '' })).toEqual([]);
    for (const wrong of [{}, { phone: '1', identity: '2' }])
      await expect(files.find(kecamatan.id, wrong)).rejects.toMatchObject(code('invalid-input'));
  });

  it('is shown with what was agreed to and when it goes, and handed over whole', async () => {
    const shown = await files.file(kecamatan, siti);
    expect(shown).toMatchObject({
      identity: '••••••••••••0001',
      hasPhoto: true,
      consent: { text: 'Setuju.', language: 'id', signed: true, at: day.now },
      goes: { identity: day.now + 30 * 86_400_000, all: day.now + 90 * 86_400_000 },
    });
    expect(JSON.stringify(shown)).not.toMatch(/1671010101900001|AAAA|M0 0L9/);
    expect(await files.file(kecamatan, siti, true)).toMatchObject({
      identity: details.identity,
      photo: details.photo,
      signature: 'M0 0L9 9',
    });
  });

  const query = (sql: string, ...parameters: unknown[]) =>
    day.database.write((tx) => tx.query(sql, parameters));
  const came = (badge: string) =>
    query(
      `INSERT INTO visit (building_id, id, date, state, person_id, people, purpose_id, agency_id, language, badge_hash,
         arrived_at) VALUES (?, 'v1', '2026-11-24', 'left', ?, 1, 'meeting', 'bapenda', 'id', ?, ?)`,
      kecamatan.id,
      siti,
      hashOf(badge),
      day.now,
    );

  it('is found by her code as it is typed, and by a badge', async () => {
    await query('UPDATE person SET code_hash = ? WHERE id = ?', hashOf('K7M29QXP'), siti);
    await came('the-code-of-her-badge-1');
    for (const typed of ['K7M29QXP', 'k7m2-9qxp', ' K7M2 9QXP ', 'the-code-of-her-badge-1'])
      expect((await files.find(kecamatan.id, { code: typed })).map(({ id }) => id)).toEqual([siti]);
    for (const wrong of ['K7M29QXQ', 'another-code', hashOf('K7M29QXP')])
      expect(await files.find(kecamatan.id, { code: wrong })).toEqual([]);
    expect(await files.find('elsewhere', { code: 'K7M29QXP' })).toEqual([]);
  });

  it('tells of evacuations that she was listed in, and takes matches with the watch list along', async () => {
    await came('badge');
    await query(
      `INSERT INTO evacuation (building_id, id, drill, started_at, started_by, ended_at, outcome, seq)
       VALUES (?, 'e1', 1, 1000, 'warden', 1500, 'over', 1), (?, 'e2', 0, 2000, 'warden', 2500, 'over', 1),
         (?, 'e3', 0, 3000, 'warden', 3500, 'over', 1)`,
      kecamatan.id,
      kecamatan.id,
      kecamatan.id,
    );
    for (const [evacuation, key] of [
      ['e1', 'visit/v1'],
      ['e2', 'visit/v11'],
      // She came with others, who are ticked off one by one.
      ['e3', 'visit/v1/2'],
    ])
      await query(
        `INSERT INTO evacuation_part (building_id, evacuation_id, id, seq, content, sent_by, received_at)
         VALUES (?, ?, 'p', 1, ?, 'warden', 1000)`,
        kecamatan.id,
        evacuation,
        JSON.stringify({ type: 'start', people: [{ key }] }),
      );
    await query(
      `INSERT INTO watch_hit (building_id, visit_id, entry_id, visit_number, signs, at)
       VALUES (?, 'v1', 'entry', 'T001', '["phone"]', 1000)`,
      kecamatan.id,
    );
    expect((await files.file(kecamatan, siti)).traces).toContainEqual({
      kind: 'evacuation',
      what: { id: 'Daftar evakuasi', en: 'Evacuation lists' },
      rows: [
        { at: 3000, facts: { drill: 'no', outcome: 'over' } },
        { at: 1000, facts: { drill: 'yes', outcome: 'over' } },
      ],
    });
    await forget(siti);
    expect(await day.rows('SELECT visit_id FROM watch_hit')).toEqual([]);
  });

  it('is deleted when she asks, and not while she is inside', async () => {
    const visit = (state: string) =>
      day.database.write((tx) =>
        tx.query(
          `INSERT INTO visit (building_id, id, date, number, state, person_id, people, purpose_id, agency_id, language,
             badge_hash, arrived_at) VALUES (?, 'visit', '2026-11-24', 1, ?, ?, 1, 'meeting', 'bapenda', 'id', '', ?)
           ON CONFLICT (building_id, id) DO UPDATE SET state = excluded.state`,
          [kecamatan.id, state, siti, day.now],
        ),
      );
    await visit('accepted');
    expect((await files.file(kecamatan, siti)).traces).toMatchObject([
      { kind: 'visit', rows: [{ at: day.now, facts: { number: 1, purpose: 'meeting' } }] },
      { kind: 'invited-mail', rows: [] },
      { kind: 'delivery', rows: [] },
      { kind: 'evacuation', rows: [] },
    ]);
    await expect(forget(siti)).rejects.toMatchObject(code('person-inside'));
    await visit('left');
    expect(await forget(siti)).toEqual({
      rows: { person: 1, visit: 1, 'invited-mail': 0, delivery: 0, evacuation: 0 },
    });
    expect(await day.rows('SELECT person_id FROM visit')).toEqual([{ person_id: null }]);
    expect(await files.find(kecamatan.id, { phone: details.phone ?? '' })).toEqual([]);
    await expect(files.file(kecamatan, siti)).rejects.toMatchObject(code('not-found'));
    await expect(forget(siti)).rejects.toMatchObject(code('not-found'));
  });
});
