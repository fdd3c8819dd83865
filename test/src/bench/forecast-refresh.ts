/**
 * `forecast.refresh`: ms of one forecast of a hall with 500 people waiting and 40 counters, 250 runs, on one core.
 * `ratio`: against the same hall's estimate without chance, the calling rule run forward once.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '@satuatap/shared/chance';
import {
  forecastWaits,
  hallNow,
  kindOf,
  learn,
  pastBookingsOf,
  pastStopsOf,
  usualRuns,
} from '@satuatap/shared/forecast';
import {
  decide,
  evolve,
  forecast,
  waitingCount,
  type BuildingConfig,
  type Day,
} from '@satuatap/shared/queue';
import { imagineLife, simulateDay } from '@satuatap/shared/simulation';
import { atLocal, calendarFor } from '@satuatap/shared/time';
import { parse } from 'yaml';
import { repository } from '../support/server-process.js';
import { buildingId } from './hall.js';
import { median, print, progress } from './measure.js';

const counters = 40;
const waiting = 500;
const rounds = 15;
const dates = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'];

function largeBuilding(): BuildingConfig {
  const file = readFileSync(join(repository, 'server/buildings', `${buildingId}.yaml`), 'utf8');
  const config = parse(file, { maxAliasCount: 1000 }) as BuildingConfig;
  const many = Array.from({ length: counters }, (_, i) => {
    const counter = config.counters[i % config.counters.length];
    if (!counter) throw new Error('The building has no counter.');
    return { ...counter, id: `loket-${i + 1}`, label: `${i + 1}` };
  });
  return {
    ...config,
    counters: many,
    services: config.services.map((each) => ({ ...each, dailyQuota: null })),
  };
}

/** A working morning, and then as many more tickets as it takes. */
function crowded(day: Day, now: number): Day {
  let full = day;
  const open = Object.keys(day.lines);
  const count = (): number => Object.values(full.lines).reduce((sum, line) => sum + waitingCount(line), 0);
  for (let n = 0; count() < waiting && n < 2 * waiting; n++) {
    const serviceIds = [open[n % open.length] ?? ''];
    const command = { type: 'issue', serviceIds, priority: null, channel: 'kiosk', language: 'id' } as const;
    const answer = decide(full, command, { now, by: { kind: 'device', id: 'kios-1' } });
    if (answer.ok) full = answer.events.reduce(evolve, full);
  }
  if (count() < waiting) throw new Error(`Only ${count()} wait.`);
  return full;
}

export async function forecastRefresh(): Promise<void> {
  progress('forecast.refresh');
  const config = largeBuilding();
  const life = imagineLife(config, randomFrom(5));
  const days = dates.map((date, n) => {
    const midnight = atLocal(date, '00:00', config.timeZone);
    const calendar = calendarFor(config, date);
    return { date, midnight, calendar, steps: [...simulateDay(life, calendar, randomFrom(n))] };
  });
  const today = days.at(-1);
  const past = days.slice(0, -1).map(({ date, midnight, calendar, steps }) => {
    const end = steps.at(-1)?.day;
    const kind = kindOf({ calendar }, midnight);
    const stops = end ? pastStopsOf(end) : [];
    return { date, midnight, kind, stops, booked: end ? pastBookingsOf(end) : [] };
  });
  const now = today ? today.midnight + 13 * 3_600_000 : 0;
  const morning = today?.steps.findLast(({ at }) => at <= now)?.day;
  if (!today || !morning) throw new Error('Nothing happened in the morning.');
  const day = crowded(morning, now);
  const hall = hallNow(day, now, today.midnight);
  if (!hall) throw new Error('The hall is closed.');
  const learnt = learn(config, past);
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let startedAt = performance.now();
    forecastWaits(hall, learnt, { random: randomFrom(round), runs: usualRuns });
    ours.push(performance.now() - startedAt);
    startedAt = performance.now();
    forecast(day, now);
    plain.push(performance.now() - startedAt);
  }
  print({
    name: 'forecast.refresh',
    value: median(ours),
    unit: 'ms',
    ratio: median(ours) / median(plain),
  });
}
