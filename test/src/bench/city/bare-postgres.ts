/**
 * Sends what the server sends for a group of tickets (lock, answers known before, the day's row, events, answers,
 * tickets, stops) over so many connections as fast as PostgreSQL takes it, and reports tickets a second.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { BareLoad } from './bare-tickets.js';

const { url, buildings, connections, group, seconds } = JSON.parse(process.argv[2] ?? '{}') as BareLoad;
const date = '2026-01-01';

const tables = [
  `CREATE TABLE building_day (
     building_id TEXT COLLATE "C", date TEXT COLLATE "C", seq INTEGER, PRIMARY KEY (building_id, date))`,
  `CREATE TABLE journal (
     building_id TEXT COLLATE "C", date TEXT COLLATE "C", seq INTEGER, version INTEGER, event TEXT COLLATE "C",
     PRIMARY KEY (building_id, date, seq))`,
  `CREATE TABLE command (
     building_id TEXT COLLATE "C", command_id TEXT COLLATE "C", fingerprint TEXT COLLATE "C", date TEXT COLLATE "C",
     first_seq INTEGER, last_seq INTEGER, refusal TEXT COLLATE "C", PRIMARY KEY (building_id, command_id))`,
  `CREATE TABLE ticket (
     building_id TEXT COLLATE "C", date TEXT COLLATE "C", ticket_id INTEGER, number TEXT COLLATE "C", issued_at BIGINT,
     channel TEXT COLLATE "C", language TEXT COLLATE "C", priority TEXT COLLATE "C",
     PRIMARY KEY (building_id, date, ticket_id))`,
  `CREATE TABLE stop (
     building_id TEXT COLLATE "C", date TEXT COLLATE "C", ticket_id INTEGER, stop INTEGER, service_id TEXT COLLATE "C",
     state TEXT COLLATE "C", waiting_since BIGINT, waited_ms BIGINT, counter_id TEXT COLLATE "C",
     officer_id TEXT COLLATE "C", first_called_at BIGINT, called_at BIGINT, calls INTEGER, serving_since BIGINT,
     outcome TEXT COLLATE "C", ended_at BIGINT, PRIMARY KEY (building_id, date, ticket_id, stop))`,
];

type Columns = Readonly<Record<string, 'text' | 'bigint'>>;
const insert = (table: string, columns: Columns, key: readonly string[] = []): string => {
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`);
  const replaced = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
  const conflict =
    key.length > 0 ? ` ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${replaced.join(', ')}` : '';
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})${conflict}`;
};
const ofDay = { building_id: 'text', date: 'text' } as const;
const statements = {
  lock: 'SELECT seq FROM building_day WHERE building_id = $1 AND date = $2 FOR UPDATE',
  known: `SELECT command_id, fingerprint, date, first_seq, last_seq, refusal FROM command
          WHERE building_id = $1 AND command_id = ANY($2::text[])`,
  advance: 'UPDATE building_day SET seq = $1 WHERE building_id = $2 AND date = $3 AND seq = $4 RETURNING seq',
  journal: insert('journal', { ...ofDay, seq: 'bigint', version: 'bigint', event: 'text' }),
  command: insert('command', {
    building_id: 'text',
    command_id: 'text',
    fingerprint: 'text',
    date: 'text',
    first_seq: 'bigint',
    last_seq: 'bigint',
    refusal: 'text',
  }),
  ticket: insert(
    'ticket',
    {
      ...ofDay,
      ticket_id: 'bigint',
      number: 'text',
      issued_at: 'bigint',
      channel: 'text',
      language: 'text',
      priority: 'text',
    },
    ['building_id', 'date', 'ticket_id'],
  ),
  stop: insert(
    'stop',
    {
      ...ofDay,
      ticket_id: 'bigint',
      stop: 'bigint',
      service_id: 'text',
      state: 'text',
      waiting_since: 'bigint',
      waited_ms: 'bigint',
      counter_id: 'text',
      officer_id: 'text',
      first_called_at: 'bigint',
      called_at: 'bigint',
      calls: 'bigint',
      serving_since: 'bigint',
      outcome: 'text',
      ended_at: 'bigint',
    },
    ['building_id', 'date', 'ticket_id', 'stop'],
  ),
};

const eventOf = (seq: number, number: string): string =>
  JSON.stringify({
    seq,
    at: Date.now(),
    first: seq,
    by: { kind: 'device', id: '00000000-0000-4000-8000-000000000000' },
    type: 'ticket.issued',
    ticketId: seq,
    number,
    prefix: 'A',
    running: seq,
    serviceIds: ['legalisasi'],
    priority: null,
    pace: 1,
    channel: 'kiosk',
    language: 'id',
  });

async function oneGroup(client: pg.Client, building: string, size: number): Promise<void> {
  const ask = (name: keyof typeof statements, values: unknown[]): Promise<pg.QueryResult<{ seq: number }>> =>
    client.query({ name, text: statements[name], values });
  const ids = Array.from({ length: size }, () => randomUUID());
  await client.query('BEGIN');
  const { rows } = await ask('lock', [building, date]);
  const from = rows[0]?.seq ?? 0;
  await ask('known', [building, ids]);
  const seqs = ids.map((_, n) => from + n + 1);
  const all = <T>(value: T): T[] => ids.map(() => value);
  await ask('advance', [from + size, building, date, from]);
  const numbers = seqs.map((seq) => `A${seq}`);
  const events = seqs.map((seq) => eventOf(seq, `A${seq}`));
  await ask('journal', [all(building), all(date), seqs, all(1), events]);
  await ask('command', [all(building), ids, all('f'.repeat(43)), all(date), seqs, seqs, all(null)]);
  const now = all(Date.now());
  await ask('ticket', [all(building), all(date), seqs, numbers, now, all('kiosk'), all('id'), all(null)]);
  const none = all(null);
  const waiting = [all(building), all(date), seqs, all(0), all('legalisasi'), all('waiting'), now, all(0)];
  await ask('stop', [...waiting, none, none, none, none, all(0), none, none, none]);
  await client.query('COMMIT');
}

const clients = await Promise.all(
  Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }),
);
const [first] = clients;
for (const table of tables) await first?.query(table);
await first?.query(
  `INSERT INTO building_day SELECT 'gedung-' || n, '${date}', 0 FROM generate_series(0, ${buildings - 1}) AS n`,
);

let tickets = 0;
const startedAt = performance.now();
const endsAt = startedAt + seconds * 1000;
await Promise.all(
  clients.map(async (client, n) => {
    let part = 0;
    while (performance.now() < endsAt) {
      part += group;
      const size = Math.floor(part);
      part -= size;
      await oneGroup(client, `gedung-${n % buildings}`, size);
      tickets += size;
    }
  }),
);
const took = (performance.now() - startedAt) / 1000;
await Promise.all(clients.map((client) => client.end()));
process.send?.(tickets / took);
process.disconnect();
