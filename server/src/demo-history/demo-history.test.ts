import { afterEach, describe, expect, it } from '@jest/globals';
import { Audit } from '../journal/audit.js';
import { Journal } from '../journal/journal.js';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { demoOnly } from './demo-only.js';
import { writeHistory, type HistoryPlan, type WrittenDay } from './demo-history.js';

const plan: HistoryPlan = {
  buildings: [kecamatan],
  officers: ['officer-a', 'officer-b'],
  // A Tuesday: before it are a Monday, a weekend and a Friday.
  until: '2026-11-24',
  days: 4,
  seed: 7,
};

async function written(journal: Journal, changed: Partial<HistoryPlan> = {}): Promise<WrittenDay[]> {
  const days: WrittenDay[] = [];
  for await (const day of writeHistory(journal, { ...plan, ...changed })) days.push(day);
  return days;
}

describe.each(databases)('made-up history on %s', (database) => {
  let today: BuildingDay;
  afterEach(() => today.end());

  it('is a journal and a read model like any other, on working days, and the same again for the same seed', async () => {
    today = await BuildingDay.start('2026-11-24T09:00:00+07:00', database);
    const days = await written(today.journal);
    expect(days.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-23']);
    const tickets = days.reduce((sum, day) => sum + day.tickets, 0);
    expect(tickets).toBeGreaterThan(50);
    expect(await new Audit(today.database, today.journal).verify()).toMatchObject({ days: 3, findings: [] });
    expect(await today.rows('SELECT DISTINCT state FROM stop ORDER BY state')).toEqual(
      expect.arrayContaining([{ state: 'cancelled' }, { state: 'done' }, { state: 'missed' }]),
    );
    expect(await today.rows("SELECT count(*) AS n FROM stop WHERE officer_id = 'officer-a'")).not.toEqual([
      { n: 0 },
    ]);
    // The day that goes on is still the newest.
    await today.restart();
    expect(today.queue.day).toMatchObject({ date: '2026-11-24', state: 'open' });

    expect(await written(today.journal)).toEqual([]);
    const events = await today.journal.events('kecamatan', '2026-11-23');
    const again = await BuildingDay.start('2026-11-24T09:00:00+07:00');
    await written(again.journal, { days: 1 });
    expect(await again.journal.events('kecamatan', '2026-11-23')).toEqual(events);
    await again.end();
  });

  it('is only for an empty or a demonstration database', async () => {
    today = await BuildingDay.start('2026-11-24T09:00:00+07:00', database);
    const account = (id: string, demo: number): Promise<unknown> =>
      today.database.write((tx) =>
        tx.query(
          `INSERT INTO staff (id, name, password_hash, role, building_ids, demo)
           VALUES ('${id}', '${id}', '', 'counter', '[]', ${demo})`,
        ),
      );
    await expect(demoOnly(today.database)).rejects.toThrow('no demonstration');
    await account('loket1', 1);
    await expect(demoOnly(today.database)).resolves.toBeUndefined();
    await account('siti', 0);
    await expect(demoOnly(today.database)).rejects.toThrow('1 real accounts');
  });
});
