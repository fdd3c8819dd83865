import { describe, expect, it } from '@jest/globals';
import { killUnderLoad } from './kill.js';

describe('a server that is killed under load', () => {
  it('loses no acknowledged command, gives no number twice, calls nobody to two counters', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
    const report = await killUnderLoad({ rounds: 50, seed });
    process.stdout.write(`kill test, seed ${seed}: ${JSON.stringify(report)}\n`);
    expect(report.findings).toEqual([]);
    expect(report.verified).toContain('0 findings');
    // The load was real, and the kills did cut answers off.
    expect(report.tickets).toBeGreaterThan(report.rounds * 10);
    expect(report.called).toBeGreaterThan(report.rounds);
    expect(report.retries).toBeGreaterThan(report.rounds);
  }, 900_000);
});
