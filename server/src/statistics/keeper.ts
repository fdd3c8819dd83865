/** Has days counted soon after they are over, beside the server's work. */
import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { logger } from '../problems/log.js';
import { Watch, type BuildingTip } from '../queue/watch.js';
import { RollUps } from './roll-ups.js';

/** Rests as long as it worked, and a little: commands go before. */
const restMs = 20;
/** Also without a sign that a day is over: what failed is tried again. */
const againMs = 15 * 60_000;

@Injectable()
export class StatisticsKeeper implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopped = false;
  private running: Promise<void> | null = null;
  private ranAt = 0;
  private dates = '';

  constructor(
    private readonly rollUps: RollUps,
    private readonly watch: Watch,
  ) {}

  onModuleInit(): void {
    this.watch.onBeat((tips) => this.see(tips));
  }

  onApplicationBootstrap(): void {
    this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private see(tips: readonly BuildingTip[]): void {
    const dates = tips.map(({ building_id, date }) => `${building_id} ${date}`).join('\n');
    if (dates === this.dates && performance.now() - this.ranAt < againMs) return;
    if (this.running) return;
    this.dates = dates;
    this.run();
  }

  private run(): void {
    if (this.stopped || this.running) return;
    this.ranAt = performance.now();
    this.running = this.rollUps
      .catchUp(async (ms) => {
        await pause(restMs + ms);
        return !this.stopped;
      })
      .then(() => {})
      .catch((error: unknown) => logger.error({ err: error }, 'days were not counted'))
      .finally(() => {
        this.running = null;
      });
  }
}
