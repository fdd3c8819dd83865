import type { Command } from 'commander';
import type { Place } from '../storage/open.js';
import { backup } from '../transfer/backup.js';
import { move } from '../transfer/move.js';
import { restore } from '../transfer/restore.js';
import { tell, verify } from './journal.js';
import { say, settled, withDatabase } from './services.js';

export function addTransferCommands(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'where to write it; it must not be there yet')
    .description('write everything into one file, of either database, while servers go on')
    .action(async (file: string) => {
      const { days, events } = await backup(settled(), file);
      say(`${file}: ${days} days, ${events} events`);
    });

  program
    .command('restore')
    .argument('<file>', 'a backup, of either database')
    .description('put a backup into an empty folder or an empty database, and verify it')
    .action(async (file: string) => {
      await restore(file, settled());
      await withDatabase(settled(), verify);
    });

  program
    .command('move')
    .argument('<building>', 'id of the building')
    .option('--from <place>', 'a data folder or postgres://…; without: as the settings say')
    .option('--to <place>', 'a data folder or postgres://…; without: as the settings say')
    .description('carry a building to another database; no server may run at the source')
    .action(async (building: string, { from, to }: { from?: string; to?: string }) => {
      if (from === undefined && to === undefined) throw new Error('Say where to, or where from.');
      tell(await move(building, placeOf(from), placeOf(to)));
    });
}

function placeOf(name: string | undefined): Place {
  if (name === undefined) return settled();
  return /^postgres(ql)?:\/\//.test(name)
    ? { dataDir: '', databaseUrl: name }
    : { dataDir: name, databaseUrl: null };
}
