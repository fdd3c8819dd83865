/** Counts days that are over, and the months that they make, from the journal. Several instances may; each day is written once. */
import { Injectable } from '@nestjs/common';
import { factsOf } from '@satuatap/shared/measures';
import type { BuildingConfig, Calendar, QueueEvent } from '@satuatap/shared/queue';
import { Journal } from '../journal/journal.js';
import { Database, type Transaction } from '../storage/database.js';
import { factRow, factShape, stopRowOf } from './fact-table.js';
import { monthOf, replaceRows } from './roll-up-table.js';
import { rollUp } from './roll-up.js';
import type { UnitKind, UnitRow } from './unit-row.js';

export interface UncountedDay {
  readonly buildingId: string;
  readonly date: string;
}

/** What a day adds up to, and where its journal was. */
export interface CountedDay extends UncountedDay {
  readonly seq: number;
  readonly units: readonly UnitRow[];
  /** In the order of the columns of `stop_fact`. */
  readonly facts: readonly unknown[][];
}

/** A day is over when the building has a newer one. */
const uncountedDays = `
  SELECT day.building_id AS "buildingId", day.date FROM building_day AS day
  LEFT JOIN stat_day_made AS made ON made.building_id = day.building_id AND made.day = day.date
  WHERE day.date < (SELECT max(date) FROM building_day WHERE building_id = day.building_id)
    AND (made.seq IS NULL OR made.seq <> day.seq)
  ORDER BY day.building_id, day.date`;

const uncountedMonths = `
  SELECT DISTINCT day.building_id AS "buildingId", substr(day.day, 1, 7) AS month FROM stat_day_made AS day
  LEFT JOIN stat_month_made AS made ON made.building_id = day.building_id AND made.month = substr(day.day, 1, 7)
  WHERE made.month IS NULL`;

@Injectable()
export class RollUps {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /**
   * Counts all that is over and not counted. @param between called after each piece of work, with how long it took in
   * ms; `false` from it ends the run. @returns how many days were counted
   */
  async catchUp(between: (ms: number) => Promise<boolean> = async () => true): Promise<number> {
    const days = await this.database.read<UncountedDay>(uncountedDays);
    let counted = 0;
    for (const day of days) {
      const startedAt = performance.now();
      const count = await this.count(day);
      if (count) await this.keep(count);
      counted += 1;
      if (!(await between(performance.now() - startedAt))) return counted;
    }
    const months = await this.database.read<{ buildingId: string; month: string }>(uncountedMonths);
    for (const { buildingId, month } of months)
      if (!(await this.countMonth(buildingId, month, between))) break;
    return counted;
  }

  /** Makes all of it anew. @returns how many days there are */
  async rebuild(): Promise<number> {
    await this.database.write(async (tx) => {
      for (const table of ['stat_day', 'stat_month', 'stop_fact']) {
        const day = table === 'stat_month' ? 'month' : 'day';
        const known = table === 'stat_month' ? 'substr(date, 1, 7)' : 'date';
        await tx.query(
          `DELETE FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM building_day
           WHERE building_day.building_id = ${table}.building_id AND ${known} = ${table}.${day})`,
        );
      }
      for (const table of ['stat_day_made', 'stat_month_made']) await tx.query(`DELETE FROM ${table}`);
    }, 'slow');
    return this.catchUp();
  }

  private async count({ buildingId, date }: UncountedDay): Promise<CountedDay | null> {
    const events = await this.journal.events(buildingId, date);
    const last = events.at(-1);
    if (!last) return null;
    const { config, calendar } = configurationIn(events);
    const facts = factsOf(events, last.at);
    return {
      buildingId,
      date,
      seq: last.seq,
      units: rollUp(facts, config, calendar),
      facts: facts.stops.map((fact) => factRow(stopRowOf(buildingId, date, fact))),
    };
  }

  /** Writes a day's rows, unless somebody else has. */
  async keep(day: CountedDay): Promise<void> {
    const { buildingId, date, seq, units, facts } = day;
    await this.database.write(async (tx) => {
      await tx.read(
        `SELECT seq FROM building_day WHERE building_id = ? AND date = ?${tx.dialect.forUpdate}`,
        [buildingId, date],
      );
      const [made] = await tx.read<{ seq: number }>(
        'SELECT seq FROM stat_day_made WHERE building_id = ? AND day = ?',
        [buildingId, date],
      );
      if (made?.seq === seq) return;
      await replaceRows(tx, 'day', buildingId, date, units);
      await tx.query('DELETE FROM stop_fact WHERE building_id = ? AND day = ?', [buildingId, date]);
      await tx.insert(factShape, facts);
      await tx.query(
        `INSERT INTO stat_day_made (building_id, day, seq) VALUES (?, ?, ?)
         ON CONFLICT (building_id, day) DO UPDATE SET seq = excluded.seq`,
        [buildingId, date, seq],
      );
      await tx.query('DELETE FROM stat_month_made WHERE building_id = ? AND month = ?', [
        buildingId,
        date.slice(0, 7),
      ]);
    }, 'slow');
  }

  /** @returns whether to go on */
  private async countMonth(
    buildingId: string,
    month: string,
    between: (ms: number) => Promise<boolean>,
  ): Promise<boolean> {
    const before = await daysMade(this.database, buildingId, month);
    const names = await this.database.read<{ kind: UnitKind; id: string }>(
      `SELECT DISTINCT kind, id FROM stat_day
       WHERE building_id = ? AND kind <> 'officer' AND day >= ? AND day <= ? ORDER BY kind, id`,
      [buildingId, `${month}-01`, `${month}-31`],
    );
    const rows: UnitRow[] = [];
    for (const name of names) {
      const startedAt = performance.now();
      rows.push(await monthOf(this.database, buildingId, month, name));
      if (!(await between(performance.now() - startedAt))) return false;
    }
    await this.database.write(async (tx) => {
      await tx.query(tx.dialect.lockTable('stat_month_made'));
      const [made] = await tx.read(
        'SELECT 1 AS one FROM stat_month_made WHERE building_id = ? AND month = ?',
        [buildingId, month],
      );
      const days = await daysMade(tx, buildingId, month);
      // A day was counted meanwhile, or another instance was faster: the next run has it.
      if (made || JSON.stringify(days) !== JSON.stringify(before)) return;
      await replaceRows(tx, 'month', buildingId, month, rows);
      await tx.query(
        'INSERT INTO stat_month_made (building_id, month, first_day, last_day) VALUES (?, ?, ?, ?)',
        [buildingId, month, days[0]?.day, days.at(-1)?.day],
      );
    }, 'slow');
    return true;
  }
}

const daysMade = (
  reader: Pick<Transaction, 'read'>,
  buildingId: string,
  month: string,
): Promise<{ day: string; seq: number }[]> =>
  reader.read(
    'SELECT day, seq FROM stat_day_made WHERE building_id = ? AND day >= ? AND day <= ? ORDER BY day',
    [buildingId, `${month}-01`, `${month}-31`],
  );

/** The configuration that the day had in the end. @throws Error for a day that was never opened */
export function configurationIn(events: readonly QueueEvent[]): {
  readonly config: BuildingConfig;
  readonly calendar: Calendar;
} {
  const last = events.findLast(({ type }) => type === 'day.opened' || type === 'day.configured');
  if (last?.type !== 'day.opened' && last?.type !== 'day.configured')
    throw new Error('The day was never opened.');
  return { config: last.config, calendar: last.calendar };
}
