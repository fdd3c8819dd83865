import { Injectable } from '@nestjs/common';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { problem, ProblemException } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';
import { Limiters } from '../storage/limiters.js';
import { hashOf } from './tokens.js';

/**
 * Points a minute. A lobby's phones, and an office's desks, share one address behind their router: what is counted by
 * address lets two thousand phones come back at once after a restart, and still stops a flood.
 *
 * What guards a secret, or makes rows for somebody whom nobody knows, is counted by all instances together; it goes to
 * the database anyway. The others guard the time of one instance against a flood, each its own: a balancer that spreads
 * a flood over three of them leaves each a third of it, and a ticket or a page does not wait for one question more.
 */
const limits = {
  /** By name and address: guesses of one password; nobody locks an officer out from elsewhere. */
  'sign-in-pair': { points: 10, shared: true },
  /** By name: guesses from many addresses. */
  'sign-in-name': { points: 100, shared: true },
  'sign-in-address': { points: 600, shared: true },
  pairing: { points: 60, shared: true },
  'issue-device': { points: 120, shared: false },
  /** By address: who books all of a day would leave none to others. */
  appointment: { points: 30, shared: true },
  /** By kiosk or officer: codes that are tried. */
  'check-in': { points: 60, shared: true },
  /** Numbers that are tried at an exit tablet, and answers. */
  'survey-device': { points: 60, shared: false },
  /** Visitors who sign in, come by an invitation or go. */
  'visit-device': { points: 120, shared: false },
  /** Phone numbers and codes that are tried to find a visitor who was here before. */
  'visitor-known': { points: 30, shared: true },
  /** By who sends: a desk that is talked to without end serves nobody. */
  'desk-message': { points: 30, shared: true },
  /** Files of thousands of lines. */
  'officer-import': { points: 20, shared: true },
  /** By who looks: people's data are asked for one by one. */
  'person-find': { points: 30, shared: true },
  /** By who looks: guests of other days are found by their names. */
  'guest-find': { points: 30, shared: true },
  ticket: { points: 6000, shared: false },
  socket: { points: 6000, shared: false },
} as const;
export type LimitName = keyof typeof limits;

@Injectable()
export class RateLimits {
  private readonly limiters = new Map<LimitName, RateLimiterAbstract>();

  constructor(
    private readonly settings: Settings,
    limiters: Limiters,
  ) {
    for (const [name, { points, shared }] of Object.entries(limits)) {
      const options = { name, points, seconds: 60 };
      this.limiters.set(name as LimitName, shared ? limiters.shared(options) : limiters.own(options));
    }
  }

  /** @throws ProblemException `too-many-requests`, with the seconds to wait */
  async take(name: LimitName, key: string): Promise<void> {
    if (!this.settings.rateLimits) return;
    try {
      await this.limiters.get(name)?.consume(keptKey(name, key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.ceil(error.msBeforeNext / 1000);
      throw new ProblemException(problem('too-many-requests', { facts: { seconds } }).problem, seconds);
    }
  }

  /** Gives the points back, after a sign-in that was right. */
  async forgive(name: LimitName, key: string): Promise<void> {
    await this.limiters.get(name)?.delete(keptKey(name, key));
  }
}

/** The table need not tell who tried to sign in, and from where. */
const keptKey = (name: LimitName, key: string): string => (limits[name].shared ? hashOf(key) : key);
