import type { Command } from 'commander';
import { Audit, type AuditReport } from '../journal/audit.js';
import { Journal } from '../journal/journal.js';
import { RollUps } from '../statistics/roll-ups.js';
import type { Database } from '../storage/database.js';
import { say, settled, withDatabase } from './services.js';

const auditOf = (database: Database): Audit => new Audit(database, new Journal(database));

export function addJournalCommands(program: Command): void {
  program
    .command('verify')
    .description('hold the journal against itself and the read model')
    .action(() => withDatabase(settled(), verify));

  program
    .command('rebuild')
    .description('make the read model and the statistics anew from the journal')
    .action(() =>
      withDatabase(settled(), async (database) => {
        say(`${await auditOf(database).rebuild()} tickets made anew`);
        say(`${await new RollUps(database, new Journal(database)).rebuild()} days counted anew`);
      }),
    );

  program
    .command('count')
    .description('count days that are over for the statistics, without waiting for a server to do so')
    .action(() =>
      withDatabase(settled(), async (database) => {
        say(`${await new RollUps(database, new Journal(database)).catchUp()} days counted`);
      }),
    );
}

export const verify = async (database: Database): Promise<void> => tell(await auditOf(database).verify());

/** Leaves with 1 if there is anything to find. */
export function tell({ days, events, findings }: AuditReport): void {
  for (const finding of findings) say(finding);
  say(`${days} days, ${events} events, ${findings.length} findings`);
  if (findings.length > 0) process.exitCode = 1;
}
