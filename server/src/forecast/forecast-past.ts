/** What a building's forecasts learn from: the rows of its former days, and what became of its promises. */
import { Injectable } from '@nestjs/common';
import { kindOf, pastStop, type Outcome, type PastDay, type StopMoments } from '@satuatap/shared/forecast';
import type { BuildingConfig, StopState } from '@satuatap/shared/queue';
import { atLocal, calendarFor } from '@satuatap/shared/time';
import { Database } from '../storage/database.js';
import type { Lesson } from './forecaster.js';

/** A month of working days; services and staff change. */
const mostDays = 22;
/** Of the longest days fewer are enough. */
const mostStops = 20_000;
const mostOutcomes = 1600;

interface StopRow {
  readonly service_id: string;
  readonly counter_id: string | null;
  readonly officer_id: string | null;
  readonly state: StopState;
  readonly waiting_since: number | null;
  readonly first_called_at: number | null;
  readonly called_at: number | null;
  readonly serving_since: number | null;
  readonly ended_at: number | null;
  readonly booked_for: number | null;
  readonly priority: string | null;
}

@Injectable()
export class ForecastPast {
  constructor(private readonly database: Database) {}

  /** Of the days before `date`. */
  async lesson(config: BuildingConfig, date: string): Promise<Lesson> {
    return { config, days: await this.days(config, date), outcomes: await this.outcomes(config.id) };
  }

  private async days(config: BuildingConfig, before: string): Promise<PastDay[]> {
    const dates = await this.database.read<{ date: string }>(
      `SELECT date FROM building_day WHERE building_id = ? AND date < ? ORDER BY date DESC LIMIT ${mostDays}`,
      [config.id, before],
    );
    const days: PastDay[] = [];
    let stops = 0;
    for (const { date } of dates) {
      const day = await this.day(config, date);
      stops += day.stops.length;
      if (day.stops.length > 0) days.unshift(day);
      if (stops > mostStops) break;
    }
    return days;
  }

  private async day(config: BuildingConfig, date: string): Promise<PastDay> {
    const rows = await this.database.read<StopRow>(
      `SELECT stop.service_id, stop.counter_id, stop.officer_id, stop.state, stop.waiting_since,
              stop.first_called_at, stop.called_at, stop.serving_since, stop.ended_at, stop.booked_for,
              ticket.priority
       FROM stop JOIN ticket ON ticket.building_id = stop.building_id AND ticket.date = stop.date
         AND ticket.ticket_id = stop.ticket_id
       WHERE stop.building_id = ? AND stop.date = ? ORDER BY stop.ticket_id, stop.stop`,
      [config.id, date],
    );
    const paces = new Map(config.priorityClasses.map(({ id, pace }) => [id, pace]));
    const midnight = atLocal(date, '00:00', config.timeZone);
    return {
      date,
      midnight,
      kind: kindOf({ calendar: calendarFor(config, date) }, midnight),
      stops: rows.flatMap((row) => pastStop(momentsOf(row), paces.get(row.priority ?? '') ?? 1) ?? []),
      booked: rows.flatMap(({ service_id, booked_for, waiting_since }) =>
        booked_for === null ? [] : [{ serviceId: service_id, at: booked_for, cameAt: waiting_since }],
      ),
    };
  }

  /** Of the newest promises, in the order in which they were made. */
  private async outcomes(buildingId: string): Promise<Outcome[]> {
    const rows = await this.database.read<{
      service_id: string;
      raw_median_ms: number;
      raw_high_ms: number;
      called_ms: number;
    }>(
      `SELECT promise.service_id, promise.raw_median_ms, promise.raw_high_ms,
              stop.first_called_at - promise.made_at AS called_ms
       FROM promise JOIN stop ON stop.building_id = promise.building_id AND stop.date = promise.date
         AND stop.ticket_id = promise.ticket_id AND stop.stop = promise.stop
       WHERE promise.building_id = ? AND stop.first_called_at >= promise.made_at
       ORDER BY promise.date DESC, promise.ticket_id DESC LIMIT ${mostOutcomes}`,
      [buildingId],
    );
    return rows
      .map(({ service_id, raw_median_ms, raw_high_ms, called_ms }) => ({
        serviceId: service_id,
        raw: { medianMs: raw_median_ms, highMs: raw_high_ms },
        calledMs: called_ms,
      }))
      .reverse();
  }
}

const momentsOf = (row: StopRow): StopMoments => ({
  serviceId: row.service_id,
  counterId: row.counter_id,
  officerId: row.officer_id,
  state: row.state,
  waitingSince: row.waiting_since,
  firstCalledAt: row.first_called_at,
  calledAt: row.called_at,
  servingSince: row.serving_since,
  endedAt: row.ended_at,
  bookedFor: row.booked_for,
});
