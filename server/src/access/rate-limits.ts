import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem, ProblemException } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';

/** Points a minute. Whole offices share one address, so what is counted by address is generous. */
const limits = {
  /** By account name: guesses of one password. */
  'sign-in-name': 10,
  'sign-in-address': 600,
  'issue-device': 120,
  pairing: 60,
  ticket: 600,
  socket: 1200,
} as const;
export type LimitName = keyof typeof limits;

@Injectable()
export class RateLimits {
  private readonly limiters = new Map<LimitName, RateLimiterMemory>();

  constructor(private readonly settings: Settings) {
    for (const [name, points] of Object.entries(limits)) {
      this.limiters.set(name as LimitName, new RateLimiterMemory({ points, duration: 60 }));
    }
  }

  /** @throws ProblemException `too-many-requests`, with the seconds to wait */
  async take(name: LimitName, key: string): Promise<void> {
    if (!this.settings.rateLimits) return;
    try {
      await this.limiters.get(name)?.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.ceil(error.msBeforeNext / 1000);
      throw new ProblemException(problem('too-many-requests', { facts: { seconds } }).problem, seconds);
    }
  }

  /** Gives the points back, after a sign-in that was right. */
  async forgive(name: LimitName, key: string): Promise<void> {
    await this.limiters.get(name)?.delete(key);
  }
}
