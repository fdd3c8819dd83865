import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FlakyNetwork } from './flaky-network.js';
import { freshDatabase } from '../../../scripts/lib/fresh-database.mjs';
import { OwnPostgres } from './postgres.js';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a fresh database', () => {
  it('is empty, sorts as a city would, and is gone afterwards also while somebody is connected', async () => {
    const database = await freshDatabase();
    expect(await ask(database.url, 'SELECT * FROM pg_tables WHERE schemaname = current_schema()')).toEqual(
      [],
    );
    expect(
      await ask(
        database.url,
        `SELECT word FROM (VALUES ('b'), ('A'), ('a'), ('B')) AS w (word) ORDER BY word`,
      ),
    ).toEqual([{ word: 'a' }, { word: 'A' }, { word: 'b' }, { word: 'B' }]);
    const guest = new pg.Client({ connectionString: database.url });
    guest.on('error', () => {});
    await guest.connect();
    await database.dispose();
    await expect(ask(database.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });
});

describe('a PostgreSQL of the test’s own', () => {
  let postgres: OwnPostgres;
  let network: FlakyNetwork;
  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    network = await FlakyNetwork.to(Number(new URL(postgres.url).port));
  });
  afterAll(async () => {
    await network?.stop();
    await postgres?.dispose();
  });

  it('waits for the disk, and keeps over a kill what was committed and nothing else', async () => {
    expect(await ask(postgres.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    await ask(postgres.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');
    const open = new pg.Client({ connectionString: postgres.url });
    const lost = new Promise((done) => open.on('error', done));
    await open.connect();
    await open.query('BEGIN; INSERT INTO kept VALUES (2)');
    await postgres.kill();
    await lost;
    await expect(ask(postgres.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    await postgres.run();
    expect(await ask(postgres.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('is out of reach while the network is severed', async () => {
    const way = network.through(postgres.url);
    const client = new pg.Client({ connectionString: way });
    const lost = new Promise((done) => client.on('error', done));
    await client.connect();
    network.cut('severed');
    await lost;
    await expect(ask(way, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    await network.mend();
    expect(await ask(way, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('hears what was said while the network was silent when it is mended', async () => {
    const way = network.through(postgres.url);
    await ask(way, 'CREATE TABLE said (n int)');
    const client = new pg.Client({ connectionString: way });
    await client.connect();
    network.cut('silent');
    const said = client.query('INSERT INTO said VALUES (1)');
    expect(await ask(postgres.url, 'SELECT n FROM said')).toEqual([]);
    await network.mend();
    await said;
    expect(await ask(postgres.url, 'SELECT n FROM said')).toEqual([{ n: 1 }]);
    await client.end();
  });
});
