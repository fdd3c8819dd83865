import { describe, expect, it } from '@jest/globals';
import { historyUnderFaults } from '../faults/history.js';

/** The long one, of eight buildings and twenty rounds, is a command of its own: npm run test:faults. */
const buildings = 3;

describe('a city whose parts fail for a short while', () => {
  it('keeps every law and every promise', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
    process.stdout.write(`history check, seed ${seed}\n`);
    const { findings, ...report } = await historyUnderFaults({ rounds: 2, seed, buildings });
    process.stdout.write(`history check, seed ${seed}: ${JSON.stringify(report)}\n`);
    expect(findings.slice(0, 20)).toEqual([]);
    expect(report.verified).toContain(' 0 findings');
    // The load was real, a day turned, and answers were cut off.
    expect(report.days).toBeGreaterThan(buildings);
    expect(report.tickets).toBeGreaterThan(report.rounds * 16);
    expect(report.answers).toBeGreaterThan(report.rounds * 2);
    expect(report.retries).toBeGreaterThan(report.rounds * 8);
    expect(report.askedAgain).toBeGreaterThan(0);
    expect(report.heard).toBeGreaterThan(report.events / 2);
  }, 120_000);
});
