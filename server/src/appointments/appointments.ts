import { Injectable } from '@nestjs/common';
import {
  worksFor,
  type AppointmentEntry,
  type AppointmentPage,
  type Session,
} from '@satuatap/shared/contract';
import { serviceOf, type Actor } from '@satuatap/shared/queue';
import { localDate } from '@satuatap/shared/time';
import { readLink } from '@satuatap/shared/visits';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { problem } from '../problems/problem.js';
import { Queues, type Accepted } from '../queue/queues.js';
import { Database } from '../storage/database.js';
import { TicketTokens } from '../tickets/ticket-tokens.js';
import { codeSpelling, readByCode, readById, readDay, type KnownAppointment } from './appointment-table.js';
import { AppointmentTokens, type AppointmentName } from './appointment-tokens.js';
import { DayEntry } from './day-entry.js';
import { entryOf, pageOf, standingOf } from './standing.js';

export interface CheckedIn extends Accepted {
  readonly ticketId: number;
  readonly number: string;
}

/** Appointments that there are: what their pages show, check-ins, cancellations. */
@Injectable()
export class Appointments {
  constructor(
    private readonly database: Database,
    private readonly buildings: Buildings,
    private readonly queues: Queues,
    private readonly entry: DayEntry,
    private readonly tokens: AppointmentTokens,
    private readonly tickets: TicketTokens,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `not-found` */
  async page({ buildingId, id }: AppointmentName): Promise<AppointmentPage> {
    return this.pageOf(await this.known(buildingId, id));
  }

  pageOf(row: KnownAppointment): AppointmentPage {
    const { building_id: buildingId, date } = row;
    return pageOf(row, this.today(buildingId), {
      ticket: (ticketId) => `/t/${this.tickets.tokenOf({ buildingId, date, ticketId })}`,
      appointment: (id) => this.pathOf({ buildingId, id }),
    });
  }

  pathOf(name: AppointmentName): string {
    return `/a/${this.tokens.tokenOf(name)}`;
  }

  /** Of a date, today without one; an agency's supervisor sees those of her agencies. */
  async list(
    buildingId: string,
    asker: Pick<Session, 'role' | 'agencyIds'>,
    date?: string,
  ): Promise<AppointmentEntry[]> {
    const config = this.buildings.config(buildingId);
    const today = this.today(buildingId);
    const all = await readDay(this.database, buildingId, date ?? today);
    const isHers = (serviceId: string): boolean =>
      worksFor(asker, serviceOf(config, serviceId)?.agencyId ?? '');
    return all
      .filter(({ service_id }) => asker.role !== 'supervisor' || isHers(service_id))
      .map((row) => entryOf(row, today))
      .filter(({ state }) => state !== 'moved');
  }

  /**
   * Gives it up; one that is given up already is so all the same. @throws ProblemException `appointment-over`,
   * `not-found`, or why the queue does not want it
   */
  async cancel({ buildingId, id }: AppointmentName, by: Actor, commandId: string): Promise<AppointmentPage> {
    await this.database.write((tx) =>
      tx.query(
        `UPDATE appointment SET state = 'cancelled', place = NULL
         WHERE building_id = ? AND id = ? AND state = 'booked'`,
        [buildingId, id],
      ),
    );
    const row = await this.inItsDay(await this.known(buildingId, id));
    const standing = standingOf(row, this.today(buildingId));
    if (standing === 'cancelled') return this.pageOf(row);
    const isOfToday = row.date === this.queues.day(buildingId).date;
    if (standing === 'lapsed' || !isOfToday || row.ticket_id === null) throw problem('appointment-over');
    await this.queues.command(
      buildingId,
      { type: 'cancel', ticketId: row.ticket_id },
      by,
      commandId,
      row.date,
    );
    await this.database.write((tx) =>
      tx.query('UPDATE appointment SET place = NULL WHERE building_id = ? AND id = ?', [buildingId, id]),
    );
    return this.page({ buildingId, id });
  }

  /**
   * Its citizen has come. @param text its code, or its page's address
   * @throws ProblemException `not-found`, `appointment-other-day`, `appointment-over`, or why the queue does not want it
   */
  async checkIn(buildingId: string, text: string, by: Actor, commandId: string): Promise<CheckedIn> {
    const named = await this.named(buildingId, text);
    const { date } = named;
    const { date: today } = this.queues.day(buildingId);
    if (date !== today) {
      // Whoever comes on the day of one that is given up comes in vain.
      if (named.state === 'cancelled' || named.state === 'moved') throw problem('appointment-over');
      throw problem('appointment-other-day', { facts: { date, at: named.at } });
    }
    const row = await this.inItsDay(named);
    const { ticket_id: ticketId, number } = row;
    if (row.state !== 'entered' || ticketId === null || number === null) throw problem('appointment-over');
    const accepted = await this.queues.command(
      buildingId,
      { type: 'checkIn', ticketId },
      by,
      commandId,
      date,
    );
    return { ...accepted, ticketId, number };
  }

  private async named(buildingId: string, text: string): Promise<KnownAppointment> {
    const link = readLink(text);
    if (link?.kind === 'appointment') {
      const name = this.tokens.read(link.token);
      if (name.buildingId !== buildingId) throw problem('not-found');
      return this.known(buildingId, name.id);
    }
    const code = text.replace(/[\s-]/g, '').toUpperCase();
    const row = codeSpelling.test(code)
      ? ((await readByCode(this.database, buildingId, this.today(buildingId), code)) ??
        (await this.ofAnotherDay(buildingId, code)))
      : undefined;
    if (!row) throw problem('not-found', { detail: 'There is no such appointment.' });
    return row;
  }

  /** So that whoever comes on the wrong day is told so. */
  private async ofAnotherDay(buildingId: string, code: string): Promise<KnownAppointment | undefined> {
    const [row] = await this.database.read<{ id: string }>(
      'SELECT id FROM appointment WHERE building_id = ? AND code = ? ORDER BY date DESC LIMIT 1',
      [buildingId, code],
    );
    return row && readById(this.database, buildingId, row.id);
  }

  /** One of today comes into its day first, if it has not. */
  private async inItsDay(row: KnownAppointment): Promise<KnownAppointment> {
    const { building_id: buildingId, id, date, state } = row;
    if ((state !== 'booked' && state !== 'entering') || date !== this.queues.day(buildingId).date) return row;
    await this.entry.enter(buildingId);
    return this.known(buildingId, id);
  }

  private async known(buildingId: string, id: string): Promise<KnownAppointment> {
    const row = await readById(this.database, buildingId, id);
    if (!row) throw problem('not-found', { detail: 'There is no such appointment.' });
    return row;
  }

  private today(buildingId: string): string {
    return localDate(this.clock.now(), this.buildings.config(buildingId).timeZone);
  }
}
