/** Appointments on both databases: slots, places, how they come into their day, check-ins. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppointmentSlots } from '@satuatap/shared/contract';
import { get, type BuildingConfig } from '@satuatap/shared/queue';
import { Buildings } from '../buildings/buildings.js';
import { Audit } from '../journal/audit.js';
import { ProblemException } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { DatabaseFault } from '../storage/database.js';
import { NoRing } from '../storage/ring.js';
import { Secrets } from '../storage/secrets.js';
import { BuildingDay, databases, issue, kecamatan, kiosk, officer } from '../testing/building-day.js';
import { until } from '../testing/until.js';
import { TicketTokens } from '../tickets/ticket-tokens.js';
import type { KnownAppointment } from './appointment-table.js';
import { AppointmentTokens } from './appointment-tokens.js';
import { Appointments } from './appointments.js';
import { Bookings } from './bookings.js';
import { DayEntry } from './day-entry.js';
import { Slots } from './slots.js';

const buildingId = kecamatan.id;
const serviceId = 'legalisasi';
const minute = 60_000;
const at = (time: string, date = '2026-11-25'): number => Date.parse(`${date}T${time}:00+07:00`);
const code = (expected: string) => ({ problem: { code: expected } });
const citizen = { kind: 'citizen' } as const;
const leader = { role: 'administrator', agencyIds: [] } as const;

/** Two people every half hour, a week ahead. */
const config: BuildingConfig = {
  ...kecamatan,
  services: kecamatan.services.map((service) =>
    service.id === serviceId
      ? {
          ...service,
          dailyQuota: 12,
          appointments: {
            slotMinutes: 30,
            perSlot: 2,
            daysAhead: 7,
            shareAtTime: 1,
            earlyMinutes: 30,
            graceMinutes: 15,
          },
        }
      : service,
  ),
};

const isFault = (error: unknown): boolean =>
  error instanceof DatabaseFault ||
  (error instanceof ProblemException && error.problem.code === 'unavailable');

interface Office {
  readonly buildings: Buildings;
  readonly queues: Queues;
  readonly slots: Slots;
  readonly entry: DayEntry;
  readonly bookings: Bookings;
  readonly appointments: Appointments;
  readonly tokens: AppointmentTokens;
}

