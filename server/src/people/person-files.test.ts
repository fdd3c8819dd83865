import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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
      { kind: 'delivery', rows: [] },
    ]);
    await expect(forget(siti)).rejects.toMatchObject(code('person-inside'));
    await visit('left');
    expect(await forget(siti)).toEqual({ rows: { person: 1, visit: 1, delivery: 0 } });
    expect(await day.rows('SELECT person_id FROM visit')).toEqual([{ person_id: null }]);
    expect(await files.find(kecamatan.id, { phone: details.phone ?? '' })).toEqual([]);
    await expect(files.file(kecamatan, siti)).rejects.toMatchObject(code('not-found'));
    await expect(forget(siti)).rejects.toMatchObject(code('not-found'));
  });
});
