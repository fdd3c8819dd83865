/** Looks every minute for reports that are due, if the settings say where they go. */
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { logger } from '../problems/log.js';
import { Settings } from '../settings/settings.js';
import { Reports } from './reports.js';

const lookMs = 60_000;

@Injectable()
export class ReportSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly buildings: Buildings,
    private readonly clock: Clock,
    private readonly reports: Reports,
  ) {}

  onApplicationBootstrap(): void {
    const { reports } = this.settings;
    if (reports) this.timer = setInterval(() => this.look(reports), lookMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(settings: NonNullable<Settings['reports']>): void {
    this.running ??= this.reports
      .send(this.buildings.list(), settings, this.clock.now())
      .then(() => {})
      .catch((error: unknown) => logger.error({ err: error }, 'reports were not looked for'))
      .finally(() => {
        this.running = null;
      });
  }
}