describe.each(databases)('appointments, on %s,', (database) => {
  let day: BuildingDay;
  let office: Office;
  let offices: Office[] = [];
  let commands = 0;

  /** An instance of its own on the same database. */
  async function start(): Promise<Office> {
    const clock = { now: () => day.now };
    const settings = new Settings({ DATA_DIR: day.folder }, []);
    const buildings = new Buildings(day.database, clock, settings);
    await buildings.onModuleInit();
    const watch = new Watch(day.database);
    const queues = new Queues(buildings, day.journal, clock, watch, new NoRing());
    await queues.onModuleInit();
    const secrets = new Secrets(day.database);
    await secrets.onModuleInit();
    const tokens = new AppointmentTokens(secrets, buildings);
    const slots = new Slots(day.database, buildings, queues, clock);
    const entry = new DayEntry(day.database, queues, watch);
    entry.onModuleInit();
    const started: Office = {
      buildings,
      queues,
      slots,
      entry,
      bookings: new Bookings(day.database, buildings, queues, slots, entry, clock),
      appointments: new Appointments(
        day.database,
        buildings,
        queues,
        entry,
        tokens,
        new TicketTokens(secrets, buildings),
        clock,
      ),
      tokens,
    };
    offices.push(started);
    return started;
  }

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    await day.queue.stop();
    day.now += 1;
    await new Buildings(
      day.database,
      { now: () => day.now },
      new Settings({ DATA_DIR: day.folder }, []),
    ).save(config);
    office = await start();
  });
  afterEach(async () => {
    await Promise.all(offices.map(({ entry }) => entry.beforeApplicationShutdown()));
    await Promise.all(offices.map(({ queues }) => queues.beforeApplicationShutdown()));
    offices = [];
    await day.end();
  });

  const name = (): string => `command-of-a-phone-${(commands += 1)}`;
  const book = (when: number, commandId = name(), by = office): Promise<KnownAppointment> =>
    by.bookings.book(buildingId, { serviceId, at: when, language: 'id' }, commandId);
  /** As a phone does: sends the same again while a busy database does not answer in time. */
  const untilAnswered = async (when: number, by: Office): Promise<KnownAppointment> => {
    const commandId = name();
    for (let attempt = 1; ; attempt++) {
      try {
        return await book(when, commandId, by);
      } catch (error) {
        if (!isFault(error) || attempt === 20) throw error;
      }
    }
  };
  const free = async (date = '2026-11-25'): Promise<Record<string, number>> => {
    const { slots } = await office.slots.list(buildingId, serviceId, date);
    return Object.fromEntries(
      slots.map((slot) => [new Date(slot.at + 7 * 60 * minute).toISOString().slice(11, 16), slot.free]),
    );
  };
  const closed = async (date: string): Promise<AppointmentSlots['closed']> =>
    (await office.slots.list(buildingId, serviceId, date)).closed;
  const sendHome = ({ id }: KnownAppointment, by = office) =>
    by.appointments.cancel({ buildingId, id }, citizen, name());
  const state = async ({ id }: KnownAppointment, by = office): Promise<string> =>
    (await by.appointments.page({ buildingId, id })).state;
  const toNextDay = async (time = '00:00'): Promise<void> => {
    day.now = at(time);
    await Promise.all(offices.map(({ queues }) => queues.level(buildingId, 1000)));
    await office.queues
      .command(buildingId, { type: 'cancel', ticketId: 9999 }, citizen, name())
      .catch(() => {});
  };
  const verified = async (): Promise<void> =>
    expect(await new Audit(day.database, day.journal).verify(buildingId)).toMatchObject({ findings: [] });

  it('offers the slots of a coming day, but none in a break, after the last ticket or on a day off', async () => {
    const slots = await free();
    expect(Object.keys(slots)).not.toContain('12:00');
    expect(Object.values(slots).every((places) => places === 2)).toBe(true);
    expect(slots).toMatchObject({ '08:00': 2, '09:30': 2 });
    expect(await closed('2026-11-28')).toEqual({ code: 'service-closed-today' });
    await expect(free('2026-12-25')).rejects.toMatchObject(code('slot-gone'));
    await expect(office.slots.list(buildingId, 'ktp-cetak', '2026-11-25')).rejects.toMatchObject(
      code('not-bookable'),
    );
    await expect(office.slots.list(buildingId, 'nothing')).rejects.toMatchObject(code('unknown-service'));
  });

  it('offers of today what is still to come, and nothing where the line is stopped', async () => {
    const slots = await free('2026-11-24');
    expect(Object.keys(slots)[0]).toBe('09:30');
    await office.queues.command(
      buildingId,
      { type: 'stopLine', serviceId, reason: 'listrik' },
      officer,
      name(),
    );
    expect(await closed('2026-11-24')).toMatchObject({ code: 'line-stopped' });
    await expect(book(at('09:30', '2026-11-24'))).rejects.toMatchObject(code('line-stopped'));
  });

  it('gives the last place of a slot to one of fifty who want it, at two instances', async () => {
    const other = await start();
    await book(at('09:30'));
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => untilAnswered(at('09:30'), i % 2 ? other : office)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject(code('slot-full'));
    expect(await free()).toMatchObject({ '09:30': 0, '10:00': 2 });
  });

  it('books once for a command, however often it is sent', async () => {
    const commandId = name();
    const answers = await Promise.all(Array.from({ length: 10 }, () => book(at('09:30'), commandId)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await free()).toMatchObject({ '09:30': 1 });
    await expect(book(at('10:00'), commandId)).rejects.toMatchObject(code('command-id-used'));
    // Also once its time is over.
    await toNextDay('12:00');
    expect(await book(at('09:30'), commandId)).toMatchObject({ id: answers[0]?.id });
  });

  it('gives no more of a day than its quota, in all slots together', async () => {
    for (const time of ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30'])
      for (let i = 0; i < 2; i++) await book(at(time));
    expect(await closed('2026-11-25')).toEqual({ code: 'quota-reached', facts: { quota: 12 } });
    await expect(book(at('11:00'))).rejects.toMatchObject(code('quota-reached'));
  });

  it('brings what is booked into its day when that opens: as tickets, once, in the order of their times', async () => {
    const [later, sooner] = [await book(at('10:00')), await book(at('09:30'))];
    const other = await start();
    await toNextDay();
    await Promise.all([office.entry.look(), other.entry.look(), office.entry.enter(buildingId)]);
    await office.queues.level(buildingId, 1000);
    const { tickets, booked } = office.queues.day(buildingId);
    expect(booked).toHaveLength(2);
    const ticketIds = [sooner, later].map(async ({ id }) => {
      const { ticket } = await office.appointments.page({ buildingId, id });
      return ticket?.number;
    });
    expect(await Promise.all(ticketIds)).toEqual([get(tickets, 1)?.number, get(tickets, 2)?.number]);
    expect(get(tickets, 1)?.stops[0]?.appointment).toEqual({
      at: at('09:30'),
      from: at('09:00'),
      until: at('09:45'),
      share: 1,
      checkedInAt: null,
    });
    await verified();
  });

  it('loses none and brings none in twice after a kill at any moment of that', async () => {
    for (const time of ['09:00', '09:30', '10:00']) await book(at(time));
    await toNextDay();
    // Killed before anything, after the hand-over, and after a command whose answer was not noted.
    await day.database.write((tx) => tx.query(`UPDATE appointment SET state = 'entering'`));
    const restarted = await start();
    await restarted.entry.look();
    await day.database.write((tx) =>
      tx.query(`UPDATE appointment SET state = 'entering', ticket_id = NULL WHERE at = ?`, [at('09:30')]),
    );
    await restarted.entry.look();
    expect(restarted.queues.day(buildingId).booked).toHaveLength(3);
    expect(
      await day.rows(`SELECT 1 FROM appointment WHERE state = 'entered' AND ticket_id IS NOT NULL`),
    ).toHaveLength(3);
    await verified();
  });

  it('makes one of today a ticket at once, which checks in by code or link, once', async () => {
    const booked = await book(at('09:30', '2026-11-24'));
    expect(booked).toMatchObject({ state: 'entered', stop_state: 'booked' });
    await expect(office.appointments.checkIn(buildingId, 'AAAAAA', kiosk, name())).rejects.toMatchObject(
      code('not-found'),
    );
    const spaced = ` ${booked.code.slice(0, 3).toLowerCase()}-${booked.code.slice(3)} `;
    const commandId = name();
    const first = await office.appointments.checkIn(buildingId, spaced, kiosk, commandId);
    expect(first).toMatchObject({ number: booked.number, events: [{ type: 'appointment.checkedIn' }] });
    expect(await office.appointments.checkIn(buildingId, spaced, kiosk, commandId)).toEqual(first);
    const link = `https://antre.example${office.appointments.pathOf({ buildingId, id: booked.id })}`;
    for (const scanned of [link, `${link}/`, `${link}?utm_source=wa`])
      expect(await office.appointments.checkIn(buildingId, scanned, kiosk, name())).toMatchObject({
        events: [],
      });
    expect(await office.appointments.page({ buildingId, id: booked.id })).toMatchObject({
      state: 'checked-in',
      ticket: { number: booked.number },
    });
    await verified();
  });

  it('checks nobody in on another day, too early, or to what is given up', async () => {
    const booked = await book(at('11:00'));
    const come = () => office.appointments.checkIn(buildingId, booked.code, kiosk, name());
    await expect(come()).rejects.toMatchObject(code('appointment-other-day'));
    const given = await book(at('11:30'));
    await sendHome(given);
    await expect(office.appointments.checkIn(buildingId, given.code, kiosk, name())).rejects.toMatchObject(
      code('appointment-over'),
    );
    await toNextDay('09:00');
    await expect(come()).rejects.toMatchObject({
      problem: { code: 'check-in-too-early', facts: { at: at('10:30') } },
    });
    await sendHome(booked);
    await expect(come()).rejects.toMatchObject(code('ticket-ended'));
  });

  it('frees the place of one that is cancelled, before its day and on it', async () => {
    const [ahead, today] = [await book(at('09:30')), await book(at('09:30', '2026-11-24'))];
    expect(await sendHome(ahead)).toMatchObject({ state: 'cancelled' });
    expect(await sendHome(ahead)).toMatchObject({ state: 'cancelled' });
    expect(await sendHome(today)).toMatchObject({ state: 'cancelled', ticket: { number: today.number } });
    expect(await free()).toMatchObject({ '09:30': 2 });
    expect(await free('2026-11-24')).toMatchObject({ '09:30': 2 });
    expect(office.queues.day(buildingId).booked).toEqual([]);
    await toNextDay();
    await office.entry.look();
    expect(office.queues.day(buildingId).lastTicketId).toBe(0);
  });

  it('frees the place of one whose ticket staff cancel at a desk', async () => {
    const { ticket_id } = await book(at('09:30', '2026-11-24'));
    const cancel = { type: 'cancel', ticketId: ticket_id ?? 0 } as const;
    await office.queues.command(buildingId, cancel, officer, name());
    await until('the place is free', async () => (await free('2026-11-24'))['09:30'] === 2);
  });

  it('moves to another time in one step: neither both nor none of them is kept', async () => {
    const first = await book(at('09:30'));
    const commandId = name();
    const move = (by = office) => by.bookings.move(buildingId, first.id, at('10:00'), commandId);
    const moved = await move();
    expect(await move()).toMatchObject({ id: moved.id });
    expect(await free()).toMatchObject({ '09:30': 2, '10:00': 1 });
    expect(await office.appointments.page({ buildingId, id: first.id })).toMatchObject({
      state: 'moved',
      movedTo: office.appointments.pathOf({ buildingId, id: moved.id }),
    });
    for (let i = 0; i < 2; i++) await book(at('10:30'));
    await expect(office.bookings.move(buildingId, moved.id, at('10:30'), name())).rejects.toMatchObject(
      code('slot-full'),
    );
    expect(await state(moved)).toBe('booked');
    await expect(office.bookings.move(buildingId, first.id, at('11:00'), name())).rejects.toMatchObject(
      code('appointment-over'),
    );
    expect(await office.appointments.list(buildingId, leader, '2026-11-25')).toHaveLength(3);
  });

  it('moves one of today: its ticket goes, and the other is a ticket if it is of today too', async () => {
    const first = await book(at('09:30', '2026-11-24'));
    const moved = await office.bookings.move(buildingId, first.id, at('10:30', '2026-11-24'), name());
    expect(moved).toMatchObject({ state: 'entered', stop_state: 'booked' });
    expect(await state(first)).toBe('moved');
    const { booked, tickets } = office.queues.day(buildingId);
    expect(booked).toEqual([{ ticketId: moved.ticket_id, stop: 0 }]);
    expect(get(tickets, first.ticket_id ?? 0)?.stops[0]?.state).toBe('cancelled');
    const ahead = await office.bookings.move(buildingId, moved.id, at('10:30'), name());
    expect(ahead).toMatchObject({ state: 'booked', ticket_id: null });
    expect(office.queues.day(buildingId).booked).toEqual([]);
  });

  it('lapses when nobody comes in time, and a page of another day says so still', async () => {
    const booked = await book(at('09:30', '2026-11-24'));
    day.now = at('09:45', '2026-11-24');
    await office.queues
      .command(buildingId, { type: 'callNext', counterId: 'loket-1' }, officer, name())
      .catch(() => {});
    await expect(office.appointments.checkIn(buildingId, booked.code, kiosk, name())).rejects.toMatchObject(
      code('appointment-lapsed'),
    );
    await toNextDay('09:00');
    expect(await state(booked)).toBe('lapsed');
    await expect(sendHome(booked)).rejects.toMatchObject(code('appointment-over'));
    await verified();
  });

  it('refuses one whose day turns out to be a holiday, and says so on its page', async () => {
    const booked = await book(at('09:30'));
    day.now += 1;
    const holidays = [{ date: '2026-11-25', name: { id: 'Pilkada', en: 'Election' } }];
    await office.buildings.save({ ...config, holidays });
    await toNextDay();
    await office.entry.look();
    expect(await office.appointments.page({ buildingId, id: booked.id })).toMatchObject({
      state: 'refused',
      reason: 'service-holiday',
    });
    await expect(sendHome(booked)).rejects.toMatchObject(code('appointment-over'));
  });

  it('keeps a promise made ahead beyond the quota of its day', async () => {
    await book(at('14:00'));
    await toNextDay('08:00');
    await office.entry.look();
    for (let i = 0; i < 11; i++) await office.queues.command(buildingId, issue, kiosk, name());
    await expect(office.queues.command(buildingId, issue, kiosk, name())).rejects.toMatchObject(
      code('quota-reached'),
    );
  });

  it('shows staff what is booked; an agency’s supervisor what is of her agencies', async () => {
    const booked = await book(at('09:30'));
    const list = (agencyIds: string[]) =>
      office.appointments.list(buildingId, { role: 'supervisor', agencyIds }, '2026-11-25');
    expect(await list([])).toEqual([
      expect.objectContaining({ id: booked.id, state: 'booked', ticketId: null }),
    ]);
    expect(await list(['elsewhere'])).toEqual([]);
  });

  it('reads a link only if it signed it', () => {
    const id = 'abcdefghijkl';
    const token = office.tokens.tokenOf({ buildingId, id });
    expect(office.tokens.read(token)).toEqual({ buildingId, id });
    for (const wrong of [token.replace('abc', 'abd'), `${token}x`, token.slice(0, -1), ''])
      expect(() => office.tokens.read(wrong)).toThrow('There is nothing here');
  });
});
