import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../audit/audit-log.js';
import { People, type PersonDetails } from '../people/people.js';
import { Sealing } from '../personal/sealing.js';
import { Settings } from '../settings/settings.js';
import { sealedColumns } from '../storage/sealed-columns.js';
import { readTables } from '../storage/tables.js';
import { BuildingDay, databases } from '../testing/building-day.js';
import { sealDetails } from '../visits/visit-details.js';
import { fingerprintTables, rotationKinds } from './kinds.js';
import { rotate } from './rotation.js';

const [old, next, third] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer, Buffer];
const buildingId = 'kecamatan';
const details = (n: number): PersonDetails => ({
  name: `Siti ${n}`,
  phone: `0812000${1000 + n}`,
  email: null,
  identity: `16710101019${1000 + n}`,
  company: null,
  photo: n === 0 ? 'data:image/jpeg;base64,AA' : null,
});

describe.each(databases)('another key, on %s,', (database) => {
  let day: BuildingDay;
  const clock = { now: (): number => day.now };
  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
  });
  afterEach(() => day.end());

  const sealing = async (key: Buffer): Promise<Sealing> => {
    const env = { DATA_DIR: day.folder, PERSONAL_KEY: key.toString('base64') };
    // As instances of a city, none of which takes another key by itself.
    const sealed = new Sealing(
      day.database,
      new Settings({ ...env, DATABASE_URL: 'postgres://city/queue' }, []),
    );
    await sealed.onModuleInit();
    return sealed;
  };
  const turn = (to = next, from = old) =>
    rotate(day.database, new AuditLog(day.database, clock), { old: from, next: to });

  /** As many as do not fit into one transaction; the first one visits. */
  async function fill(count: number): Promise<string[]> {
    const sealed = await sealing(old);
    const people = new People(sealed, clock);
    const ids: string[] = [];
    await day.database.write(async (tx) => {
      for (let n = 0; n < count; n++)
        ids.push(
          await people.keep(tx, buildingId, details(n), {
            knownId: null,
            remember: true,
            consent: { text: 'Setuju', language: 'id', signature: null },
          }),
        );
      const visit = { buildingId, id: 'visit' };
      await tx.query(
        `INSERT INTO visit (building_id, id, date, state, person_id, people, purpose_id, agency_id, language, badge_hash,
           sealed, phone_hash, identity_hash, undo)
         VALUES (?, 'visit', '2026-11-24', 'waiting', ?, 1, 'meeting', 'bapenda', 'id', '', ?, ?, NULL, '{}')`,
        [
          buildingId,
          ids[0],
          sealDetails(sealed, visit, { plate: 'BG 1', belongings: null, declineReason: null }),
          people.phoneHash('08120001000'),
        ],
      );
      await tx.query(
        `INSERT INTO visit_command (building_id, command_id, fingerprint, visit_ids, facts, at)
         VALUES (?, 'c', 'of the old key', '[]', '{}', 0)`,
        [buildingId],
      );
    });
    return ids;
  }

  it('opens and finds everything that the old one did, and the old one no more', async () => {
    const ids = await fill(450);
    expect(await turn()).toEqual({ person: 450, visit: 1 });
    await expect(sealing(old)).rejects.toThrow('is not the one');
    const sealed = await sealing(next);
    const people = new People(sealed, clock);
    const read = await people.read(day.database, buildingId, ids);
    expect([...read.values()].map(({ name }) => name).sort()).toEqual(
      ids.map((_, n) => details(n).name).sort(),
    );
    const [byPhone, byIdentity] = [
      await people.withPhone(day.database, buildingId, '+62 812 000 1449'),
      await people.withIdentity(day.database, buildingId, '167101010191449'),
    ];
    expect([...byPhone, ...byIdentity].map(({ id }) => id)).toEqual([ids[449], ids[449]]);
    expect(await people.photo(day.database, buildingId, ids[0] ?? '')).toBe(details(0).photo);
    expect(await day.rows('SELECT phone_hash, identity_hash, undo FROM visit')).toEqual([
      { phone_hash: people.phoneHash('08120001000'), identity_hash: null, undo: null },
    ]);
    expect(await day.rows('SELECT fingerprint FROM visit_command')).toEqual([{ fingerprint: '' }]);
    expect(await day.rows("SELECT facts FROM audit_entry WHERE action = 'personal-key.rotated'")).toEqual([
      { facts: '{"person":450,"visit":1}' },
    ]);
  });

  it('that was ended halfway lets no server start, and goes on with the same new key only', async () => {
    await fill(450);
    // The last row opens with no key: everything before it has been sealed anew.
    const [{ id, sealed } = { id: '', sealed: '' }] = await day.rows<{ id: string; sealed: string }>(
      'SELECT id, sealed FROM person ORDER BY id DESC LIMIT 1',
    );
    const put = (text: string): Promise<unknown> =>
      day.database.write((tx) => tx.query('UPDATE person SET sealed = ? WHERE id = ?', [text, id]));
    await put(sealed.replace(/.{4}$/, 'AAAA'));
    await expect(turn()).rejects.toThrow(`person.sealed of kecamatan ${id} opens with neither key`);
    for (const key of [old, next, third]) await expect(sealing(key)).rejects.toThrow('is being changed');
    await expect(turn(third)).rejects.toThrow('begun with another new key');
    await put(sealed);
    expect(await turn()).toEqual({ person: 450, visit: 1 });
    expect(
      (await new People(await sealing(next), clock).withPhone(day.database, buildingId, '08120001007'))
        .length,
    ).toBe(1);
    expect(await turn()).toEqual({});
  });

  it('is refused where the data were sealed with neither', async () => {
    await fill(1);
    await expect(turn(next, third)).rejects.toThrow('is not the one');
    await expect(turn(old, old)).rejects.toThrow('is the old one');
    await sealing(old);
  });
});

describe('what is changed with the key', () => {
  it('is every sealed column that there is', async () => {
    const known = rotationKinds.flatMap(({ table, sealed }) =>
      Object.keys(sealed).map((column) => `${table}.${column}`),
    );
    const there = (await readTables()).flatMap((table) =>
      sealedColumns(table).map((column) => `${table.table}.${column}`),
    );
    expect(known.toSorted()).toEqual(there.toSorted());
  });

  it('is every keyed hash that there is', async () => {
    // These are of tokens and codes that nobody can guess, without the key.
    const unkeyed = new Set([
      'visit.badge_hash',
      'invitation.code_hash',
      'person.code_hash',
      'device.token_hash',
      'pairing.claim_hash',
      'pairing.token_hash',
      'survey_right.ticket_hash',
      'push_subscription.session_hash',
      'session.token_hash',
      'staff.password_hash',
    ]);
    const there = (await readTables()).flatMap(({ table, columns }) =>
      Object.keys(columns)
        .filter((column) => /hash$|fingerprint/.test(column))
        .map((column) => `${table}.${column}`),
    );
    const renewed = new Set([
      ...rotationKinds.flatMap(({ table, reads = [] }) => reads.map((column) => `${table}.${column}`)),
      ...fingerprintTables.map((table) => `${table}.fingerprint`),
      'watch_hash.hash',
      // Of what a citizen asked of the queue: nothing personal is in it, and it is not keyed.
      'command.fingerprint',
      'appointment.fingerprint',
    ]);
    expect(there.filter((each) => !renewed.has(each) && !unkeyed.has(each))).toEqual([]);
  });
});
