/** Days that were, written into a server's journal: simulated by the rules themselves, so that each is a day that could have been. */
import { join } from 'node:path';
import { randomFrom } from '@satuatap/shared/chance';
import { versionOf, type BuildingConfig, type QueueEvent } from '@satuatap/shared/queue';
import { imagineLife, simulateDay } from '@satuatap/shared/simulation';
import { calendarFor } from '@satuatap/shared/time';
import Sqlite from 'better-sqlite3';
import { satuatap } from './server-process.js';

const day = { open: '08:00', close: '15:30', lastTicket: '15:00', breaks: [] };

/** A demonstration's buildings never close; these days had hours. */
const withHours = (config: BuildingConfig): BuildingConfig => ({
  ...config,
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null },
  services: config.services.map((service) => ({ ...service, hours: null })),
});

/** The events of a simulated day; none on a weekend. */
export function pastDay(building: BuildingConfig, date: string, seed: number): QueueEvent[] {
  const config = withHours(building);
  const random = randomFrom(seed);
  const life = imagineLife(config, random);
  return [...simulateDay(life, calendarFor(config, date), random)].flatMap(({ events }) => [...events]);
}

export interface PastDay {
  readonly buildingId: string;
  readonly date: string;
  readonly events: readonly QueueEvent[];
}

/** Writes the days into the SQLite file of a server that does not run, and counts them. */
export async function writePastDays(dataDir: string, days: readonly PastDay[]): Promise<void> {
  const database = new Sqlite(join(dataDir, 'satuatap.sqlite'));
  try {
    const event = database.prepare(
      'INSERT INTO journal (building_id, date, seq, version, event) VALUES (?, ?, ?, ?, ?)',
    );
    const day = database.prepare('INSERT INTO building_day (building_id, date, seq) VALUES (?, ?, ?)');
    database.transaction(() => {
      for (const { buildingId, date, events } of days) {
        if (events.length === 0) continue;
        for (const each of events)
          event.run(buildingId, date, each.seq, versionOf(each.type), JSON.stringify(each));
        day.run(buildingId, date, events.length);
      }
    })();
  } finally {
    database.close();
  }
  await satuatap({ dataDir }, 'rebuild');
}
