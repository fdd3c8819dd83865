import { describe, expect, it } from '@jest/globals';
import { killUnderLoad } from '../faults/kill.js';

describe('a server that is killed a few times under load', () => {
  it('loses no acknowledged command, gives no number twice, calls nobody to two counters', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
    const report = await killUnderLoad({ rounds: 4, seed, kiosks: 16, desks: 4 });
    process.stdout.write(`kill test, seed ${seed}: ${JSON.stringify(report)}\n`);
    expect(report.findings).toEqual([]);
    expect(report.verified).toContain('0 findings');
    expect(report.tickets).toBeGreaterThan(report.rounds * 10);
    expect(report.retries).toBeGreaterThan(report.rounds);
  }, 120_000);
});
