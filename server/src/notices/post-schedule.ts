import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { logger } from '../problems/log.js';
import { Post } from './post.js';

const lookMs = 2000;
const forgetMs = 3_600_000;

/** Looks for notices that are due while the server runs. */
@Injectable()
export class PostSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private forgotAt = 0;

  constructor(private readonly post: Post) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), lookMs);
  }

  /** What is on its way goes out first. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running ??= this.once()
      .catch((error: unknown) => logger.debug({ err: error }, 'notices were not looked for'))
      .finally(() => {
        this.running = null;
      });
  }

  private async once(): Promise<void> {
    await this.post.send();
    if (performance.now() - this.forgotAt < forgetMs && this.forgotAt > 0) return;
    this.forgotAt = performance.now();
    await this.post.forget();
  }
}
