/**
 * `start.day`: from the start of the process to its first answer, with a day of 10,000 tickets, all issued, called,
 * served and finished, to catch up from the journal. Baseline: a bare start of NestJS on Fastify with TypeORM and
 * SQLite that has nothing to catch up. They take turns after one start each that does not count.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverEntry } from '../support/server-process.js';
import { baselineFile } from './baselines/process.js';
import { dataWithCounters } from './hall.js';
import { median, print, progress } from './measure.js';
import { writeDay } from './played-day.js';
import { msToFirstAnswer } from './start.js';

const tickets = 10_000;
const rounds = 9;
const date = '2026-03-02';
const evening = `${date}T22:00:00+07:00`;

export async function startDay(): Promise<void> {
  const dataDir = await dataWithCounters(20);
  const bareDir = await mkdtemp(join(tmpdir(), 'baseline-'));
  try {
    progress(`start.day: writes a day of ${tickets} tickets`);
    await writeDay(dataDir, date, tickets);
    const ours = (): Promise<number> =>
      msToFirstAnswer((port) => ({
        args: [serverEntry, '--demo'],
        env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, SATUATAP_CLOCK: evening },
      }));
    const bare = (): Promise<number> =>
      msToFirstAnswer((port) => ({ args: [baselineFile('nest-fastify'), String(port), bareDir], env: {} }));
    const times = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const [own, other] = [await ours(), await bare()];
      progress(`start.day: ${own.toFixed(0)} ms, bare ${other.toFixed(0)} ms`);
      if (round === 0) continue;
      times.ours.push(own);
      times.bare.push(other);
    }
    const value = median(times.ours);
    print({ name: 'start.day', value, unit: 'ms', ratio: value / median(times.bare) });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
    await rm(bareDir, { recursive: true, force: true });
  }
}
