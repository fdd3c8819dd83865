/**
 * A history check in the manner of Jepsen: many clients command several instances at random while instances, PostgreSQL
 * and the ways between them fail; when all is whole and quiet again, what is written is held against what was promised.
 */
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { between, randomFrom } from '@satuatap/shared/chance';
import type { Health } from '@satuatap/shared/contract';
import { readBuildingJournal } from '../support/city-journal.js';
import { satuatap } from '../support/server-process.js';
import { until } from '../support/until.js';
import { City } from './city.js';
import { BuildingCrowd } from './crowd.js';
import { commandFindings, dayFindings, orderFindings, screenFindings } from './history-findings.js';
import { Nemesis, type FaultKind } from './nemesis.js';
import { pass } from './pass.js';
import { Screen } from './screens.js';

/** 8 kiosks and desks a building. */
const members = { kiosks: 5, desks: 3 };
const instances = 3;
const screensOfBuilding = 3;
/** What a round takes about, and what comes before the first one. */
const roundMs = 4000;
const beforehandMs = 8000;

export interface HistoryReport {
  readonly rounds: number;
  readonly findings: readonly string[];
  readonly faults: Readonly<Record<FaultKind, number>>;
  readonly days: number;
  readonly events: number;
  readonly tickets: number;
  readonly answers: number;
  readonly refusals: number;
  readonly retries: number;
  readonly askedAgain: number;
  /** Events that reached screens one by one. */
  readonly heard: number;
  readonly verified: string;
}

export interface HistoryOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly buildings: number;
}

export async function historyUnderFaults(options: HistoryOptions): Promise<HistoryReport> {
  // What befalls the city is the same for a seed, whatever its people do.
  const nemesisRandom = randomFrom(options.seed);
  const random = randomFrom(options.seed + 1);
  const midnightInMs = beforehandMs + (options.rounds * roundMs) / 2;
  const crowds = new Map<string, BuildingCrowd>();
  const city = await City.found({ instances, buildings: options.buildings, midnightInMs });
  const screens: Screen[] = [];
  try {
    for (const [index, buildingId] of city.buildingIds.entries()) {
      const officers = { first: 1 + index * members.desks, count: members.desks };
      const origin = city.origins[index % city.origins.length] ?? '';
      crowds.set(buildingId, await BuildingCrowd.arrive(origin, buildingId, officers, random));
    }
    for (const [buildingId, crowd] of crowds) {
      for (let n = 1; n < screensOfBuilding; n++)
        screens.push(new Screen(city.balancer.origin, buildingId, 'public'));
      screens.push(new Screen(city.balancer.origin, buildingId, 'staff', crowd.staffHeaders));
    }
    await until('all screens are live', () => screens.every((screen) => screen.isLive), 30_000);

    const nemesis = new Nemesis(city, nemesisRandom);
    const work = Promise.all([...crowds.values()].map((crowd) => crowd.work(city.origins, members.kiosks)));
    for (let round = 0; round < options.rounds; round++) {
      await nemesis.strike();
      await pass(between(nemesisRandom, 300, 1000));
    }
    for (const crowd of crowds.values()) crowd.finish();
    await work;
    const findings = await repeatFindings(crowds);
    await until('the city is quiet', () => isQuiet(city, screens), 60_000);

    const shown = screens.map((screen) => ({ screen, day: screen.day }));
    const counts = { days: 0, events: 0 };
    for (const [buildingId, { log }] of crowds) {
      const journal = await readBuildingJournal(city.postgres.url, buildingId);
      counts.days += journal.days.size;
      for (const events of journal.days.values()) counts.events += events.length;
      findings.push(
        ...dayFindings(buildingId, journal),
        ...commandFindings(buildingId, journal, log),
        ...orderFindings(buildingId, log),
      );
      for (const { screen, day } of shown)
        if (screen.buildingId === buildingId) findings.push(...screenFindings(screen, day, journal));
    }
    const logs = [...crowds.values()].map(({ log }) => log);
    const sum = (count: (log: (typeof logs)[number]) => number): number =>
      logs.reduce((total, log) => total + count(log), 0);
    return {
      rounds: options.rounds,
      findings,
      faults: nemesis.done,
      ...counts,
      tickets: sum(({ tickets }) => tickets.size),
      answers: sum(({ answers }) => answers.size),
      refusals: sum(({ refused }) => refused.size),
      retries: sum(({ retries }) => retries),
      askedAgain: [...crowds.values()].reduce((total, { repeats }) => total + repeats.length, 0),
      heard: screens.reduce((total, { heard }) => total + heard.length, 0),
      verified: await satuatap(city.data, 'verify'),
    };
  } finally {
    for (const crowd of crowds.values()) crowd.leave();
    for (const screen of screens) screen.close();
    await city.dispose();
  }
}

/** Every instance and every screen is where the journal is, and says so. */
async function isQuiet(city: City, screens: readonly Screen[]): Promise<boolean> {
  const tips = await tipsOf(city.postgres.url);
  for (const { server } of city.instances) {
    server.checkThatItRuns();
    const health = (await fetch(`${server.origin}/health`).then((answer) =>
      answer.json(),
    )) as Partial<Health>;
    const level = health.buildings?.every(
      ({ id, date, seq, current }) => current && `${date} ${seq}` === tips.get(id),
    );
    if (level !== true) return false;
  }
  return screens.every(
    ({ isLive, buildingId, day: { date, seq } }) => isLive && `${date} ${seq}` === tips.get(buildingId),
  );
}

/** The newest date and seq, by building. */
async function tipsOf(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ building_id: string; date: string; seq: number }>(
    'SELECT building_id, date, seq FROM building_day ORDER BY date',
  );
  await client.end();
  return new Map(rows.map(({ building_id, date, seq }) => [building_id, `${date} ${seq}`]));
}

/** A command that is sent once more gets the answer that it had. */
async function repeatFindings(crowds: ReadonlyMap<string, BuildingCrowd>): Promise<string[]> {
  const findings: string[] = [];
  for (const [buildingId, { log, repeats }] of crowds) {
    for (const { commandId, send } of repeats) {
      const before =
        log.tickets.get(commandId) ?? log.answers.get(commandId) ?? log.refused.get(commandId) ?? null;
      const again: unknown = await send().catch((error: unknown) => error);
      const now = again instanceof Error ? Reflect.get(Object(Reflect.get(again, 'problem')), 'code') : again;
      if (!isDeepStrictEqual(now, before)) {
        const words = again instanceof Error ? again.message : JSON.stringify(again);
        findings.push(
          `${buildingId}: law 1: command ${commandId}, told ${JSON.stringify(before)}, is told ${words}`,
        );
      }
    }
  }
  return findings;
}
