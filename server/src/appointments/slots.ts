import { Injectable } from '@nestjs/common';
import type { AppointmentSlots } from '@satuatap/shared/contract';
import {
  availability,
  lineOf,
  serviceOf,
  type AppointmentRules,
  type BuildingConfig,
  type Refusal,
  type RefusalCode,
  type Service,
} from '@satuatap/shared/queue';
import { calendarFor, localDate, plusDays, slotsOf, type Slot } from '@satuatap/shared/time';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { problem, refusal } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { Database, type Reader } from '../storage/database.js';
import { readPlaces } from './appointment-table.js';

/** What is to be had of a service on a date. */
export interface Offer {
  readonly config: BuildingConfig;
  readonly rules: AppointmentRules;
  readonly date: string;
  /** So many people may still book the date; `null`: as many as there are places. */
  readonly left: number | null;
  readonly slots: readonly (Slot & { readonly taken: readonly number[] })[];
  readonly closed: Refusal | null;
}

/** Why today nothing more is given, however much there still is of it. */
const overToday: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'service-closed-today',
  'service-holiday',
  'last-ticket-passed',
  'quota-reached',
  'line-stopped',
]);

/** Which times can be booked: by the hours, breaks and holidays, what the day gives, and what was booked already. */
@Injectable()
export class Slots {
  constructor(
    private readonly database: Database,
    private readonly buildings: Buildings,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `not-bookable`, `slot-gone` for a date that is not bookable */
  async list(buildingId: string, serviceId: string, asked?: string): Promise<AppointmentSlots> {
    const { timeZone } = this.buildings.config(buildingId);
    const today = localDate(this.clock.now(), timeZone);
    const offer = await this.offer(this.database, buildingId, serviceId, asked ?? today);
    const { rules, date, left, slots, closed } = offer;
    return {
      buildingId,
      serviceId,
      date,
      firstDate: today,
      lastDate: plusDays(today, rules.daysAhead),
      slots: slots.map(({ at, until, taken }) => {
        const free = Math.max(0, rules.perSlot - taken.length);
        return { at, until, free: left === null ? free : Math.min(free, left) };
      }),
      closed,
    };
  }

  /** The same as a transaction sees it that has locked the bookings. */
  async offer(reader: Reader, buildingId: string, serviceId: string, date: string): Promise<Offer> {
    const config = this.buildings.config(buildingId);
    const service = serviceOf(config, serviceId);
    const rules = service?.appointments;
    if (!service) throw refusal({ code: 'unknown-service', facts: { service: serviceId } });
    if (!rules) throw problem('not-bookable');
    const now = this.clock.now();
    const today = localDate(now, config.timeZone);
    if (date < today || date > plusDays(today, rules.daysAhead)) throw problem('slot-gone');
    const places = await readPlaces(reader, buildingId, serviceId, date);
    const isToday = date === today;
    // Those that have come into today are among the tickets that it gave.
    const counted = places.filter(
      ({ state }) => !isToday || state === 'booked' || state === 'entering',
    ).length;
    const given = counted + (isToday ? lineOf(this.queues.day(buildingId), serviceId).issued : 0);
    const left = service.dailyQuota === null ? null : Math.max(0, service.dailyQuota - given);
    const closed = this.closed(config, service, date, isToday, left);
    const schedule = calendarFor(config, date).services[serviceId];
    const slots = closed ? [] : slotsOf(service, schedule).filter(({ at }) => at > now);
    return {
      config,
      rules,
      date,
      left,
      closed,
      slots: slots.map((slot) => ({
        ...slot,
        taken: places.flatMap(({ at, place }) => (at === slot.at && place !== null ? [place] : [])),
      })),
    };
  }

  private closed(
    config: BuildingConfig,
    { id, dailyQuota }: Service,
    date: string,
    isToday: boolean,
    left: number | null,
  ): Refusal | null {
    if (isToday) {
      const state = availability(this.queues.day(config.id), id, this.clock.now());
      if (!state.open && overToday.has(state.code))
        return { code: state.code, ...(state.facts ? { facts: state.facts } : {}) };
    }
    const schedule = calendarFor(config, date).services[id];
    if (schedule?.state !== 'open') {
      const holiday = schedule?.holiday;
      return holiday
        ? { code: 'service-holiday', facts: { holiday: holiday.id, holidayEn: holiday.en } }
        : { code: 'service-closed-today' };
    }
    return left === 0 ? { code: 'quota-reached', facts: { quota: dailyQuota ?? 0 } } : null;
  }
}
