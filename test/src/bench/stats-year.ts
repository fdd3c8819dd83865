/**
 * `stats.year`: the slowest panel over a year of 2,500,000 tickets, ms through HTTP. `ratio`: against the bare SQL of it,
 * better-sqlite3 that reads the very rows. One simulated week of each building goes through journal and roll-up; its
 * rows stand for every week of the year. The six buildings get as many counters as 1,600 people a day need.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '@satuatap/shared/chance';
import type { Statistics } from '@satuatap/shared/contract';
import { versionOf, type BuildingConfig } from '@satuatap/shared/queue';
import { imagineLife, simulateDay } from '@satuatap/shared/simulation';
import { calendarFor, plusDays } from '@satuatap/shared/time';
import Database from 'better-sqlite3';
import { Client } from '../support/client.js';
import { satuatap, ServerProcess } from '../support/server-process.js';
import { median, percentile, print, progress } from './measure.js';
import { panelsOfYear, type Panel } from './stats-panels.js';

const weeks = 52;
/** A building's: 2,500,000 a year in six. */
const dailyTickets = 1630;
const monday = '2025-01-06';
const workdays = [0, 1, 2, 3, 4];
const clock = '2026-01-05T10:00:00+07:00';
const rounds = 7;

type Db = Database.Database;

function buildingsIn(db: Db): BuildingConfig[] {
  const rows = db.prepare('SELECT config FROM building ORDER BY id').all() as { config: string }[];
  return rows.map(({ config }) => JSON.parse(config) as BuildingConfig);
}

/** So many counters instead of each, numbers without end and no quota. */
function enlarge(config: BuildingConfig, times: number): BuildingConfig {
  return {
    ...config,
    holidays: [],
    numbering: { ...config.numbering, last: 99_999 },
    services: config.services.map((service) => ({ ...service, dailyQuota: null })),
    counters: config.counters.flatMap((counter) =>
      Array.from({ length: times }, (_, n) =>
        n === 0 ? counter : { ...counter, id: `${counter.id}-${n + 1}`, label: `${counter.label}-${n + 1}` },
      ),
    ),
  };
}

function peopleADay(config: BuildingConfig, seed: number): number {
  const life = imagineLife(config, randomFrom(seed));
  return life.services.reduce((sum, { demand }) => sum + demand, 0);
}

/** A week of each building into the journal. @returns tickets */
function simulateWeek(db: Db): number {
  const addDay = db.prepare('INSERT INTO building_day (building_id, date, seq) VALUES (?, ?, ?)');
  const addEvent = db.prepare(
    'INSERT INTO journal (building_id, date, seq, version, event) VALUES (?, ?, ?, ?, ?)',
  );
  const store = db.prepare('UPDATE building SET config = ? WHERE id = ?');
  let issued = 0;
  for (const [seed, small] of buildingsIn(db).entries()) {
    const config = enlarge(small, Math.ceil(dailyTickets / peopleADay(small, seed)));
    store.run(JSON.stringify(config), config.id);
    const life = imagineLife(config, randomFrom(seed), {
      load: (0.85 * dailyTickets) / peopleADay(config, seed),
    });
    for (const n of workdays) {
      const date = plusDays(monday, n);
      const steps = [...simulateDay(life, calendarFor(config, date), randomFrom(100 * seed + n))];
      const events = steps.flatMap((step) => step.events);
      issued += steps.at(-1)?.day.lastTicketId ?? 0;
      db.transaction(() => {
        addDay.run(config.id, date, events.length);
        for (const event of events)
          addEvent.run(config.id, date, event.seq, versionOf(event.type), JSON.stringify(event));
      })();
    }
    progress(`stats.year: a week of ${config.id}, ${config.counters.length} counters`);
  }
  return issued;
}

