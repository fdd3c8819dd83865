import { describe, expect, it } from '@jest/globals';
import { historyUnderFaults } from './history.js';
import { faultKinds } from './nemesis.js';

describe('a city whose parts fail under load', () => {
  it('keeps every law and every promise', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
    process.stdout.write(`history check, seed ${seed}\n`);
    const { findings, ...report } = await historyUnderFaults({ rounds: 20, seed, buildings: 8 });
    process.stdout.write(`history check, seed ${seed}: ${JSON.stringify(report)}\n`);
    expect(findings.slice(0, 20)).toEqual([]);
    expect(report.verified).toContain(' 0 findings');
    // The load was real, every kind of fault came, a day turned, and answers were cut off.
    for (const kind of faultKinds) expect([kind, report.faults[kind]]).not.toEqual([kind, 0]);
    expect(report.days).toBeGreaterThan(8);
    expect(report.tickets).toBeGreaterThan(report.rounds * 64);
    expect(report.answers).toBeGreaterThan(report.rounds * 8);
    expect(report.retries).toBeGreaterThan(report.rounds * 8);
    expect(report.askedAgain).toBeGreaterThan(report.rounds);
    expect(report.heard).toBeGreaterThan(report.events / 2);
  }, 900_000);
});
