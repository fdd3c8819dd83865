import { Injectable } from '@nestjs/common';
import {
  emptyDay,
  eventVersion,
  evolve,
  get,
  values,
  type Day,
  type QueueEvent,
  type Refusal,
  type Ticket,
} from '@satuatap/shared/queue';
import type { EntityManager } from 'typeorm';
import { Database } from '../storage/database.js';
import { insertRows } from '../storage/rows.js';
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

const journalShape = { table: 'journal', columns: ['building_id', 'date', 'seq', 'version', 'event'] };
const commandShape = {
  table: 'command',
  columns: ['building_id', 'command_id', 'fingerprint', 'date', 'first_seq', 'last_seq', 'refusal'],
};

/** Read at a time: a long day is not held twice. */
const pageOfEvents = 1000;

/** The ordered events of every building-day, and beside them the read model and the answers, in one transaction. */
@Injectable()
export class Journal {
  constructor(private readonly database: Database) {}

  /** Durable when it resolves: events, rows of the tickets that they touched, answers. `day` is the day after them. */
  append(day: Day, commands: readonly DecidedCommand[]): Promise<void> {
    const events = commands.flatMap(({ outcome }) => (outcome.ok ? outcome.events : []));
    return this.database.write(async (manager) => {
      const key = [day.buildingId, day.date];
      if (events.length > 0) await advance(manager, day, events);
      await insertRows(
        manager,
        journalShape,
        events.map((event) => [...key, event.seq, eventVersion, JSON.stringify(event)]),
      );
      await insertRows(
        manager,
        commandShape,
        commands.flatMap((command) => commandRow(day, command)),
      );
      const ofTickets = events.filter(({ type }) => changesTicketRow.has(type));
      await insertRows(
        manager,
        ticketShape,
        touchedTickets(day, ofTickets).map((ticket) => ticketRow(day, ticket)),
      );
      await insertRows(
        manager,
        stopShape,
        touchedTickets(day, events).flatMap((ticket) => stopRows(day, ticket)),
      );
      await dropUndoneStops(manager, day, events);
    });
  }

  /** The newest day of the building, as its events made it; an empty one if it never had any. */
  async newestDay(buildingId: string): Promise<Day> {
    const [row] = await this.database.read<{ date: string }>(
      'SELECT date FROM building_day WHERE building_id = ? ORDER BY date DESC LIMIT 1',
      [buildingId],
    );
    if (!row) return emptyDay(buildingId);
    for (let day = emptyDay(buildingId); ;) {
      const events = await this.events(buildingId, row.date, day.seq, day.seq + pageOfEvents);
      day = events.reduce(evolve, day);
      if (events.length < pageOfEvents) return day;
    }
  }

  /** Events of a day after `seq`, in order. */
  async events(
    buildingId: string,
    date: string,
    after = 0,
    last = Number.MAX_SAFE_INTEGER,
  ): Promise<QueueEvent[]> {
    const rows = await this.database.read<{ event: string; version: number }>(
      'SELECT event, version FROM journal WHERE building_id = ? AND date = ? AND seq > ? AND seq <= ? ORDER BY seq',
      [buildingId, date, after, last],
    );
    return rows.map(({ event, version }) => {
      if (version > eventVersion)
        throw new Error(
          `The journal of ${buildingId} holds events of version ${version}, newer than this program.`,
        );
      return JSON.parse(event) as QueueEvent;
    });
  }

  /** Those of the commands that were decided before, by id. */
  async outcomes(buildingId: string, commandIds: readonly string[]): Promise<Map<string, KnownCommand>> {
    const outcomes = new Map<string, KnownCommand>();
    if (commandIds.length === 0) return outcomes;
    const rows = await this.database.read<{
      command_id: string;
      fingerprint: string;
      date: string;
      first_seq: number;
      last_seq: number;
      refusal: string | null;
    }>(
      `SELECT command_id, fingerprint, date, first_seq, last_seq, refusal FROM command
       WHERE building_id = ? AND command_id IN (SELECT value FROM json_each(?))`,
      [buildingId, JSON.stringify(commandIds)],
    );
    for (const row of rows) {
      const outcome: CommandOutcome =
        row.refusal === null
          ? {
              ok: true,
              date: row.date,
              events: await this.events(buildingId, row.date, row.first_seq - 1, row.last_seq),
            }
          : { ok: false, refusal: JSON.parse(row.refusal) as Refusal };
      outcomes.set(row.command_id, { fingerprint: row.fingerprint, outcome });
    }
    return outcomes;
  }

  /** Every building-day there is. */
  days(): Promise<DayRow[]> {
    return this.database.read(
      'SELECT building_id AS buildingId, date, seq FROM building_day ORDER BY building_id, date',
    );
  }
}

/** Moves the day's row; fails if somebody else moved it meanwhile, so that a fork never gets into the journal. */
async function advance(manager: EntityManager, day: Day, events: readonly QueueEvent[]): Promise<void> {
  const before = (events[0]?.seq ?? 1) - 1;
  const key = [day.buildingId, day.date];
  if (before === 0) {
    await manager.query('INSERT INTO building_day (seq, building_id, date) VALUES (?, ?, ?)', [
      day.seq,
      ...key,
    ]);
    return;
  }
  const moved: unknown = await manager.query(
    'UPDATE building_day SET seq = ? WHERE building_id = ? AND date = ? AND seq = ? RETURNING seq',
    [day.seq, ...key, before],
  );
  if (!Array.isArray(moved) || moved.length !== 1)
    throw new Error(`${day.buildingId} ${day.date} is not at seq ${before}.`);
}

function commandRow(day: Day, { name, outcome }: DecidedCommand): unknown[][] {
  if (name === null) return [];
  const key = [day.buildingId, name.commandId, name.fingerprint, day.date];
  if (!outcome.ok) return [[...key, 0, 0, JSON.stringify(outcome.refusal)]];
  const first = outcome.events[0]?.seq ?? 1;
  return [[...key, first, first + outcome.events.length - 1, null]];
}

/** An undone transfer takes back the stops that it had added. */
async function dropUndoneStops(
  manager: EntityManager,
  day: Day,
  events: readonly QueueEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'action.undone') continue;
    for (const { id } of event.tickets) {
      await manager.query(
        'DELETE FROM stop WHERE building_id = ? AND date = ? AND ticket_id = ? AND stop >= ?',
        [day.buildingId, day.date, id, get(day.tickets, id)?.stops.length ?? 0],
      );
    }
  }
}

/** What a ticket's own row tells changes by these only; all the rest is told by its stops. */
const changesTicketRow: ReadonlySet<QueueEvent['type']> = new Set<QueueEvent['type']>([
  'ticket.issued',
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
