import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem, ProblemException } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';

/**
 * Points a minute. A lobby's phones, and an office's desks, share one address behind their router: what is counted by
 * address lets two thousand phones come back at once after a restart, and still stops a flood.
 */
const limits = {
  /** By name and address: guesses of one password; nobody locks an officer out from elsewhere. */
  'sign-in-pair': 10,
  /** By name: guesses from many addresses. */
  'sign-in-name': 100,
  'sign-in-address': 600,
  'issue-device': 120,
  pairing: 60,
  ticket: 6000,
  socket: 6000,
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
