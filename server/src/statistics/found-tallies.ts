/** Finds the tallies of a plan: whole months where they are kept, else days, and today's from memory. */
import { Injectable } from '@nestjs/common';
import { setImmediate as turn } from 'node:timers/promises';
import { Database } from '../storage/database.js';
import { LiveDays } from './live-days.js';
import type { Plan } from './plan.js';
import { readRows } from './roll-up-table.js';
import type { EncodedTally } from './tally.js';
import type { UnitRow } from './unit-row.js';

/** Rows between which others have their turn. */
const slice = 250;

type Found = (key: string, tally: EncodedTally) => void;

interface Span {
  readonly period: 'day' | 'month';
  readonly from: string;
  readonly to: string;
}

@Injectable()
export class FoundTallies {
  constructor(
    private readonly database: Database,
    private readonly live: LiveDays,
  ) {}

  /** @param found is told each tally, with its key. @returns whether today is among them */
  async each(buildingId: string, from: string, to: string, plan: Plan, found: Found): Promise<boolean> {
    const today = await this.live.day(buildingId, from, to);
    for (const span of await this.spans(buildingId, from, to, plan.days)) {
      const rows = await readRows(this.database, span.period, buildingId, span.from, span.to, plan);
      for (const [index, { text, ...row }] of rows.entries()) {
        // Counted meanwhile: its row stands for what was in memory.
        if (today && row.period === today.date) continue;
        tell(plan, row, JSON.parse(text) as EncodedTally | Record<string, EncodedTally>, found);
        if (index % slice === slice - 1) await turn();
      }
      await turn();
    }
    if (!today) return false;
    for (const unit of today.units)
      if (isWanted(plan, unit)) tell(plan, { ...unit, period: today.date }, unit[plan.column], found);
    return true;
  }

  /** Days of the period that are over and not counted. */
  async pendingDays(buildingIds: readonly string[], from: string, to: string): Promise<number> {
    const { among, list } = this.database.dialect;
    const [row] = await this.database.read<{ n: number }>(
      `SELECT count(*) AS n FROM building_day AS day
       LEFT JOIN stat_day_made AS made ON made.building_id = day.building_id AND made.day = day.date
       WHERE ${among('day.building_id')} AND day.date >= ? AND day.date <= ? AND made.day IS NULL
         AND day.date < (SELECT max(date) FROM building_day WHERE building_id = day.building_id)`,
      [list(buildingIds), from, to],
    );
    return Number(row?.n ?? 0);
  }

  /** A month's rows stand for its days where all of those are asked for. */
  private async spans(buildingId: string, from: string, to: string, days: boolean): Promise<Span[]> {
    if (days) return [{ period: 'day', from, to }];
    const whole = await this.database.read<{ month: string }>(
      `SELECT month FROM stat_month_made WHERE building_id = ? AND first_day >= ? AND last_day <= ? ORDER BY month`,
      [buildingId, from, to],
    );
    const spans: Span[] = [];
    let next = from;
    for (const { month } of whole) {
      if (next < `${month}-01`) spans.push({ period: 'day', from: next, to: `${month}-00` });
      const last = spans.at(-1);
      if (last?.period === 'month' && next === `${month}-01`)
        spans[spans.length - 1] = { ...last, to: month };
      else spans.push({ period: 'month', from: month, to: month });
      next = `${monthAfter(month)}-01`;
    }
    if (next <= to) spans.push({ period: 'day', from: next, to });
    return spans;
  }
}

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

function tell(
  { column, only, keyOf }: Plan,
  row: Parameters<Plan['keyOf']>[0],
  value: EncodedTally | Readonly<Record<string, EncodedTally>>,
  found: Found,
): void {
  const tallies =
    column === 'total' ? { '': value as EncodedTally } : (value as Record<string, EncodedTally>);
  for (const part in tallies) {
    if (only !== null && part !== only) continue;
    const key = keyOf(row, part);
    const tally = tallies[part];
    if (key !== null && tally) found(key, tally);
  }
}

const isWanted = ({ kind, ids, agencyIds }: Plan, unit: UnitRow): boolean =>
  unit.kind === kind &&
  (ids === null || ids.includes(unit.id)) &&
  (agencyIds === null || agencyIds.includes(unit.agencyId));
