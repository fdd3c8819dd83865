import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstByRule, type Candidate } from '../queue/calling-rule.js';
import { building } from '../queue/testing/building.js';
import { goesBefore } from './rule.js';

const minute = 60_000;
const head = fc.record({
  since: fc.integer({ min: 0, max: 240 }).map((minutes) => minutes * minute),
  frontAt: fc.option(
    fc.integer({ min: 0, max: 200 }).map((minutes) => minutes * minute),
    { freq: 6 },
  ),
  pace: fc.constantFrom(1, 1.5, 2),
  targetMinutes: fc.constantFrom(20, 30, 45),
});

describe('the rule over bare numbers', () => {
  it('[C1, C2, C4, C5] calls whom the core would call', () => {
    fc.assert(
      fc.property(fc.array(head, { minLength: 2, maxLength: 8 }), (heads) => {
        const now = 201 * minute;
        const candidates = heads.map(({ since, frontAt, pace, targetMinutes }, ticketId): Candidate => ({
          waiting: { ticketId, stop: 0, since, frontAt, pace },
          serviceId: 'ktp',
          rank: 'own',
          targetMinutes,
        }));
        const bare = heads.map(({ since, frontAt, pace, targetMinutes }, ticketId) => ({
          since,
          frontAt: frontAt ?? Infinity,
          pace,
          targetMs: targetMinutes * minute,
          ticketId,
        }));
        const first = bare.reduce((best, each) =>
          goesBefore(each, best, building.rules.ceilingShare, now) ? each : best,
        );
        expect(first.ticketId).toBe(firstByRule(candidates, building.rules, now)?.waiting.ticketId);
      }),
    );
  });
});
