/** What only PostgreSQL does: transactions beside each other, locks, connections that are lost. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { BuildingDay, issue, kecamatan, kiosk } from '../testing/building-day.js';
import { freshDatabase, type FreshDatabase } from '../../../scripts/lib/fresh-database.mjs';
import type { Transaction } from './database.js';
import { openDatabase } from './open.js';
import { PostgresRing } from './postgres-ring.js';
import type { RingMessage } from './ring.js';

let day: BuildingDay;
beforeEach(async () => {
  day = await BuildingDay.start(undefined, 'postgres');
});
afterEach(() => day.end());

/** Holds the building-day's row in a transaction of another instance until it is let go. */
async function holdDay(): Promise<{ release: () => void; over: Promise<void> }> {
  let release = (): void => {};
  let held = (): void => {};
  const holding = new Promise<void>((done) => (held = done));
  const over = day.database.write(async (tx) => {
    await day.journal.lock(tx, day.queue.day);
    const released = new Promise<void>((done) => (release = done));
    held();
    await released;
  });
  await holding;
  return { release, over };
}

/** The connection that the transaction is on, ended by the server's operator. */
async function hangUp(tx: Transaction): Promise<void> {
  const [row] = await tx.read<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await day.database.read('SELECT pg_terminate_backend(?)', [row?.pid]);
}

describe('a building-day that another instance holds', () => {
  it('makes its own commands wait, and those of no other building', async () => {
    const other = await day.another({ ...kecamatan, id: 'gedung-lain' });
    const { release, over } = await holdDay();
    let answered = false;
    const waiting = day.submit(issue).then((outcome) => {
      answered = true;
      return outcome;
    });
    expect(await other.submit(issue, kiosk, 'in-the-other-building')).toMatchObject({ ok: true });
    expect(answered).toBe(false);
    release();
    await over;
    expect(await waiting).toMatchObject({ ok: true });
  });

  it('is let go by PostgreSQL when that instance does not answer any more, and who waited goes on', async () => {
    const held = await holdDay();
    const lost = held.over.catch((error: unknown) => error);
    expect(await day.submit(issue)).toMatchObject({ ok: true });
    held.release();
    expect(await lost).toBeInstanceOf(Error);
  });
});

describe('a connection that is lost', () => {
  it('takes its transaction with it, and the next one has another', async () => {
    const lost = day.database.write(async (tx) => {
      await tx.query("INSERT INTO secret (name, value) VALUES ('never', 'kept')");
      await hangUp(tx);
      await tx.query("INSERT INTO secret (name, value) VALUES ('nor', 'this')");
    });
    await expect(lost).rejects.toThrow(/terminat|does not answer/);
    expect(day.database.fault).not.toBeNull();
    expect(await day.rows("SELECT * FROM secret WHERE name IN ('never', 'nor')")).toEqual([]);
    expect(await day.submit(issue)).toMatchObject({ ok: true });
    expect(day.database.fault).toBeNull();
  });

  it('while it is idle is nobody’s trouble', async () => {
    await day.rows('SELECT 1');
    await day.database.write((tx) =>
      tx.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      ),
    );
    expect(await day.submit(issue)).toMatchObject({ ok: true });
  });
});

describe('a moment', () => {
  it('is one, whatever is written meanwhile', async () => {
    await day.database.atOneMoment(async (reader) => {
      const before = await day.journal.days(reader);
      await day.submit(issue);
      expect(await day.journal.days(reader)).toEqual(before);
    });
    expect((await day.journal.days())[0]?.seq).toBe(2);
  });
});

describe('several instances that start together', () => {
  it('make the tables once', async () => {
    const empty = await freshDatabase();
    const all = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ dataDir: day.folder, databaseUrl: empty.url })),
    );
    for (const database of all) expect(await database.read('SELECT * FROM journal')).toEqual([]);
    for (const database of all) await database.close();
    await empty.dispose();
  });
});

describe('the ring', () => {
  let place: FreshDatabase;
  const rings: PostgresRing[] = [];
  const heard: RingMessage[][] = [];
  beforeEach(async () => {
    place = await freshDatabase();
    heard.length = 0;
    for (let n = 0; n < 2; n++) {
      const ring = new PostgresRing(place.url);
      const messages: RingMessage[] = [];
      ring.onMessage((message) => messages.push(message));
      rings.push(ring);
      heard.push(messages);
    }
  });
  afterEach(async () => {
    for (const ring of rings.splice(0)) await ring.close();
    await place.dispose();
  });
  const at = (seq: number): RingMessage => ({ topic: 'day', buildingId: 'b', date: '2026-11-24', seq });
  /** Rings until both hear it: a ring without a connection is dropped. */
  async function untilBothHear(from: number): Promise<void> {
    for (
      let seq = from;
      !heard.every((messages) => messages.some((each) => 'seq' in each && each.seq >= from));
      seq++
    ) {
      rings[0]?.tell(at(seq));
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  it('is heard by all, and tells of several about one thing only the newest', async () => {
    await untilBothHear(1);
    for (const messages of heard) messages.length = 0;
    rings[0]?.tell({ topic: 'session', key: 'k' });
    for (let seq = 1000; seq <= 1100; seq++) rings[0]?.tell(at(seq));
    const isLast = (message: RingMessage): boolean => 'seq' in message && message.seq === 1100;
    while (!heard[1]?.some(isLast)) await new Promise((done) => setTimeout(done, 5));
    expect(heard[1]).toContainEqual({ topic: 'session', key: 'k' });
    expect(heard[1]?.length).toBeLessThan(10);
  });

  it('comes back by itself when its connection was lost', async () => {
    await untilBothHear(1);
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [
      'satuatap ring',
    ]);
    await client.end();
    await untilBothHear(10_000);
    expect(heard.map((messages) => messages.length > 0)).toEqual([true, true]);
  });
});
