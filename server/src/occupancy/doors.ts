import { Injectable } from '@nestjs/common';
import type { DoorAnswer, DoorBody } from '@satuatap/shared/contract';
import { Clock } from '../clock/clock.js';
import { News } from '../news/news.js';
import { problem } from '../problems/problem.js';
import { KnownFacts } from './known-facts.js';
import { putDoorReport, type DoorReport } from './occupancy-table.js';

const minuteMs = 60_000;
/** How far a door's clock may be ahead of ours. */
const aheadMs = 2 * minuteMs;

/** What door counters send. */
@Injectable()
export class Doors {
  constructor(
    private readonly news: News,
    private readonly facts: KnownFacts,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `invalid-input` for a zone or a moment that cannot be, `command-id-used` */
  async take(buildingId: string, body: DoorBody, deviceId: string): Promise<DoorAnswer> {
    const { day, dayStart } = await this.facts.fresh(buildingId);
    const { commandId, zoneId, came, went } = body;
    const errors: { path: string; message: string }[] = [];
    if (body.at < dayStart || body.at > this.clock.now() + aheadMs)
      errors.push({ path: 'at', message: 'is not of today, or in the future' });
    if (!day.config?.zones.some(({ id }) => id === zoneId))
      errors.push({ path: 'zoneId', message: 'is no zone of the building' });
    if (errors.length > 0) throw problem('invalid-input', { errors });
    const at = Math.floor(body.at / minuteMs) * minuteMs;
    const report: DoorReport = { commandId, deviceId, zoneId, at, came, went };
    const kept = await this.news.change(buildingId, ['occupancy'], (tx) =>
      putDoorReport(tx, buildingId, day.date, report),
    );
    if (!kept || !isSame(kept, report)) throw problem('command-id-used');
    return { commandId };
  }
}

const isSame = (a: DoorReport, b: DoorReport): boolean =>
  a.deviceId === b.deviceId &&
  a.zoneId === b.zoneId &&
  a.at === b.at &&
  a.came === b.came &&
  a.went === b.went;
