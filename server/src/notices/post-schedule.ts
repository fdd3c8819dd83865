import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { logger } from '../problems/log.js';
import { OneAtATime } from '../schedule/one-at-a-time.js';
import { Post } from './post.js';

const lookMs = 2000;
const forgetMs = 3_600_000;

/** Looks for notices that are due while the server runs. */
@Injectable()
export class PostSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly looking = new OneAtATime(
    () => this.look(),
    (error) => logger.debug({ err: error }, 'notices were not looked for'),
  );
  private forgotAt = 0;

  constructor(private readonly post: Post) {}

  onApplicationBootstrap(): void {
    this.looking.every(lookMs);
  }

  /** What is on its way goes out first. */
  beforeApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  private async look(): Promise<void> {
    await this.post.send();
    if (performance.now() - this.forgotAt < forgetMs && this.forgotAt > 0) return;
    this.forgotAt = performance.now();
    await this.post.forget();
  }
}
