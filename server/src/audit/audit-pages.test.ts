import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { auditActions, type AuditQuery, type AuditRow } from '@satuatap/shared/contract';
import { auditActionWords } from '@satuatap/shared/words';
import { csvOf } from '../statistics/export/csv.js';
import { insertDevice } from '../devices/device-table.js';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { AuditLog } from './audit-log.js';
import { AuditPages } from './audit-pages.js';
import { auditTable } from './audit-table.js';

const period = { from: '2026-11-24', to: '2026-11-24' };

describe.each(databases)('the audit log, on %s,', (database) => {
  let day: BuildingDay;
  let log: AuditLog;
  let pages: AuditPages;

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    log = new AuditLog(day.database, { now: () => day.now });
    pages = new AuditPages(day.database);
  });
  afterEach(() => day.end());

  const saw = (actor: string, action: AuditRow['action'], subjectId = 'x', buildingId = kecamatan.id) =>
    log.saw({
      buildingId,
      by: { kind: 'staff', id: actor, role: 'receptionist' },
      action: action as 'visits.shown',
      subject: 'visit',
      subjectId,
      facts: { entries: 3 },
    });
  const walk = async (query: Omit<AuditQuery, 'after'>): Promise<AuditRow[]> => {
    const entries: AuditRow[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await pages.page(kecamatan, { ...query, ...(after === '' ? {} : { after }) });
      entries.push(...page.entries);
      after = page.next;
    }
    return entries;
  };

  it('is read page by page, the newest first, each entry once, also of one moment', async () => {
    for (let n = 0; n < 250; n++) {
      if (n % 50 === 0) day.now += 1000;
      await saw(n % 2 ? 'ani' : 'budi', 'visits.shown', String(n));
    }
    const all = await walk(period);
    expect(new Set(all.map(({ id }) => id)).size).toBe(250);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => b - a));
    expect(all[0]).toMatchObject({ actorKind: 'staff', subject: 'visit', facts: { entries: 3 } });
  });

  it('is filtered by day, person, what was done and to what', async () => {
    await saw('ani', 'visits.shown');
    await saw('budi', 'visits.shown', 'y');
    await saw('ani', 'person.shown', 'y');
    await saw('ani', 'session.began', 'ani', '');
    day.now += 86_400_000;
    await saw('ani', 'visits.shown');
    const found = async (query: Partial<AuditQuery>) => (await walk({ ...period, ...query })).length;
    expect(await found({})).toBe(3);
    expect(await found({ to: '2026-11-25' })).toBe(4);
    expect(await found({ actor: 'ani' })).toBe(2);
    expect(await found({ actor: 'ani', action: 'visits.shown' })).toBe(1);
    expect(await found({ subject: 'visit', subjectId: 'y' })).toBe(2);
    expect(await found({ subject: 'officer' })).toBe(0);
    expect(await found({ of: 'installation' })).toBe(1);
  });

  it('tells what the devices in it are, of those that are still paired', async () => {
    const place = { kind: 'kiosk', building_id: kecamatan.id, place: 'pintu utara', printer: null } as const;
    const row = { ...place, id: 'd-1', token_hash: 'x', paper: 'ok', sound: 'ok', fault: null } as const;
    await day.database.write((tx) =>
      insertDevice(tx, { ...row, help_since: null, last_seen_at: null, instance_id: null }, day.now),
    );
    for (const id of ['d-1', 'd-2', 'd-1'])
      await log.saw({
        buildingId: kecamatan.id,
        by: { kind: 'device', id },
        action: 'visit.signed-in',
        subject: 'visit',
        subjectId: 'v',
      });
    const { devices } = await pages.page(kecamatan, period);
    expect(devices).toEqual([{ id: 'd-1', kind: 'kiosk', place: 'pintu utara' }]);
  });

  it('cannot be changed or shortened', async () => {
    await saw('ani', 'visits.shown');
    for (const statement of ["UPDATE audit_entry SET actor_id = 'budi'", 'DELETE FROM audit_entry'])
      await expect(day.database.write((tx) => tx.query(statement))).rejects.toThrow('append-only');
  });

  it('is taken along with words and names', async () => {
    await saw('ani', 'visits.shown');
    const names = new Map([['ani', 'Ani']]);
    const csv = await text(csvOf(auditTable(pages.all(kecamatan, period), kecamatan, names, 'id'), false));
    expect(csv.split('\r\n')).toEqual([
      'Waktu,Pelaku,Nama akun,Id pelaku,Tindakan,Kode tindakan,Objek,Id objek,Rincian',
      '2026-11-24 09:00:00,Petugas,Ani,ani,Daftar tamu dilihat,visits.shown,visit,x,entries=3',
      '',
    ]);
  });

  it('finds a page among a hundred thousand entries by an index, not by reading them', async () => {
    const { kind } = day.database.dialect;
    const plan = async (where: string): Promise<string> => {
      const sql = `SELECT id, at FROM audit_entry WHERE building_id = 'k' AND at >= 1 AND at < 2 ${where}
        ORDER BY at DESC, id DESC LIMIT 101`;
      if (kind === 'sqlite')
        return (await day.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`))
          .map(({ detail }) => detail)
          .join('; ');
      // Of an empty table PostgreSQL would not take an index.
      return day.database.write(async (tx) => {
        await tx.query('SET LOCAL enable_seqscan = off');
        await tx.query('SET LOCAL enable_bitmapscan = off');
        const rows = await tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`);
        return rows.map((row) => row['QUERY PLAN']).join('; ');
      });
    };
    for (const [where, index] of [
      ['', 'audit_entry_at'],
      ["AND actor_id = 'a'", 'audit_entry_actor'],
      ["AND action = 'a'", 'audit_entry_action'],
    ] as const) {
      const found = await plan(`${where} AND (at, id) < (2, 'x')`);
      if (kind === 'sqlite') expect(found).toContain(index);
      expect(found).not.toMatch(/Sort|TEMP B-TREE|SCAN/);
    }
  });
});

describe('each action', () => {
  it.each(auditActions)('%s has words in both languages', (action) => {
    const [id, en] = [auditActionWords(action, 'id'), auditActionWords(action, 'en')];
    expect([id, en]).not.toContain(action);
    expect(id).not.toBe(en);
  });

  it('that is not known stands as it was written', () => {
    expect(auditActionWords('of.another', 'id')).toBe('of.another');
  });
});
