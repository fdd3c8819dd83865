import { Injectable } from '@nestjs/common';
import { emptyDay, evolve, values, type Day } from '@satuatap/shared/queue';
import { Database, type Reader } from '../storage/database.js';
import type { RowShape } from '../storage/rows.js';
import { Journal, type DayRow } from './journal.js';
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

  /** As all of it is at one moment, also while a server writes; or one building's only. */
  verify(buildingId?: string): Promise<AuditReport> {
    return this.database.atOneMoment(async (reader) => {
      const days = (await this.journal.days(reader)).filter(
        (day) => buildingId === undefined || day.buildingId === buildingId,
      );
      const findings: string[] = [];
      let events = 0;
      for (const day of days) {
        const report = await this.verifyDay(reader, day);
        events += report.events;
        findings.push(...report.findings);
      }
      findings.push(...(await this.strays(reader, buildingId)));
      return { days: days.length, events, findings };
    });
  }

  private async verifyDay(
    reader: Reader,
    { buildingId, date, seq }: DayRow,
  ): Promise<Omit<AuditReport, 'days'>> {
    const name = `${buildingId} ${date}`;
    try {
      const day = await this.replay(reader, buildingId, date);
      const tickets = [...values(day.tickets)];
      const findings = [
        ...(await this.compare(
          reader,
          name,
          day,
          ticketShape,
          tickets.map((each) => ticketRow(day, each)),
        )),
        ...(await this.compare(
          reader,
          name,
          day,
          stopShape,
          tickets.flatMap((each) => stopRows(day, each)),
        )),
      ];
      if (day.seq !== seq)
        findings.push(`${name}: the journal ends at ${day.seq}, its day's row says ${seq}`);
      return { events: day.seq, findings };
    } catch (error) {
      return { events: 0, findings: [`${name}: ${error instanceof Error ? error.message : String(error)}`] };
    }
  }

  /** What belongs to no day, or to none of its events. */
  private async strays(reader: Reader, buildingId?: string): Promise<string[]> {
    const findings: string[] = [];
    const [only, parameters] = buildingId === undefined ? ['true', []] : ['building_id = ?', [buildingId]];
    for (const [table, has] of [
      ['journal', 'journal has events, but no row of the day'],
      [ticketShape.table, 'ticket has rows of a day that is not in the journal'],
      [stopShape.table, 'stop has rows of a day that is not in the journal'],
    ] as const) {
      const rows = await reader.read<{ building_id: string; date: string }>(
        `SELECT DISTINCT building_id, date FROM ${table} WHERE ${only}
         EXCEPT SELECT building_id, date FROM building_day`,
        parameters,
      );
      findings.push(...rows.map(({ building_id, date }) => `${building_id} ${date}: ${has}`));
    }
    const answers = await reader.read<{ building_id: string; date: string; last_seq: number }>(
      `SELECT command.building_id, command.date, last_seq FROM command
       LEFT JOIN building_day AS day ON day.building_id = command.building_id AND day.date = command.date
       WHERE refusal IS NULL AND last_seq > coalesce(day.seq, 0) AND ${only.replace('building_id', 'command.building_id')}`,
      parameters,
    );
    return findings.concat(
      answers.map(
        ({ building_id, date, last_seq }) =>
          `${building_id} ${date}: there are answers with events up to ${last_seq}`,
      ),
    );
  }

  /** A day a transaction, which no server can write into meanwhile. @returns how many tickets there are now */
  async rebuild(): Promise<number> {
    let tickets = 0;
    for (const { buildingId, date } of await this.journal.days()) {
      await this.database.write(async (tx) => {
        await this.journal.lockDay(tx, { ...emptyDay(buildingId), date });
        for (const { table } of [ticketShape, stopShape]) {
          await tx.query(`DELETE FROM ${table} WHERE building_id = ? AND date = ?`, [buildingId, date]);
        }
        const day = await this.replay(tx, buildingId, date);
        const all = [...values(day.tickets)];
        tickets += all.length;
        await tx.insert(
          ticketShape,
          all.map((ticket) => ticketRow(day, ticket)),
        );
        await tx.insert(
          stopShape,
          all.flatMap((ticket) => stopRows(day, ticket)),
        );
      }, 'slow');
    }
    return tickets;
  }

  private async replay(reader: Reader, buildingId: string, date: string): Promise<Day> {
    const events = await this.journal.events(buildingId, date, 0, undefined, reader);
    return events.reduce(evolve, emptyDay(buildingId));
  }

  private async compare(
    reader: Reader,
    name: string,
    day: Day,
    shape: RowShape & { readonly key: readonly string[] },
    expected: readonly unknown[][],
  ): Promise<string[]> {
    const columns = Object.keys(shape.columns);
    const rows = await reader.read<Record<string, unknown>>(
      `SELECT ${columns.join(', ')} FROM ${shape.table} WHERE building_id = ? AND date = ? ORDER BY ${shape.key.join(', ')}`,
      [day.buildingId, day.date],
    );
    const stored = rows.map((row) => JSON.stringify(columns.map((column) => row[column])));
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
