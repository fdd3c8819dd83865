/**
 * `history.flat`: how long call next takes, one at a time, with 2,000,000 tickets of former days in the database, and
 * `history.start`: process start to first answer with them. Baseline of both: the same with 1,000. The history is one
 * played day, and for the larger one its rows again under two thousand earlier dates. Both servers run at the same
 * time and are called in turn.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plusDays } from '@satuatap/shared/time';
import Database from 'better-sqlite3';
import { serverEntry, ServerProcess } from '../support/server-process.js';
import { dataWithCounters, desksAtWork, fillLine, type Desk } from './hall.js';
import { median, print, progress } from './measure.js';
import { writeDay } from './played-day.js';
import { msToFirstAnswer } from './start.js';

const ticketsADay = 1000;
const days = 2000;
const yesterday = '2026-03-02';
const clock = '2026-03-03T09:00:00+07:00';
const calls = 400;
const warmUp = 100;
const starts = 5;

/** The rows of the one day again under each earlier date, oldest first; random ids in their order, as an index has them. */
function multiply(dataDir: string): void {
  const database = new Database(join(dataDir, 'satuatap.sqlite'));
  // Not what is measured: if this is cut short, the folder is thrown away.
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -500000');
  database.pragma('temp_store = MEMORY');
  database.exec('CREATE TEMP TABLE earlier (date TEXT)');
  const add = database.prepare('INSERT INTO earlier VALUES (?)');
  for (let back = days - 1; back > 0; back--) add.run(plusDays(yesterday, -back));
  for (const table of ['building_day', 'journal', 'ticket', 'stop', 'command']) {
    const columns = (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    const values = columns.map((name) =>
      name === 'date' ? 'earlier.date' : name === 'command_id' ? 'lower(hex(randomblob(16)))' : `day.${name}`,
    );
    const order = columns.includes('command_id') ? 'ORDER BY 1, 2' : '';
    database.exec(
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
       FROM earlier CROSS JOIN ${table} day WHERE day.date = '${yesterday}' ${order}`,
    );
    progress(`history.flat: ${table} filled`);
  }
  database.pragma('journal_mode = WAL');
  database.close();
}

const startOf = (dataDir: string): Promise<number> =>
  msToFirstAnswer((port) => ({
    args: [serverEntry, '--demo'],
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, SATUATAP_CLOCK: clock },
  }));

interface Hall {
  readonly server: ServerProcess;
  readonly desk: Desk;
}

async function openHall(dataDir: string): Promise<Hall> {
  const server = await ServerProcess.start({ dataDir, clock, env: { RATE_LIMITS: 'off' } });
  await fillLine(server.origin, 20 * (calls + warmUp));
  const [desk] = await desksAtWork(server.origin, 1);
  if (!desk) throw new Error('There is no desk.');
  return { server, desk };
}

/** Milliseconds of a call; what follows it is not counted. */
async function callNext({ client, counterId }: Desk): Promise<number> {
  const start = performance.now();
  await client.command({ type: 'callNext', counterId });
  const ms = performance.now() - start;
  for (const type of ['start', 'finish'] as const) await client.command({ type, counterId });
  return ms;
}

async function compareCalls(small: string, large: string): Promise<void> {
  const halls: Hall[] = [];
  try {
    for (const dataDir of [small, large]) halls.push(await openHall(dataDir));
    const times = halls.map((): number[] => []);
    for (let n = 0; n < warmUp + calls; n++) {
      for (const [index, { desk }] of halls.entries()) {
        const ms = await callNext(desk);
        if (n >= warmUp) times[index]?.push(ms);
      }
    }
    const [few, many] = times.map(median) as [number, number];
    print({ name: 'history.flat', value: many, unit: 'ms', ratio: many / few });
  } finally {
    for (const { server } of halls) await server.stop();
  }
}

async function compareStarts(small: string, large: string): Promise<void> {
  const times = { small: [] as number[], large: [] as number[] };
  // The first start opens the day and closes the last one: not counted.
  for (let round = 0; round <= starts; round++) {
    const [few, many] = [await startOf(small), await startOf(large)];
    if (round === 0) continue;
    times.small.push(few);
    times.large.push(many);
  }
  const value = median(times.large);
  print({ name: 'history.start', value, unit: 'ms', ratio: value / median(times.small) });
}

export async function historyFlat(): Promise<void> {
  const small = await dataWithCounters(20);
  const large = await mkdtemp(join(tmpdir(), 'satuatap-'));
  try {
    progress(`history.flat: writes a history of ${ticketsADay * days} tickets, 4 GB`);
    await writeDay(small, yesterday, ticketsADay);
    await cp(small, large, { recursive: true });
    multiply(large);
    await compareStarts(small, large);
    await compareCalls(small, large);
  } finally {
    await rm(small, { recursive: true, force: true });
    await rm(large, { recursive: true, force: true });
  }
}
