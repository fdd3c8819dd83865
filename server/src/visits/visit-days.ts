import { Injectable } from '@nestjs/common';
import type { BuildingConfig, VisitorRules } from '@satuatap/shared/queue';
import { atLocal, plusDays } from '@satuatap/shared/time';
import { toldTime, visitorRulesOf } from '@satuatap/shared/visits';
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

/** Nobody is asked any more for whom it is told of now. */
export const isOver = ({ endsAt, now }: VisitDay): boolean => endsAt <= now;

export const notThen = 'must be today or yesterday, and not in the future';

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

  /**
   * The day of something that is told when it was, epoch ms: today, or yesterday, since a kiosk without a network may
   * get it back after midnight. `at` is `null` where it cannot have been then.
   */
  ofTold(
    buildingId: string,
    told: number | undefined,
  ): { readonly day: VisitDay; readonly at: number | null } {
    const today = this.today(buildingId);
    const isOver = told !== undefined && told < today.startsAt;
    const day = isOver ? this.on(buildingId, plusDays(today.date, -1)) : today;
    return { day, at: toldTime(told, day.startsAt, day.now) };
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
