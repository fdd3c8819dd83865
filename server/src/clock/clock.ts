import { Injectable } from '@nestjs/common';
import { Settings } from '../settings/settings.js';
import { steadyTime } from './steady-time.js';

/** The server's clock: the machine's, but it never goes back. */
@Injectable()
export class Clock {
  /** Epoch ms, whole. */
  readonly now: () => number;

  constructor(settings: Settings) {
    const shift = settings.clockStart === null ? 0 : settings.clockStart - Date.now();
    this.now = steadyTime(
      () => Date.now() + shift,
      () => performance.now(),
    );
  }
}
