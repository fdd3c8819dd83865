import { Injectable } from '@nestjs/common';
import {
  emptyDay,
  eventVersion,
  evolve,
  type Day,
  type QueueEvent,
  type Refusal,
} from '@satuatap/shared/queue';
import { Database, type Reader, type Transaction } from '../storage/database.js';
import { appending } from './appending.js';
import {
  readCommands,
  type CommandOutcome,
  type DecidedCommand,
  type KnownCommand,
} from './command-table.js';

export interface DayRow {
  readonly buildingId: string;
  readonly date: string;
  readonly seq: number;
}

/** Events in order, and the day after them. */
export interface Stretch {
  readonly day: Day;
  readonly events: readonly QueueEvent[];
}

/** The journal holds what this program cannot apply: a newer one wrote it. It guesses nothing. */
export class NewerEvents extends Error {
  constructor(buildingId: string, version: number) {
    super(`The journal of ${buildingId} holds events of version ${version}, newer than this program.`);
  }
}

const pageOfEvents = 1000;
/** Of PostgreSQL's `integer`. */
const largestSeq = 2_147_483_647;

/** The ordered events of every building-day, and beside them the read model and the answers, in one transaction. */
@Injectable()
export class Journal {
  constructor(private readonly database: Database) {}

  /** A transaction of its own; durable when it resolves. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.write(work);
  }

  /** Events, rows of the tickets that they touched, answers: with the commit. `day` is the day after them. */
  append(tx: Transaction, day: Day, commands: readonly DecidedCommand[]): void {
    tx.lastly(appending(tx, day, commands));
  }

  /** The newest day of the building, as its events made it; an empty one if it never had any. */
  async newestDay(buildingId: string): Promise<Day> {
    const none = emptyDay(buildingId);
    return last(none, await this.beyond(none));
  }

  /**
   * What the building's journal holds beyond `day`: the rest of that day, then the newest one from its beginning.
   * @throws NewerEvents
   */
  async beyond(day: Day): Promise<Stretch[]> {
    const rest = day.date === '' ? [] : await this.after(this.database, day, day.date);
    // A newer day begins only when this one is closed.
    if (last(day, rest).state === 'open') return rest;
    const date = await newestDate(this.database, day.buildingId);
    if (date === null || date <= day.date) return rest;
    return [...rest, ...(await this.after(this.database, emptyDay(day.buildingId), date))];
  }

  /**
   * Locks the building's newest day, so that nobody else appends until the transaction is over, and gives what was
   * written beyond `day` before that.
   * @throws NewerEvents
   */
  async lock(tx: Transaction, day: Day): Promise<Stretch[]> {
    const { buildingId } = day;
    if (day.date === '')
      await tx.read(`SELECT id FROM building WHERE id = ?${tx.dialect.forUpdate}`, [buildingId]);
    const locked = await this.lockDay(tx, day);
    if (last(day, locked).state === 'open') return locked;
    // Whoever closed the day may have opened the next one with it.
    const date = await newestDate(tx, buildingId);
    if (date === null || date <= day.date) return locked;
    return [...locked, ...(await this.lock(tx, { ...emptyDay(buildingId), date }))];
  }

  /** Of one day, named by its building and date; gives what was written beyond `day`. */
  async lockDay(tx: Transaction, day: Day): Promise<Stretch[]> {
    if (day.date === '') return [];
    let seq = Number.NaN;
    const lock = async (): Promise<void> => {
      const [row] = await tx.read<{ seq: number }>(
        `SELECT seq FROM building_day WHERE building_id = ? AND date = ?${tx.dialect.forUpdate}`,
        [day.buildingId, day.date],
      );
      seq = row?.seq ?? 0;
    };
    // Where the lock's answer has a way to go, the events are asked for with it; where it is here, only if there are any.
    const beyond = (): Promise<Stretch[]> =>
      seq === day.seq ? Promise.resolve([]) : this.after(tx, day, day.date);
    const [, written] = await tx.together([lock, beyond]);
    if (seq < day.seq)
      throw new Error(`The journal of ${day.buildingId} ${day.date} ends at ${seq}, not ${day.seq}.`);
    return written;
  }

  /** A page at a time: a long day is not held twice. */
  private async after(reader: Reader, from: Day, date: string): Promise<Stretch[]> {
    const stretches: Stretch[] = [];
    for (let day = from; ;) {
      const events = await this.events(from.buildingId, date, day.seq, day.seq + pageOfEvents, reader);
      if (events.length === 0) return stretches;
      day = events.reduce(evolve, day);
      stretches.push({ day, events });
      if (events.length < pageOfEvents) return stretches;
    }
  }

  /** Events of a day after `after` up to `upTo`, in order. @throws NewerEvents */
  async events(
    buildingId: string,
    date: string,
    after = 0,
    upTo = largestSeq,
    reader: Reader = this.database,
  ): Promise<QueueEvent[]> {
    const rows = await reader.read<{ event: string; version: number }>(
      'SELECT event, version FROM journal WHERE building_id = ? AND date = ? AND seq > ? AND seq <= ? ORDER BY seq',
      [buildingId, date, after, upTo],
    );
    return rows.map(({ event, version }) => {
      if (version > eventVersion) throw new NewerEvents(buildingId, version);
      return JSON.parse(event) as QueueEvent;
    });
  }

  /** Those of the commands that were decided before, by id. */
  async outcomes(
    reader: Reader,
    buildingId: string,
    commandIds: readonly string[],
  ): Promise<Map<string, KnownCommand>> {
    const outcomes = new Map<string, KnownCommand>();
    for (const row of await readCommands(reader, buildingId, commandIds)) {
      const outcome: CommandOutcome =
        row.refusal === null
          ? {
              ok: true,
              date: row.date,
              events: await this.events(buildingId, row.date, row.first_seq - 1, row.last_seq, reader),
            }
          : { ok: false, refusal: JSON.parse(row.refusal) as Refusal };
      outcomes.set(row.command_id, { fingerprint: row.fingerprint, outcome });
    }
    return outcomes;
  }

  /** Every building-day there is. */
  async days(reader: Reader = this.database): Promise<DayRow[]> {
    const rows = await reader.read<{ building_id: string; date: string; seq: number }>(
      'SELECT building_id, date, seq FROM building_day ORDER BY building_id, date',
    );
    return rows.map(({ building_id, ...row }) => ({ buildingId: building_id, ...row }));
  }
}

/** The day after the stretches; `day` if there are none. */
export const last = (day: Day, stretches: readonly Stretch[]): Day => stretches.at(-1)?.day ?? day;

async function newestDate(reader: Reader, buildingId: string): Promise<string | null> {
  const [row] = await reader.read<{ date: string }>(
    'SELECT date FROM building_day WHERE building_id = ? ORDER BY date DESC LIMIT 1',
    [buildingId],
  );
  return row?.date ?? null;
}
