/** Sends reports of days and months that are over; of several instances one sends each. */
import { Injectable } from '@nestjs/common';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { atLocal, localDate, plusDays } from '@satuatap/shared/time';
import { logger } from '../problems/log.js';
import { Panels } from '../statistics/panels.js';
import type { ReportSettings } from '../settings/report-settings.js';
import { Database } from '../storage/database.js';
import { deliver } from './delivery.js';
import type { ReportName } from './report-name.js';
import { makeReport } from './report.js';

/** How many days back a report is still news: over a long weekend without a server. */
const daysBack = 4;
/** Milliseconds after which one that somebody began to send and did not finish is tried again. */
const claimMs = 10 * 60_000;

@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly panels: Panels,
  ) {}

  /** Sends what is due at `now`, epoch ms. @returns how many were sent */
  async send(buildings: readonly BuildingConfig[], settings: ReportSettings, now: number): Promise<number> {
    let sent = 0;
    for (const building of buildings)
      for (const name of await this.due(building, settings.time, now))
        if (await this.sendOne(name, settings, now)) sent += 1;
    return sent;
  }

  /** What of the building is over, counted and recent, and was not sent. */
  private async due(building: BuildingConfig, time: string, now: number): Promise<ReportName[]> {
    const today = localDate(now, building.timeZone);
    // Before the hour the newest day that is due is the one before.
    const late = now >= atLocal(today, time, building.timeZone) ? today : plusDays(today, -1);
    const days = await this.database.read<{ day: string }>(
      'SELECT day FROM stat_day_made WHERE building_id = ? AND day < ? AND day >= ? ORDER BY day',
      [building.id, late, plusDays(late, -daysBack)],
    );
    const names: ReportName[] = days.map(({ day }) => ({ kind: 'daily', period: day, building }));
    const month = plusDays(`${late.slice(0, 7)}-01`, -1).slice(0, 7);
    if (late.slice(8) <= '10' && (await this.isWhole(building.id, month)))
      names.push({ kind: 'monthly', period: month, building });
    const sent = await this.database.read<{ kind: string; period: string }>(
      'SELECT kind, period FROM report WHERE sent_at IS NOT NULL AND period >= ?',
      [month],
    );
    const done = new Set(sent.map(({ kind, period }) => `${kind} ${period}`));
    return names.filter((name) => !done.has(`${keyOf(name)} ${name.period}`));
  }

  /** Whether all the month's days are counted: the last of them once a newer day has begun. */
  private async isWhole(buildingId: string, month: string): Promise<boolean> {
    const [row] = await this.database.read<{ missing: number; made: number }>(
      `SELECT (SELECT count(*) FROM building_day AS day
               LEFT JOIN stat_day_made AS made ON made.building_id = day.building_id AND made.day = day.date
               WHERE day.building_id = ? AND day.date >= ? AND day.date <= ? AND made.day IS NULL) AS missing,
              (SELECT count(*) FROM stat_month_made WHERE building_id = ? AND month = ?) AS made`,
      [buildingId, `${month}-01`, `${month}-31`, buildingId, month],
    );
    return Number(row?.missing) === 0 && Number(row?.made) === 1;
  }

  private async sendOne(name: ReportName, settings: ReportSettings, now: number): Promise<boolean> {
    if (!(await this.claim(name, now))) return false;
    try {
      const report = await makeReport(this.panels, name, settings.language);
      if (report) await deliver(report, settings);
      await this.database.write((tx) =>
        tx.query('UPDATE report SET sent_at = ? WHERE kind = ? AND period = ?', [
          now,
          keyOf(name),
          name.period,
        ]),
      );
      return report !== null;
    } catch (error) {
      logger.error({ err: error, report: name.period, building: name.building.id }, 'a report was not sent');
      return false;
    }
  }

  /** Whether it is ours to send now. */
  private async claim(name: ReportName, now: number): Promise<boolean> {
    const rows = await this.database.write((tx) =>
      tx.query(
        `INSERT INTO report (kind, period, claimed_at) VALUES (?, ?, ?)
         ON CONFLICT (kind, period) DO UPDATE SET claimed_at = excluded.claimed_at
         WHERE report.sent_at IS NULL AND report.claimed_at < ? RETURNING kind`,
        [keyOf(name), name.period, now, now - claimMs],
      ),
    );
    return rows.length > 0;
  }
}

const keyOf = ({ kind, building }: ReportName): string => `${kind} ${building.id}`;
