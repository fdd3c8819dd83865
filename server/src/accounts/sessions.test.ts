/** Sessions at several instances that share a database and tell one another nothing. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Settings } from '../settings/settings.js';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { Instance } from '../testing/instance.js';
import { Accounts } from './accounts.js';

describe.each(databases)('a session, on %s,', (database) => {
  let day: BuildingDay;
  let a: Instance;
  let b: Instance;
  let accounts: Accounts;

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    const settings = new Settings({ DATA_DIR: day.folder }, []);
    accounts = new Accounts(day.database, settings);
    await accounts.add('sri', 'sepuluh-huruf', 'counter', [kecamatan.id]);
    const clock = { now: () => day.now };
    a = await Instance.start(day.database, clock, settings);
    b = await Instance.start(day.database, clock, settings);
  });
  afterEach(async () => {
    await a.stop();
    await b.stop();
    await day.end();
  });

  const signIn = async (at: Instance): Promise<string> =>
    (await at.sessions.begin(await accounts.withPassword('sri', 'sepuluh-huruf'))).token;

  it('that begins at one instance is known at the other', async () => {
    const token = await signIn(a);
    expect(await b.sessions.known(token)).toMatchObject({ name: 'sri', buildingIds: [kecamatan.id] });
    expect(await b.sessions.known(`${token}x`)).toBeNull();
  });

  it('that ends at one instance ends at the other, though no ring was heard', async () => {
    const [token, other] = [await signIn(a), await signIn(a)];
    await b.sessions.known(token);
    await b.sessions.known(other);
    const ended: string[] = [];
    b.sessions.onEnd((key) => ended.push(key));
    await a.sessions.end(token);
    expect(await a.sessions.known(token)).toBeNull();
    await b.look();
    expect(await b.sessions.known(token)).toBeNull();
    expect(await b.sessions.known(other)).not.toBeNull();
    expect(ended).toHaveLength(1);
    expect(b.sessions.stands(ended[0] ?? '')).toBe(false);
  });

  it('is over after its twelve hours, wherever it is remembered', async () => {
    const token = await signIn(a);
    await b.sessions.known(token);
    day.now += 12 * 3_600_000;
    for (const each of [a, b]) expect(await each.sessions.known(token)).toBeNull();
  });

  it('has the role that the account has by now', async () => {
    const token = await signIn(a);
    await day.database.write((tx) => tx.query("UPDATE staff SET role = 'supervisor'"));
    await a.look();
    expect(await a.sessions.known(token)).toMatchObject({ role: 'supervisor' });
  });

  it('is kept while the database does not answer', async () => {
    const token = await signIn(a);
    await day.database.write((tx) => tx.query('ALTER TABLE session RENAME TO away'));
    await expect(a.look()).rejects.toThrow(/session/);
    expect(await a.sessions.known(token)).toMatchObject({ name: 'sri' });
    await expect(b.sessions.known(token)).rejects.toThrow(/session/);
    await day.database.write((tx) => tx.query('ALTER TABLE away RENAME TO session'));
    expect(await b.sessions.known(token)).toMatchObject({ name: 'sri' });
  });
});
