import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Accounts } from '../accounts/accounts.js';
import { Buildings } from '../buildings/buildings.js';
import { asProblem } from '../problems/problem.filter.js';
import { Settings } from '../settings/settings.js';
import { BuildingDay, databases, issue, kecamatan } from '../testing/building-day.js';
import { Instance } from '../testing/instance.js';

let day: BuildingDay;
beforeEach(async () => {
  day = await BuildingDay.start();
});
afterEach(() => day.end());

const count = async (table: string): Promise<number> =>
  (await day.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n ?? -1;

describe('the writer door', () => {
  it('is durable: write-ahead log, synchronous FULL, foreign keys', async () => {
    const pragma = (name: string): Promise<unknown> => day.database.write((tx) => tx.query(`PRAGMA ${name}`));
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  });

  it('is the only one: what reads cannot write', async () => {
    await expect(day.database.read("INSERT INTO secret VALUES ('a', 'b')")).rejects.toThrow(/readonly/);
  });
});

describe.each(databases)('on %s', (database) => {
  it('loses none of hundreds of overlapping writes of all kinds, and keeps none that failed', async () => {
    await day.end();
    day = await BuildingDay.start(undefined, database);
    const settings = new Settings({ DATA_DIR: day.folder }, ['--demo']);
    const clock = { now: () => day.now };
    const accounts = new Accounts(day.database, settings);
    const instance = await Instance.start(day.database, clock, settings);
    const buildings = new Buildings(day.database, clock, settings);
    await accounts.settleDemo();
    const officers = await count('staff');

    const signIn = async (name: string): Promise<unknown> =>
      instance.sessions.begin(await accounts.withPassword(name, 'satuatap'));
    // Each with a name of its own: else all of them wait for one another's locks, and hold connections meanwhile.
    const failing = (round: number): Promise<unknown> =>
      day.database.write(async (tx) => {
        await tx.query('INSERT INTO secret (name, value) VALUES (?, ?)', [`never-${round}`, 'kept']);
        await tx.query('INSERT INTO secret (name, value) VALUES (?, ?)', [`never-${round}`, 'twice']);
      });
    // On a slow machine some find no connection in time, and are told so: clients send those again.
    const served = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        if (asProblem(error).problem.code !== 'unavailable') throw error;
        return served(work);
      }
    };
    const rounds = Array.from({ length: 100 }, (_, index) => index);
    const work = await Promise.all(
      rounds.map((round) =>
        Promise.allSettled([
          served(() => day.submit(issue, undefined, `first-of-round-${round}`)),
          served(() => failing(round)),
          ...(round % 5 === 0 ? [served(() => signIn(`loket${round + 1}`))] : []),
          served(() => instance.pairings.start('kiosk', kecamatan.id, `kiosk ${round}`)),
          served(() => buildings.save({ ...kecamatan, id: `building-${round}` })),
          served(() => day.submit(issue, undefined, `second-of-round-${round}`)),
        ]),
      ),
    );
    const outcomes = work.flat();
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(rounds.length);
    expect(await count('ticket')).toBe(200);
    expect(await count('session')).toBe(20);
    expect(await count('device')).toBe(100);
    expect(await count('building')).toBe(100);
    expect(await count('staff')).toBe(officers);
    expect(await day.rows("SELECT * FROM secret WHERE name LIKE 'never%'")).toEqual([]);
    await instance.stop();
    await day.restart();
    expect(await day.journal.newestDay(kecamatan.id)).toEqual(day.queue.day);
  }, 30_000);
});

describe('a disk that is full', () => {
  const limit = (pages: number): Promise<unknown> =>
    day.database.write((tx) => tx.query(`PRAGMA max_page_count = ${pages}`));

  it('is told to the caller and to whoever watches, and nothing half-written stays', async () => {
    await day.submit(issue);
    expect(day.database.fault).toBeNull();
    await limit(1); // SQLite takes it as "no more than there are now".
    const full = await Promise.allSettled(Array.from({ length: 200 }, () => day.submit(issue)));
    const refused = full.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const each of refused) expect(each).toMatchObject({ reason: { problem: { code: 'unavailable' } } });
    expect(day.database.fault).toBe('SQLITE_FULL');
    expect(await count('ticket')).toBe(1 + full.length - refused.length);
    // What is shown is what is: nobody can change it.
    expect(day.queue.isLevel).toBe(true);

    await limit(1_000_000);
    expect(await day.submit(issue)).toMatchObject({ ok: true });
    expect(day.database.fault).toBeNull();
    expect(await day.journal.newestDay(kecamatan.id)).toEqual(day.queue.day);
  });
});
