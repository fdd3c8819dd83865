import type { Command } from 'commander';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { lastClosed } from '../retention/last-closed.js';
import { Retention, type RowsByKind } from '../retention/retention.js';
import { say, withServices } from './services.js';

export function addRetentionCommands(program: Command): void {
  program
    .command('retention')
    .argument('[building]', 'id of the building; all without')
    .option('--dry-run', 'only tell what is due')
    .description('delete personal data whose time is over, without waiting for the evening')
    .action((id: string | undefined, { dryRun = false }: { dryRun?: boolean }) =>
      withServices(async (services) => {
        const [buildings, retention] = [services.get(Buildings), services.get(Retention)];
        const chosen = id === undefined ? buildings.list() : [buildings.config(id)];
        for (const building of chosen) {
          const date = lastClosed(building, services.get(Clock).now());
          const rows = dryRun
            ? await retention.due(building)
            : await retention.run(building, date, { kind: 'system' });
          say(`${building.id}: ${textOf(rows)}${dryRun ? ' (nothing was changed)' : ''}`);
        }
      }),
    );
}

const textOf = (rows: RowsByKind): string =>
  Object.entries(rows)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ') || 'nothing is due';
