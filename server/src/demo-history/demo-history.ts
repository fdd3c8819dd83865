/** Makes up what happened in the buildings, by simulated days, and writes it as the queue would have. */
import { randomFrom } from '@satuatap/shared/chance';
import type { BuildingConfig, QueueEvent } from '@satuatap/shared/queue';
import { imagineLife, simulateDay, type BuildingLife } from '@satuatap/shared/simulation';
import { calendarFor, plusDays } from '@satuatap/shared/time';
import type { Journal } from '../journal/journal.js';
import { lifeOn, withEarlierHolidays } from './seasons.js';

export interface HistoryPlan {
  readonly buildings: readonly BuildingConfig[];
  /** Account ids of officers; each sits at one counter. Without enough of them counters have made-up ones. */
  readonly officers: readonly string[];
  /** YYYY-MM-DD, the day after the last one. */
  readonly until: string;
  readonly days: number;
  /** The same seed makes the same history, day by day. */
  readonly seed: number;
}

export interface WrittenDay {
  readonly buildingId: string;
  readonly date: string;
  readonly tickets: number;
  readonly events: number;
}

/**
 * Writes the days, the oldest first, each durable when it is given; days that are there stay as they are, so that a
 * broken-off run can go on. A day on which a building rests is none.
 */
export async function* writeHistory(journal: Journal, plan: HistoryPlan): AsyncGenerator<WrittenDay> {
  const there = new Set((await journal.days()).map(({ buildingId, date }) => `${buildingId} ${date}`));
  const lives = livesOf(plan);
  for (let ago = plan.days; ago > 0; ago--) {
    const date = plusDays(plan.until, -ago);
    for (const life of lives) {
      if (there.has(`${life.config.id} ${date}`)) continue;
      const written = await writeDay(journal, life, date, plan.seed);
      if (written) yield written;
    }
  }
}

function livesOf({ buildings, officers, until, days, seed }: HistoryPlan): BuildingLife[] {
  const free = [...officers];
  const from = plusDays(until, -days);
  return buildings.map((building) => {
    const config = withEarlierHolidays(building, from);
    const life = imagineLife(config, randomFrom(seedOf(`${seed} ${building.id}`)));
    return { ...life, officers: seatOfficers(config, free) };
  });
}

/** By counter; takes them from the list. */
function seatOfficers({ counters }: BuildingConfig, free: string[]): Record<string, string> {
  const seated: Record<string, string> = {};
  for (const { id } of counters) {
    const officer = free.shift();
    if (officer !== undefined) seated[id] = officer;
  }
  return seated;
}

async function writeDay(
  journal: Journal,
  life: BuildingLife,
  date: string,
  seed: number,
): Promise<WrittenDay | null> {
  const { config } = life;
  const random = randomFrom(seedOf(`${seed} ${config.id} ${date}`));
  const events: QueueEvent[] = [];
  let day;
  for (const step of simulateDay(lifeOn(life, date), calendarFor(config, date), random)) {
    events.push(...step.events);
    ({ day } = step);
  }
  if (!day) return null;
  const after = day;
  await journal.write(async (tx) => {
    journal.append(tx, after, [{ name: null, outcome: { ok: true, date, events } }]);
  });
  return { buildingId: config.id, date, tickets: day.lastTicketId, events: events.length };
}

/** A number from a text (FNV-1a). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
