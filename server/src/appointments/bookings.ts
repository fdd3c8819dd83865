import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '@satuatap/shared/queue';
import { localDate } from '@satuatap/shared/time';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { problem, refusal } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { Database, type Transaction } from '../storage/database.js';
import {
  appointmentShape,
  lockBookings,
  newAppointmentId,
  newCode,
  readByCommand,
  readById,
  type AppointmentRow,
  type KnownAppointment,
} from './appointment-table.js';
import { DayEntry } from './day-entry.js';
import { Slots } from './slots.js';
import { standingOf } from './standing.js';

const minute = 60_000;

interface Wish {
  readonly serviceId: string;
  readonly at: number;
  readonly language: Language;
}

/** Gives places in slots: to whoever comes first, once for each command, and never more than there are. */
@Injectable()
export class Bookings {
  constructor(
    private readonly database: Database,
    private readonly buildings: Buildings,
    private readonly queues: Queues,
    private readonly slots: Slots,
    private readonly entry: DayEntry,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `not-bookable`, `slot-gone`, `slot-full`, `command-id-used`, or why the day refuses it */
  async book(buildingId: string, wish: Wish, commandId: string): Promise<KnownAppointment> {
    const row = await this.once(buildingId, wish, commandId, null);
    return this.arrived(row);
  }

  /** @throws ProblemException the same; `appointment-over` where there is nothing to move any more */
  async move(buildingId: string, id: string, at: number, commandId: string): Promise<KnownAppointment> {
    const old = await readById(this.database, buildingId, id);
    if (!old) throw problem('not-found');
    const wish = { serviceId: old.service_id, at, language: old.language };
    const row = await this.once(buildingId, wish, commandId, old);
    if (old.date === this.queues.day(buildingId).date) await this.entry.enter(buildingId);
    return this.arrived(row);
  }

  private async once(
    buildingId: string,
    wish: Wish,
    commandId: string,
    moved: KnownAppointment | null,
  ): Promise<AppointmentRow> {
    const fingerprint = fingerprintOf(wish, moved);
    // What was decided before stands, though its time may be over by now.
    const known = await readByCommand(this.database, buildingId, commandId);
    if (known) return same(known, fingerprint);
    const { timeZone } = this.buildings.config(buildingId);
    const date = localDate(wish.at, timeZone);
    return this.database.write(async (tx) => {
      await lockBookings(tx, buildingId);
      const before = await readByCommand(tx, buildingId, commandId);
      if (before) return same(before, fingerprint);
      if (moved) await giveUp(tx, moved);
      return this.take(tx, buildingId, wish, { date, commandId, fingerprint }, moved);
    });
  }

  private async take(
    tx: Transaction,
    buildingId: string,
    { serviceId, at, language }: Wish,
    command: { readonly date: string; readonly commandId: string; readonly fingerprint: string },
    moved: AppointmentRow | null,
  ): Promise<AppointmentRow> {
    const { date } = command;
    const now = this.clock.now();
    const { rules, slots, closed, config } = await this.slots.offer(tx, buildingId, serviceId, date);
    // Whoever moves within a day has had one of what it gives already.
    const counted = moved?.date === date && moved.service_id === serviceId;
    if (closed && !(counted && closed.code === 'quota-reached')) throw refusal(closed);
    const slot = slots.find((each) => each.at === at);
    if (!slot) throw problem('slot-gone');
    if (slot.taken.length >= rules.perSlot) throw problem('slot-full');
    const row: AppointmentRow = {
      building_id: buildingId,
      id: newAppointmentId(),
      date,
      service_id: serviceId,
      at,
      opens_at: at - rules.earlyMinutes * minute,
      lapses_at: at + rules.graceMinutes * minute,
      share: String(rules.shareAtTime),
      place: firstFree(slot.taken),
      code: await newCode(tx, buildingId, date),
      channel: 'phone',
      language,
      ahead: counted || date > localDate(now, config.timeZone) ? 1 : 0,
      state: 'booked',
      reason: null,
      ticket_id: null,
      moved_to: null,
      command_id: command.commandId,
      fingerprint: command.fingerprint,
      made_at: now,
    };
    await tx.insert(appointmentShape, [rowValues(row)]);
    if (moved)
      await tx.query('UPDATE appointment SET moved_to = ? WHERE building_id = ? AND id = ?', [
        row.id,
        buildingId,
        moved.id,
      ]);
    return row;
  }

  /** One of today is a ticket at once. @throws ProblemException why its day refuses it */
  private async arrived(row: AppointmentRow): Promise<KnownAppointment> {
    const { building_id: buildingId, id, date } = row;
    if (date > this.queues.day(buildingId).date)
      return { ...row, number: null, stop_state: null, waiting_since: null };
    await this.entry.enter(buildingId);
    const known = await readById(this.database, buildingId, id);
    if (!known) throw problem('not-found');
    if (known.state === 'refused' && known.reason !== null)
      throw refusal({ code: known.reason as Parameters<typeof refusal>[0]['code'] });
    return known;
  }
}

function same(row: KnownAppointment, fingerprint: string): KnownAppointment {
  if (row.fingerprint !== fingerprint) throw problem('command-id-used');
  return row;
}

const fingerprintOf = ({ serviceId, at, language }: Wish, moved: AppointmentRow | null): string =>
  createHash('sha256')
    .update(JSON.stringify([serviceId, at, language, moved?.id ?? null]))
    .digest('base64url')
    .slice(0, 22);

/** The lowest place that nobody has. */
function firstFree(taken: readonly number[]): number {
  let place = 0;
  while (taken.includes(place)) place += 1;
  return place;
}

/**
 * Whoever moves has no longer what she had. Its day may take it in at this moment; then it is asked for again.
 * @throws ProblemException `appointment-over`, `unavailable`
 */
async function giveUp(tx: Transaction, { building_id, id }: AppointmentRow): Promise<void> {
  const known = await readById(tx, building_id, id);
  if (!known || standingOf(known) !== 'booked') throw problem('appointment-over');
  const [from, to] = known.state === 'entered' ? ['entered', 'moving'] : ['booked', 'moved'];
  const given = await tx.query(
    'UPDATE appointment SET state = ?, place = NULL WHERE building_id = ? AND id = ? AND state = ? RETURNING id',
    [to, building_id, id, from],
  );
  if (given.length === 0) throw problem('unavailable');
}

const rowValues = (row: AppointmentRow): unknown[] =>
  Object.keys(appointmentShape.columns).map((column) => row[column as keyof AppointmentRow]);
