import { Injectable } from '@nestjs/common';
import { Settings } from '../settings/settings.js';

/** The server's clock: starts at the machine's time and then runs steadily, whatever the machine's clock does. */
@Injectable()
export class Clock {
  private readonly start: number;
  private readonly origin = performance.now();

  constructor(settings: Settings) {
    this.start = settings.clockStart ?? Date.now();
  }

  /** Epoch ms, whole. */
  now(): number {
    return Math.floor(this.start + performance.now() - this.origin);
  }
}
