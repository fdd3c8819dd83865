import { Injectable } from '@nestjs/common';
import {
  emptyDay,
  eventVersion,
  evolve,
  get,
  values,
  versionOf,
  type Day,
  type QueueEvent,
  type Refusal,
  type Ticket,
} from '@satuatap/shared/queue';
import { Database, type Reader, type Transaction } from '../storage/database.js';
import type { RowShape, Statement } from '../storage/rows.js';
import { stopRows, stopShape, ticketRow, ticketShape } from './read-model.js';

/** What a command came to, as it is kept under its id. */
export type CommandOutcome =
  | { readonly ok: true; readonly date: string; readonly events: readonly QueueEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What its sender called a command, and what tells it from another one of the same name. */
export interface CommandName {
  readonly commandId: string;
  readonly fingerprint: string;
}

export interface DecidedCommand {
  /** `null` for the system's own, which nobody sends again. */
  readonly name: CommandName | null;
  readonly outcome: CommandOutcome;
}

export interface KnownCommand {
  readonly fingerprint: string;
  readonly outcome: CommandOutcome;
}

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

const journalShape: RowShape = {
  table: 'journal',
  columns: { building_id: 'text', date: 'text', seq: 'bigint', version: 'bigint', event: 'text' },
};
const commandShape: RowShape = {
  table: 'command',
  columns: {
    building_id: 'text',
    command_id: 'text',
    fingerprint: 'text',
    date: 'text',
    first_seq: 'bigint',
    last_seq: 'bigint',
    refusal: 'text',
  },
};

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
    const events = commands.flatMap(({ outcome }) => (outcome.ok ? outcome.events : []));
    const key = [day.buildingId, day.date];
    const ofTickets = events.filter(({ type }) => changesTicketRow.has(type));
    const inserts: readonly (readonly [RowShape, readonly unknown[][]])[] = [
      [
        journalShape,
        events.map((event) => [...key, event.seq, versionOf(event.type), JSON.stringify(event)]),
      ],
      [commandShape, commands.flatMap((command) => commandRow(day, command))],
      [ticketShape, touchedTickets(day, ofTickets).map((ticket) => ticketRow(day, ticket))],
      [stopShape, touchedTickets(day, events).flatMap((ticket) => stopRows(day, ticket))],
    ];
    tx.lastly([
      ...advance(day, events),
      ...inserts.flatMap(([shape, rows]) => tx.inserting(shape, rows)),
      ...dropUndoneStops(day, events),
    ]);
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
    if (commandIds.length === 0) return outcomes;
    const rows = await reader.read<{
      command_id: string;
      fingerprint: string;
      date: string;
      first_seq: number;
      last_seq: number;
      refusal: string | null;
    }>(
      `SELECT command_id, fingerprint, date, first_seq, last_seq, refusal FROM command
       WHERE building_id = ? AND ${reader.dialect.among('command_id')}`,
      [buildingId, reader.dialect.list(commandIds)],
    );
    for (const row of rows) {
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

/**
 * Moves the day's row; fails if somebody else moved it meanwhile, so that a fork never gets into the journal: the row's
 * `seq` is never null.
 */
function advance(day: Day, events: readonly QueueEvent[]): Statement[] {
  if (events.length === 0) return [];
  const before = (events[0]?.seq ?? 1) - 1;
  const key = [day.buildingId, day.date];
  if (before === 0) {
    const sql = 'INSERT INTO building_day (seq, building_id, date) VALUES (?, ?, ?)';
    return [{ sql, parameters: [day.seq, ...key] }];
  }
  const sql =
    'UPDATE building_day SET seq = CASE WHEN seq = ? THEN CAST(? AS INTEGER) END WHERE building_id = ? AND date = ?';
  return [{ sql, parameters: [before, day.seq, ...key] }];
}

function commandRow(day: Day, { name, outcome }: DecidedCommand): unknown[][] {
  if (name === null) return [];
  const key = [day.buildingId, name.commandId, name.fingerprint, day.date];
  if (!outcome.ok) return [[...key, 0, 0, JSON.stringify(outcome.refusal)]];
  const first = outcome.events[0]?.seq ?? 1;
  return [[...key, first, first + outcome.events.length - 1, null]];
}

/** An undone transfer takes back the stops that it had added. */
function dropUndoneStops(day: Day, events: readonly QueueEvent[]): Statement[] {
  const undone = events.flatMap((event) => (event.type === 'action.undone' ? event.tickets : []));
  return undone.map(({ id }) => ({
    sql: 'DELETE FROM stop WHERE building_id = ? AND date = ? AND ticket_id = ? AND stop >= ?',
    parameters: [day.buildingId, day.date, id, get(day.tickets, id)?.stops.length ?? 0],
  }));
}

/** What a ticket's own row tells changes by these only; all the rest is told by its stops. */
const changesTicketRow: ReadonlySet<QueueEvent['type']> = new Set<QueueEvent['type']>([
  'ticket.issued',
  'appointment.booked',
  'ticket.priorityChanged',
  'action.undone',
]);

/** The tickets that the events changed, as they are in the end. */
function touchedTickets(day: Day, events: readonly QueueEvent[]): Ticket[] {
  if (events.some(({ type }) => type === 'day.closed')) return [...values(day.tickets)];
  const ids = new Set<number>();
  for (const event of events) {
    if ('ticketId' in event) ids.add(event.ticketId);
    if (event.type === 'action.undone') for (const { id } of event.tickets) ids.add(id);
  }
  return [...ids].flatMap((id) => get(day.tickets, id) ?? []);
}
