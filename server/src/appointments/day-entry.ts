import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  get,
  refusalCodes,
  type Appointment,
  type Day,
  type QueueCommand,
  type QueueEvent,
} from '@satuatap/shared/queue';
import { plusDays } from '@satuatap/shared/time';
import { logger } from '../problems/log.js';
import { ProblemException } from '../problems/problem.js';
import { system } from '../queue/day-turn.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Database } from '../storage/database.js';
import type { AppointmentRow } from './appointment-table.js';

/** Milliseconds after which what could not come into its day is tried again. */
const lookMs = 3000;
/** For so long a page still says what became of its appointment. */
const keptDays = 60;

/**
 * Brings what was booked for a day into it, as commands like any other. An appointment is handed to its day before the
 * command is sent, and the command has a name that is made of the appointment's: so none is lost by a kill in between,
 * none comes in twice, and none that is cancelled meanwhile comes in all the same.
 */
@Injectable()
export class DayEntry implements OnModuleInit, BeforeApplicationShutdown {
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly next = new Map<string, Promise<void>>();
  private lookedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly watch: Watch,
  ) {}

  onModuleInit(): void {
    this.queues.onCommit(({ day, events, own }) => {
      if (own) void this.freePlaces(day, events).catch(notNow);
      if (own && events.some(({ type }) => type === 'day.opened'))
        void this.enter(day.buildingId).catch(notNow);
    });
    this.watch.onBeat(() => {
      // The next beat does not wait for a morning's bookings.
      if (performance.now() - this.lookedAt >= lookMs) void this.look().catch(notNow);
    });
  }

  /** A place that somebody gave up, or staff for her, is there for others. */
  private async freePlaces({ buildingId, date, tickets }: Day, events: readonly QueueEvent[]): Promise<void> {
    for (const event of events) {
      if (event.type !== 'ticket.cancelled') continue;
      const [first] = get(tickets, event.ticketId)?.stops ?? [];
      if (!first?.appointment || first.appointment.checkedInAt !== null) continue;
      await this.database.write((tx) =>
        tx.query('UPDATE appointment SET place = NULL WHERE building_id = ? AND date = ? AND ticket_id = ?', [
          buildingId,
          date,
          event.ticketId,
        ]),
      );
    }
  }

  /** Finishes what it has begun; the rest comes in after the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay.values());
  }

  /** Brings in whatever waits for a day that is open, in all buildings. */
  async look(): Promise<void> {
    this.lookedAt = performance.now();
    const waiting = await this.database.read<{ building_id: string; date: string }>(
      `SELECT DISTINCT building_id, date FROM appointment WHERE state IN ('booked', 'entering', 'moving')`,
    );
    const open = new Set(this.queues.ids());
    for (const { building_id: id, date } of waiting)
      if (open.has(id) && this.queues.day(id).date === date) await this.enter(id);
  }

  /** Brings in what was booked for the building's day before this was asked. */
  enter(buildingId: string): Promise<void> {
    const known = this.underWay.get(buildingId);
    return known ? this.enterAfter(buildingId, known) : this.enterNow(buildingId);
  }

  /** All who ask while it is done wait for one more time together. */
  private enterAfter(buildingId: string, underWay: Promise<void>): Promise<void> {
    let next = this.next.get(buildingId);
    if (!next) {
      const start = (): Promise<void> => {
        this.next.delete(buildingId);
        return this.enterNow(buildingId);
      };
      next = underWay.then(start, start);
      this.next.set(buildingId, next);
    }
    return next;
  }

  private enterNow(buildingId: string): Promise<void> {
    const entering = this.enterAll(buildingId).finally(() => this.underWay.delete(buildingId));
    this.underWay.set(buildingId, entering);
    return entering;
  }

  private async enterAll(buildingId: string): Promise<void> {
    const { date } = this.queues.day(buildingId);
    await this.database.write(async (tx) => {
      await tx.query('DELETE FROM appointment WHERE building_id = ? AND date < ?', [
        buildingId,
        plusDays(date, -keptDays),
      ]);
      await tx.query(
        `UPDATE appointment SET state = 'entering' WHERE state = 'booked' AND building_id = ? AND date = ?`,
        [buildingId, date],
      );
    });
    const rows = await this.database.read<AppointmentRow>(
      `SELECT * FROM appointment WHERE state IN ('entering', 'moving') AND building_id = ? AND date = ?
       ORDER BY at, made_at, id`,
      [buildingId, date],
    );
    // Together, so that a whole morning's share a few commits; the queue takes them in this order.
    await Promise.all(rows.map((row) => (row.state === 'moving' ? this.leave(row) : this.enterOne(row))));
  }

  private async enterOne(row: AppointmentRow): Promise<void> {
    const { building_id: buildingId, id } = row;
    try {
      const { events } = await this.queues.command(
        buildingId,
        bookOf(row),
        system,
        `appointment-${id}`,
        row.date,
      );
      const [event] = events;
      if (event?.type === 'appointment.booked')
        await this.settle(row, `state = 'entered', ticket_id = ?`, [event.ticketId]);
    } catch (error) {
      const code = refusalIn(error);
      if (code === null) throw error;
      await this.settle(row, `state = 'refused', reason = ?, place = NULL`, [code]);
    }
  }

  /** Its ticket goes, whatever state it is in: another appointment stands in its place. */
  private async leave(row: AppointmentRow): Promise<void> {
    const { building_id: buildingId, id, ticket_id: ticketId, date } = row;
    if (ticketId !== null)
      await this.queues
        .command(buildingId, { type: 'cancel', ticketId }, system, `appointment-left-${id}`, date)
        .catch((error: unknown) => {
          if (refusalIn(error) === null) throw error;
        });
    await this.settle(row, `state = 'moved'`, []);
  }

  private async settle(row: AppointmentRow, change: string, parameters: readonly unknown[]): Promise<void> {
    await this.database.write((tx) =>
      tx.query(`UPDATE appointment SET ${change} WHERE building_id = ? AND id = ? AND state = ?`, [
        ...parameters,
        row.building_id,
        row.id,
        row.state,
      ]),
    );
  }
}

const bookOf = (row: AppointmentRow): QueueCommand => ({
  type: 'book',
  serviceId: row.service_id,
  appointment: promiseOf(row),
  ahead: row.ahead === 1,
  channel: row.channel,
  language: row.language,
});

const promiseOf = ({ at, opens_at, lapses_at, share }: AppointmentRow): Appointment => ({
  at,
  from: opens_at,
  until: lapses_at,
  share: Number(share),
});

/** Why the queue did not want it, for good; `null` for what may go another time. */
function refusalIn(error: unknown): string | null {
  if (!(error instanceof ProblemException)) return null;
  const { code } = error.problem;
  return (refusalCodes as readonly string[]).includes(code) && code !== 'day-not-open' ? code : null;
}

const notNow = (error: unknown): void => {
  logger.warn({ err: error }, 'appointments could not come into their day; they are tried again');
};
