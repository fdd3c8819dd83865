import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { problem } from '../problems/problem.js';
import { VisitDays } from './visit-days.js';

/** Whether a kiosk may take somebody in now; staff always may. */
@Injectable()
export class KioskTurns {
  constructor(
    private readonly days: VisitDays,
    private readonly limits: RateLimits,
  ) {}

  /** @throws ProblemException `forbidden` where visitors sign in at reception, `too-many-requests` */
  async take(buildingId: string, { device }: Caller): Promise<void> {
    if (!device) return;
    if (!this.days.today(buildingId).rules.kiosk) throw problem('forbidden');
    await this.limits.take('visit-device', device.id);
  }
}
