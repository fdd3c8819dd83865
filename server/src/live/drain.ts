/** How a server that is told to stop goes: nobody is sent to it any more, and its screens move to others one by one. */
import { setTimeout as rest } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../settings/settings.js';
import { LiveGateway } from './live.gateway.js';

@Injectable()
export class Drain {
  /** `leaving`: it still does everything, and balancers hear that they should go by. `moving`: no new screens either. */
  phase: 'serving' | 'leaving' | 'moving' = 'serving';

  constructor(
    private readonly live: LiveGateway,
    private readonly settings: Settings,
  ) {}

  /** Resolves when the screens have gone and nothing but the last requests is left. `hurry` ends the waiting. */
  async run(hurry: AbortSignal): Promise<void> {
    this.phase = 'leaving';
    const ms = this.settings.drainSeconds * 1000;
    if (ms === 0 || this.live.screens === 0) return;
    try {
      await rest(ms, undefined, { signal: hurry });
      this.phase = 'moving';
      await this.live.sendAway(ms, hurry);
    } catch (error) {
      if (!hurry.aborted) throw error;
    }
  }
}
