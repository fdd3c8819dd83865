/**
 * A working day as the core makes it under a simulated clock, written into the journal of a data folder in bulk: what
 * the server would have written in eight hours, in some seconds.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  decide,
  emptyDay,
  versionOf,
  evolve,
  type Actor,
  type BuildingConfig,
  type Day,
  type DayHours,
  type QueueCommand,
  type QueueEvent,
} from '@satuatap/shared/queue';
import { atLocal, calendarFor } from '@satuatap/shared/time';
import Database from 'better-sqlite3';
import { satuatap } from '../support/server-process.js';
import { buildingId } from './hall.js';

const always: DayHours = { open: '00:00', close: '23:59', lastTicket: '23:59', breaks: [] };
const opensAt = '08:00';
/** In which the tickets come and go. */
const workingMs = 7 * 3_600_000;
/** A counter's time with each of those who still wait when nobody comes any more. */
const lateServiceMs = 10_000;
const system: Actor = { kind: 'system' };
const kiosk: Actor = { kind: 'device', id: 'kios-1' };

const withoutHours = (config: BuildingConfig): BuildingConfig => ({
  ...config,
  hours: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
  holidays: [],
});

interface Played {
  readonly events: readonly QueueEvent[];
  /** First and last event of each command. */
  readonly commands: readonly (readonly [first: number, last: number])[];
}

/** A ticket every so often, and each time a counter finishes with one and calls and starts the next; till all went. */
function playDay(stored: BuildingConfig, date: string, tickets: number): Played {
  const config = withoutHours(stored);
  const start = atLocal(date, opensAt, config.timeZone);
  const events: QueueEvent[] = [];
  const commands: (readonly [number, number])[] = [];
  let day: Day = emptyDay(config.id);
  const submit = (command: QueueCommand, by: Actor, now: number): boolean => {
    const answer = decide(day, command, { now, by });
    if (!answer.ok) return false;
    const first = day.seq + 1;
    for (const event of answer.events) {
      day = evolve(day, event);
      events.push(event);
    }
    if (day.seq >= first && by !== system) commands.push([first, day.seq]);
    return true;
  };
  const officer = (counterId: string): Actor => ({
    kind: 'staff',
    id: `petugas-${counterId}`,
    role: 'counter',
  });
  const serve = (counterId: string, now: number): boolean => {
    submit({ type: 'finish', counterId }, officer(counterId), now);
    const called = submit({ type: 'callNext', counterId }, officer(counterId), now);
    return called && submit({ type: 'start', counterId }, officer(counterId), now);
  };
  const counters = config.counters.map(({ id }) => id);
  const given = new Set(config.counters.flatMap(({ services }) => services.map((each) => each.serviceId)));
  const services = config.services.filter(({ id }) => given.has(id));

  submit({ type: 'openDay', config, calendar: calendarFor(config, date) }, system, start);
  for (const counterId of counters) submit({ type: 'openCounter', counterId }, officer(counterId), start);
  for (let n = 0; n < tickets; n++) {
    const now = start + Math.floor((n * workingMs) / tickets);
    const service = services[n % services.length];
    const serviceIds = service ? [service.id] : [];
    submit({ type: 'issue', serviceIds, priority: null, language: 'id', channel: 'kiosk' }, kiosk, now);
    serve(counters[n % counters.length] ?? '', now);
  }
  let now = start + workingMs;
  while (counters.map((counterId) => serve(counterId, now)).includes(true)) now += lateServiceMs;
  return { events, commands };
}

/** Writes such a day of the benchmarks' building; the read model is made by `satuatap rebuild`. */
export async function writeDay(dataDir: string, date: string, tickets: number): Promise<void> {
  const database = new Database(join(dataDir, 'satuatap.sqlite'));
  const { config } = database.prepare('SELECT config FROM building WHERE id = ?').get(buildingId) as {
    config: string;
  };
  const { events, commands } = playDay(JSON.parse(config) as BuildingConfig, date, tickets);
  const issued = events.filter(({ type }) => type === 'ticket.issued').length;
  const finished = events.filter(({ type }) => type === 'ticket.finished').length;
  if (issued !== tickets || finished !== tickets)
    throw new Error(`Of ${tickets} tickets ${issued} were issued and ${finished} finished.`);
  const addDay = database.prepare('INSERT INTO building_day (building_id, date, seq) VALUES (?, ?, ?)');
  const addEvent = database.prepare(
    'INSERT INTO journal (building_id, date, seq, version, event) VALUES (?, ?, ?, ?, ?)',
  );
  const addCommand = database.prepare(
    'INSERT INTO command (building_id, command_id, date, first_seq, last_seq) VALUES (?, ?, ?, ?, ?)',
  );
  database.transaction(() => {
    addDay.run(buildingId, date, events.length);
    for (const event of events)
      addEvent.run(buildingId, date, event.seq, versionOf(event.type), JSON.stringify(event));
    for (const [first, last] of commands) addCommand.run(buildingId, randomUUID(), date, first, last);
  })();
  database.close();
  await satuatap({ dataDir }, 'rebuild');
}
