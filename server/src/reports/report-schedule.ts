/** Looks every minute for reports that are due, if the settings say where they go. */
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { logger } from '../problems/log.js';
import { OneAtATime } from '../schedule/one-at-a-time.js';
import { Settings } from '../settings/settings.js';
import { Reports } from './reports.js';

const lookMs = 60_000;

@Injectable()
export class ReportSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly looking = new OneAtATime(
    () => this.look(),
    (error) => logger.error({ err: error }, 'reports were not looked for'),
  );

  constructor(
    private readonly settings: Settings,
    private readonly buildings: Buildings,
    private readonly clock: Clock,
    private readonly reports: Reports,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.reports) this.looking.every(lookMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  private async look(): Promise<void> {
    const { reports } = this.settings;
    if (reports) await this.reports.send(this.buildings.list(), reports, this.clock.now());
  }
}
