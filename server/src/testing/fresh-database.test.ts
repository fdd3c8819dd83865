import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from './fresh-database.js';

describe('a fresh database', () => {
  it('takes connections until it is disposed of, also while somebody is connected', async () => {
    const database = await freshDatabase();
    const guest = new pg.Client({ connectionString: database.url });
    const sentAway = new Promise((done) => guest.on('error', done));
    await guest.connect();
    expect((await guest.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await database.dispose();
    await sentAway;
    await expect(new pg.Client({ connectionString: database.url }).connect()).rejects.toThrow(
      /does not exist/,
    );
  });
});
