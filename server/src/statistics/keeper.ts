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
import { OneAtATime } from '../schedule/one-at-a-time.js';
import { RollUps } from './roll-ups.js';

/** Rests so many times as long as it worked: years that were not counted yet must not hold up those at the counters. */
const restFactor = 9;
/** After the start everybody comes back at once. */
const startMs = 5000;
/** Also without a sign that a day is over: what failed is tried again. */
const againMs = 15 * 60_000;

@Injectable()
export class StatisticsKeeper implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly end = new AbortController();
  private readonly counting = new OneAtATime(
    () => this.count(),
    (error) => logger.error({ err: error }, 'days were not counted'),
  );
  private timer: NodeJS.Timeout | undefined;
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
    this.timer = setTimeout(() => this.run(), startMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.end.abort();
    await this.counting.stop();
  }

  private see(tips: readonly BuildingTip[]): void {
    const dates = tips.map(({ building_id, date }) => `${building_id} ${date}`).join('\n');
    const isOld = this.ranAt > 0 && performance.now() - this.ranAt > againMs;
    // The first look only remembers: the start counts by itself.
    const isNew = this.dates !== '' && dates !== this.dates;
    if (this.counting.isAtWork) return;
    this.dates = dates;
    if (isNew || isOld) this.run();
  }

  private run(): void {
    if (this.counting.isAtWork) return;
    this.ranAt = performance.now();
    this.counting.begin();
  }

  private count(): Promise<unknown> {
    return this.rollUps.catchUp(async (ms) => {
      await pause(restFactor * ms, undefined, { signal: this.end.signal }).catch(() => {});
      return !this.end.signal.aborted;
    });
  }
}
