import { Injectable } from '@nestjs/common';
import type { OccupancyHistory, OccupancyHistoryQuery } from '@satuatap/shared/contract';
import { atLocal, plusDays } from '@satuatap/shared/time';
import { Buildings } from '../buildings/buildings.js';
import { checkPeriod } from '../input/period.js';
import { Database } from '../storage/database.js';
import { hoursBetween, samplesBetween } from './sample-table.js';

const mostDays = 92;

/** How many were inside, for those who plan the space. */
@Injectable()
export class OccupancyHistories {
  constructor(
    private readonly database: Database,
    private readonly buildings: Buildings,
  ) {}

  /** @throws ProblemException `invalid-input` for dates that are none, turned about or too many */
  async of(buildingId: string, { place, from, to }: OccupancyHistoryQuery): Promise<OccupancyHistory> {
    checkPeriod(from, to, mostDays);
    const { timeZone } = this.buildings.config(buildingId);
    const hours = await hoursBetween(this.database, buildingId, place, from, to);
    const begin = atLocal(from, '00:00', timeZone);
    const end = atLocal(plusDays(from, 1), '00:00', timeZone);
    const samples = from === to ? await samplesBetween(this.database, buildingId, place, begin, end) : [];
    return { place, from, to, hours, samples };
  }
}
