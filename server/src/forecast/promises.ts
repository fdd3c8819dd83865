/** The promises made: each written down once, whatever instance made it, and held against the call that came. */
import { Injectable } from '@nestjs/common';
import type { ForecastCalibration } from '@satuatap/shared/contract';
import type { HallNow, WaitForecast } from '@satuatap/shared/forecast';
import type { Day } from '@satuatap/shared/queue';
import { Database } from '../storage/database.js';

/** A promise is written down when the ticket is new, and again when it has waited so long, ms. */
const sampledAfterMs = [0, 15 * 60_000, 45 * 60_000];

interface CountRow {
  readonly date: string;
  readonly service_id: string;
  readonly kept: number;
  readonly broken: number;
}

@Injectable()
export class Promises {
  constructor(private readonly database: Database) {}
  /** Written down by this instance, of each building's newest day. */
  private readonly written = new Map<string, { readonly date: string; readonly keys: Set<string> }>();

  /** Writes down what is due to be. */
  async note(day: Day, hall: HallNow, forecast: WaitForecast): Promise<void> {
    const keys = this.keysOf(day);
    const due = hall.waiting.flatMap((waiting) => {
      const told = forecast.stops[waiting.key];
      const sample = sampledAfterMs.findLastIndex((after) => hall.at - waiting.waitingFrom >= after);
      const key = `${waiting.key}/${sample}`;
      return !told || sample < 0 || keys.has(key) ? [] : [{ waiting, told, sample, key }];
    });
    if (due.length === 0) return;
    await this.database.write(async (tx) => {
      for (const { waiting, told, sample } of due) {
        const stop = Number(waiting.key.split('/')[1]);
        const times = [told.medianMs, told.highMs, told.raw.medianMs, told.raw.highMs].map(Math.round);
        await tx.query(
          `INSERT INTO promise (building_id, date, ticket_id, stop, sample, service_id, made_at,
             median_ms, high_ms, raw_median_ms, raw_high_ms)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          [day.buildingId, day.date, waiting.ticketId, stop, sample, waiting.serviceId, hall.at, ...times],
        );
      }
    });
    for (const { key } of due) keys.add(key);
  }

  private keysOf({ buildingId, date }: Day): Set<string> {
    const known = this.written.get(buildingId);
    if (known?.date === date) return known.keys;
    const keys = new Set<string>();
    this.written.set(buildingId, { date, keys });
    return keys;
  }

  /**
   * Promises kept and broken, by day and service. One whose ticket went uncalled counts as broken if it had waited
   * beyond it, and else not at all: nobody can know.
   */
  async calibration(buildingId: string, from: string, to: string): Promise<ForecastCalibration> {
    const rows = await this.database.read<CountRow>(
      `SELECT date, service_id, SUM(kept) AS kept, SUM(broken) AS broken FROM (
         SELECT promise.date, promise.service_id,
           CASE WHEN stop.first_called_at >= promise.made_at
                 AND stop.first_called_at <= promise.made_at + promise.high_ms THEN 1 ELSE 0 END AS kept,
           CASE WHEN (stop.first_called_at > promise.made_at + promise.high_ms)
                  OR (stop.first_called_at IS NULL AND stop.ended_at > promise.made_at + promise.high_ms)
                THEN 1 ELSE 0 END AS broken
         FROM promise JOIN stop ON stop.building_id = promise.building_id AND stop.date = promise.date
           AND stop.ticket_id = promise.ticket_id AND stop.stop = promise.stop
         WHERE promise.building_id = ? AND promise.date >= ? AND promise.date <= ?) AS held
       GROUP BY date, service_id ORDER BY date, service_id`,
      [buildingId, from, to],
    );
    return {
      buildingId,
      from,
      to,
      days: rows.map(({ date, service_id, kept, broken }) => ({
        date,
        serviceId: service_id,
        kept: Number(kept),
        broken: Number(broken),
      })),
    };
  }
}
