import { Injectable } from '@nestjs/common';
import type { BuildingConfig, VisitorRules } from '@satuatap/shared/queue';
import { atLocal, plusDays } from '@satuatap/shared/time';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { Queues } from '../queue/queues.js';

/** A building's day, for those who are visited on it. */
export interface VisitDay {
  readonly config: BuildingConfig;
  readonly rules: VisitorRules;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Epoch ms. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly now: number;
}

@Injectable()
export class VisitDays {
  constructor(
    private readonly buildings: Buildings,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `not-found` for a building that is not here */
  today(buildingId: string): VisitDay {
    return this.on(buildingId, this.queues.day(buildingId).date);
  }

  on(buildingId: string, date: string): VisitDay {
    const config = this.buildings.config(buildingId);
    const { timeZone } = config;
    return {
      config,
      rules: visitorRulesOf(config),
      date,
      startsAt: atLocal(date, '00:00', timeZone),
      endsAt: atLocal(plusDays(date, 1), '00:00', timeZone),
      now: this.clock.now(),
    };
  }
}
