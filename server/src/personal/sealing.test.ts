import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Settings } from '../settings/settings.js';
import { BuildingDay, databases } from '../testing/building-day.js';
import { Sealing } from './sealing.js';
import { masked, normalIdentity, normalName, normalPhone } from './spelling.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

describe.each(databases)('personal data on %s', (kind) => {
  let day: BuildingDay;
  beforeEach(async () => {
    day = await BuildingDay.start('2026-11-24T09:00:00+07:00', kind);
  });
  afterEach(() => day.end());

  const sealingWith = async (env: NodeJS.ProcessEnv): Promise<Sealing> => {
    const sealing = new Sealing(day.database, new Settings({ DATA_DIR: day.folder, ...env }, []));
    await sealing.onModuleInit();
    return sealing;
  };

  it('opens where it was sealed, nowhere else, and not after a change', async () => {
    const sealing = await sealingWith({ PERSONAL_KEY: key(1) });
    const sealed = sealing.seal('person/1', { name: 'Siti' });
    expect(sealed).not.toContain('Siti');
    expect(sealing.open('person/1', sealed)).toEqual({ name: 'Siti' });
    expect(() => sealing.open('person/2', sealed)).toThrow('authenticate data');
    const changed = sealed.slice(0, 20) + (sealed[20] === 'A' ? 'B' : 'A') + sealed.slice(21);
    expect(() => sealing.open('person/1', changed)).toThrow('authenticate data');
    expect(sealing.seal('person/1', { name: 'Siti' })).not.toBe(sealed);
  });

  it('finds the same again by its hash, which another key does not give', async () => {
    const sealing = await sealingWith({ PERSONAL_KEY: key(1) });
    expect(sealing.hash('phone', '62812')).toBe(sealing.hash('phone', '62812'));
    expect(sealing.hash('phone', '62812')).not.toBe(sealing.hash('identity', '62812'));
  });

  it('does not start with another key than the data were sealed with', async () => {
    await sealingWith({ PERSONAL_KEY: key(1) });
    const sealed = (await sealingWith({ PERSONAL_KEY: key(1) })).seal('person/kecamatan/siti', 'Siti');
    await day.database.write((tx) =>
      tx.query(
        `INSERT INTO person (building_id, id, sealed, remembered, created_at, seen_at)
         VALUES ('kecamatan', 'siti', ?, 0, 0, 0)`,
        [sealed],
      ),
    );
    await expect(sealingWith({ PERSONAL_KEY: key(2) })).rejects.toThrow('is not the one');
  });

  it('starts with another key on one machine while nothing is sealed, and in a city does not', async () => {
    const city = { DATABASE_URL: 'postgres://city/queue' };
    await sealingWith({ PERSONAL_KEY: key(1) });
    await expect(sealingWith({ PERSONAL_KEY: key(2), ...city })).rejects.toThrow('is not the one');
    expect((await sealingWith({ PERSONAL_KEY: key(2) })).ready).toBe(true);
    await sealingWith({ PERSONAL_KEY: key(2), ...city });
  });

  it('takes nothing in without a key', async () => {
    const sealing = await sealingWith({ DATABASE_URL: 'postgres://city/queue' });
    expect(sealing.ready).toBe(false);
    expect(() => sealing.seal('person/1', {})).toThrow('no key for personal data');
  });
});

describe('the key', () => {
  it('is made once on a machine of its own', async () => {
    const day = await BuildingDay.start();
    const [first, again] = [1, 2].map(() => new Settings({ DATA_DIR: day.folder }, []).personalKey());
    expect(first).toHaveLength(32);
    expect(again).toEqual(first);
    await day.end();
  });

  it('is refused when it is none', () => {
    expect(() => new Settings({ PERSONAL_KEY: 'c2hvcnQ=' }, []).personalKey()).toThrow(
      'PERSONAL_KEY is not a key of 32 bytes',
    );
  });
});

describe('normal spelling', () => {
  it.each(['0812-3456-789', '+62 812 3456 789', '62812 3456789'])('%s is one number', (phone) => {
    expect(normalPhone(phone)).toBe('628123456789');
  });

  it('leaves out what people write between', () => {
    expect(normalIdentity('1671 0101-0190 0001')).toBe('1671010101900001');
    expect(normalName('  Síti   AMINAH ')).toBe('siti aminah');
  });

  it('shows the last four of a long number, and nothing of a short one', () => {
    expect(masked('1671010101900001')).toBe('••••••••••••0001');
    expect(masked('12345')).toBe('••••');
  });
});
