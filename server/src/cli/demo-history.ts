import type { Command } from 'commander';
import { localDate } from '@satuatap/shared/time';
import { Accounts } from '../accounts/accounts.js';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { demoOnly } from '../demo-history/demo-only.js';
import { writeHistory, type HistoryPlan } from '../demo-history/demo-history.js';
import { Journal } from '../journal/journal.js';
import { Settings } from '../settings/settings.js';
import { RollUps } from '../statistics/roll-ups.js';
import { Database } from '../storage/database.js';
import { say, withServices } from './services.js';

/** Between two lines of progress. */
const tellMs = 2000;

interface Options {
  readonly days: string;
  readonly seed: string;
  readonly buildings?: string;
}

export function addDemoCommands(program: Command): void {
  program
    .command('demo-history')
    .description(
      'make up days that are over, for trying statistics: only in an empty or a demonstration database',
    )
    .option('--days <n>', 'how many days back from yesterday', '365')
    .option('--seed <n>', 'the same seed makes the same days', '1')
    .option('--buildings <ids>', 'only these, with commas between')
    .action((options: Options) =>
      withServices(async (services) => {
        const database = services.get(Database);
        await demoOnly(database);
        // With the demonstration's accounts the history has officers who can sign in and see their own figures.
        await new Accounts(database, new Settings(process.env, ['--demo'])).settleDemo();
        const plan: HistoryPlan = {
          ...(await planOf(options, services.get(Buildings), services.get(Clock).now())),
          officers: await officersOf(database),
        };
        const journal = services.get(Journal);
        await tellOf(plan, journal);
        say(`${await new RollUps(database, journal).catchUp()} days counted for the statistics`);
      }),
    );
}

async function planOf(
  { days, seed, buildings }: Options,
  known: Buildings,
  now: number,
): Promise<Omit<HistoryPlan, 'officers'>> {
  const stored = await known.stored();
  const ids = buildings?.split(',') ?? [...stored.keys()];
  const chosen = ids.map((id) => {
    const config = stored.get(id);
    if (!config) throw new Error(`There is no building ${id}.`);
    return config;
  });
  const [first] = chosen;
  if (!first) throw new Error('There is no building.');
  return {
    buildings: chosen,
    until: localDate(now, first.timeZone),
    days: whole('--days', days, 1, 3700),
    seed: whole('--seed', seed, 0, 0xffff_ffff),
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`${name} is not a whole number from ${least} to ${most}.`);
  return number;
}

/** In the order in which the demonstration counts its counters' accounts. */
async function officersOf(database: Database): Promise<string[]> {
  const rows = await database.read<{ id: string; name: string }>(
    "SELECT id, name FROM staff WHERE demo = 1 AND role = 'counter'",
  );
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })).map(({ id }) => id);
}

async function tellOf(plan: HistoryPlan, journal: Journal): Promise<void> {
  const began = performance.now();
  let [days, tickets, events, told] = [0, 0, 0, began];
  const summary = (): string => {
    const perSecond = Math.round(tickets / ((performance.now() - began) / 1000));
    return `${days} building-days, ${tickets} tickets, ${events} events, ${perSecond} tickets/s`;
  };
  for await (const day of writeHistory(journal, plan)) {
    days += 1;
    tickets += day.tickets;
    events += day.events;
    if (performance.now() - told < tellMs) continue;
    told = performance.now();
    say(`${day.date}: ${summary()}`);
  }
  say(days === 0 ? 'All of these days were there already.' : `Done: ${summary()}`);
}