/** The rows of the week again in every other. */
function multiply(db: Db): void {
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -500000');
  db.exec(`DELETE FROM stat_month; DELETE FROM stat_month_made;
           CREATE TEMP TABLE week (days INTEGER)`);
  for (let week = 1; week < weeks; week++) db.prepare('INSERT INTO week VALUES (?)').run(7 * week);
  for (const table of ['stop_fact', 'stat_day', 'stat_day_made']) {
    const names = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    const values = names.map((name) => (name === 'day' ? "date(day, '+' || days || ' days')" : name));
    db.exec(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')}
             FROM week CROSS JOIN ${table} ORDER BY 1, 2`);
    progress(`stats.year: ${table} filled`);
  }
  db.pragma('journal_mode = WAL');
  db.exec('ANALYZE');
}

async function writeYear(dataDir: string): Promise<void> {
  // The first start makes the tables and takes the buildings in.
  await (await ServerProcess.start({ dataDir, clock, demo: false })).stop();
  const file = join(dataDir, 'satuatap.sqlite');
  const before = new Database(file);
  before.exec('DELETE FROM building_day; DELETE FROM journal');
  const issued = simulateWeek(before);
  before.close();
  await (await ServerProcess.start({ dataDir, clock, demo: false })).stop();
  progress(`stats.year: ${await satuatap({ dataDir }, 'count')} of ${issued} tickets`);
  const db = new Database(file);
  multiply(db);
  db.close();
  await satuatap({ dataDir }, 'count');
}

/** How late a server's loop is while it works, ms: what others who ask it wait beside. */
async function pings(origin: string, until: { over: boolean }): Promise<number[]> {
  const waits: number[] = [];
  while (!until.over) {
    const startedAt = performance.now();
    await (await fetch(`${origin}/ready`)).text();
    waits.push(performance.now() - startedAt);
    await new Promise((done) => setTimeout(done, 2));
  }
  return waits;
}

async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function measure(panel: Panel, client: Client, db: Db): Promise<{ ms: number; bare: number }> {
  const times: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const ours = await timed(() => client.send('GET', panel.path));
    const theirs = await timed(() =>
      panel.sql.map(({ text, parameters }) => db.prepare(text).all(...parameters)),
    );
    if (round === 0) continue;
    times.push(ours);
    bare.push(theirs);
  }
  return { ms: median(times), bare: median(bare) };
}

export async function statsYear(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
  try {
    progress('stats.year: writes a year');
    await writeYear(dataDir);
    const server = await ServerProcess.start({ dataDir, clock, env: { RATE_LIMITS: 'off' } });
    const db = new Database(join(dataDir, 'satuatap.sqlite'), { readonly: true });
    try {
      const client = await Client.staff(server.origin, 'jakabaring', 'admin');
      const ids = buildingsIn(db).map(({ id }) => id);
      const year = { from: '2025-01-06', to: '2025-12-31' };
      const { total } = await client.send<Statistics>(
        'GET',
        `/statistics?by=building&from=${year.from}&to=${year.to}`,
      );
      progress(`stats.year: ${ids.length} buildings, ${total.arrived} stops`);
      const until = { over: false };
      const pinging = pings(server.origin, until);
      const results = [];
      for (const panel of panelsOfYear(db, ids, year)) {
        const result = { panel, ...(await measure(panel, client, db)) };
        progress(`  ${panel.name}: ${result.ms.toFixed(1)} ms, bare ${result.bare.toFixed(1)} ms`);
        results.push(result);
      }
      until.over = true;
      const waits = await pinging;
      const [least, most] = [median(waits), percentile(waits, 1)].map((ms) => ms.toFixed(1));
      progress(`stats.year: others waited ${least} ms, ${most} ms at most`);
      const slowest = results.toSorted((a, b) => b.ms - a.ms)[0];
      if (!slowest) throw new Error('Nothing was measured.');
      print({ name: 'stats.year', value: slowest.ms, unit: 'ms', ratio: slowest.ms / slowest.bare });
    } finally {
      db.close();
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
