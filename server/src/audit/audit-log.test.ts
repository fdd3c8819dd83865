import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { AuditLog, type AuditEntry } from './audit-log.js';

describe.each(databases)('what is only looked at, on %s,', (database) => {
  let day: BuildingDay;
  let log: AuditLog;

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    log = new AuditLog(day.database, { now: () => day.now });
  });
  afterEach(() => day.end());

  const look = (subjectId: string): AuditEntry => ({
    buildingId: kecamatan.id,
    by: { kind: 'system' },
    action: 'visits.shown',
    subject: 'day',
    subjectId,
  });
  const written = async (): Promise<string[]> =>
    (await day.rows<{ subject_id: string }>('SELECT subject_id FROM audit_entry')).map(
      ({ subject_id }) => subject_id,
    );

  it('is written before it is shown, each look once, those that come together in few commits', async () => {
    const writes = jest.spyOn(day.database, 'write');
    const ids = Array.from({ length: 40 }, (_, n) => `look-${n}`);
    await Promise.all(
      ids.map(async (id, n) => {
        for (let turn = 0; turn < n % 5; turn++) await new Promise((done) => setImmediate(done));
        await log.saw(look(id));
        expect(await written()).toContain(id);
      }),
    );
    expect((await written()).toSorted()).toEqual(ids.toSorted());
    expect(writes.mock.calls.length).toBeLessThan(20);
    writes.mockRestore();
  });

  it('is shown to none of them where it cannot be written, and to the next again', async () => {
    const broken = { ...look('broken'), subject: null as unknown as string };
    const answers = await Promise.allSettled([log.saw(look('one')), log.saw(broken)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await log.saw(look('two'));
    expect(await written()).toEqual(['two']);
  });
});
