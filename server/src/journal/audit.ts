import { Injectable } from '@nestjs/common';
import { emptyDay, evolve, values, type Day } from '@satuatap/shared/queue';
import { Database } from '../storage/database.js';
import { insertRows, type RowShape } from '../storage/rows.js';
import { Journal } from './journal.js';
import { stopRows, stopShape, ticketRow, ticketShape } from './read-model.js';

export interface AuditReport {
  readonly days: number;
  readonly events: number;
  readonly findings: readonly string[];
}

/** Holds the journal against itself and against the read model, and makes the read model anew. */
@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async verify(): Promise<AuditReport> {
    const days = await this.journal.days();
    const findings: string[] = [];
    let events = 0;
    for (const { buildingId, date, seq } of days) {
      const name = `${buildingId} ${date}`;
      try {
        const day = await this.replay(buildingId, date);
        events += day.seq;
        if (day.seq !== seq)
          findings.push(`${name}: the journal ends at ${day.seq}, its day's row says ${seq}`);
        findings.push(
          ...(await this.compare(
            name,
            day,
            ticketShape,
            [...values(day.tickets)].map((each) => ticketRow(day, each)),
          )),
        );
        findings.push(
          ...(await this.compare(
            name,
            day,
            stopShape,
            [...values(day.tickets)].flatMap((each) => stopRows(day, each)),
          )),
        );
      } catch (error) {
        findings.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return { days: days.length, events, findings };
  }

  /** @returns how many tickets there are now */
  async rebuild(): Promise<number> {
    let tickets = 0;
    for (const { buildingId, date } of await this.journal.days()) {
      const day = await this.replay(buildingId, date);
      const all = [...values(day.tickets)];
      tickets += all.length;
      await this.database.write(async (manager) => {
        for (const { table } of [ticketShape, stopShape]) {
          await manager.query(`DELETE FROM ${table} WHERE building_id = ? AND date = ?`, [buildingId, date]);
        }
        await insertRows(
          manager,
          ticketShape,
          all.map((ticket) => ticketRow(day, ticket)),
        );
        await insertRows(
          manager,
          stopShape,
          all.flatMap((ticket) => stopRows(day, ticket)),
        );
      });
    }
    return tickets;
  }

  private async replay(buildingId: string, date: string): Promise<Day> {
    return (await this.journal.events(buildingId, date)).reduce(evolve, emptyDay(buildingId));
  }

  private async compare(
    name: string,
    day: Day,
    shape: Required<RowShape>,
    expected: readonly unknown[][],
  ): Promise<string[]> {
    const rows = await this.database.read<Record<string, unknown>>(
      `SELECT ${shape.columns.join(', ')} FROM ${shape.table} WHERE building_id = ? AND date = ? ORDER BY ${shape.key.join(', ')}`,
      [day.buildingId, day.date],
    );
    const stored = rows.map((row) => JSON.stringify(shape.columns.map((column) => row[column])));
    if (stored.length !== expected.length) {
      return [`${name}: ${shape.table} has ${stored.length} rows, the journal makes ${expected.length}`];
    }
    return expected.flatMap((row, index) => {
      const right = JSON.stringify(row);
      return stored[index] === right
        ? []
        : [`${name}: ${shape.table} has ${stored[index]}, the journal makes ${right}`];
    });
  }
}
