import { copyFileSync, existsSync, renameSync } from 'node:fs';
import type { Command } from 'commander';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock/clock.js';
import { rotate } from '../rotation/rotation.js';
import { keyInFile } from '../settings/personal-key.js';
import { Settings } from '../settings/settings.js';
import { isServed } from '../storage/served.js';
import { say, withDatabase } from './services.js';

export function addPersonalKeyCommands(program: Command): void {
  program
    .command('personal-key')
    .description('the key of personal data')
    .command('rotate')
    .option('--to <file>', 'where the new key stands, or is to be written; needed with PERSONAL_KEY')
    .description('seal everything anew with another key, while no server runs; run it again if it was ended')
    .action(({ to }: { to?: string }) => rotateKey(Settings.ofProcess(), to ?? null));
}

async function rotateKey(settings: Settings, to: string | null): Promise<void> {
  const file = settings.personalKeyFile;
  const target = to ?? (file && `${file}.next`);
  if (target === null) throw new Error('Say by --to where the new key is to be written.');
  if (await isServed(settings)) throw new Error('The data are in use: stop all servers first.');
  const old = settings.personalKey();
  if (!old) throw new Error('There is no key of personal data.');
  const next = keyInFile(target);
  await withDatabase(settings, async (database) => {
    const rows = await rotate(database, new AuditLog(database, new Clock(settings)), { old, next });
    const told = Object.entries(rows).map(([table, count]) => `${count} ${table}`);
    say(told.length > 0 ? `Sealed anew: ${told.join(', ')}.` : 'Nothing was left to seal anew.');
  });
  if (file === null || to !== null) {
    say(
      `Give the servers the key in ${target}. Keep the old one for backups made until now, apart from them.`,
    );
    return;
  }
  const kept = keptName(file);
  copyFileSync(file, kept);
  // The one or the other is there at any moment.
  renameSync(target, file);
  say(
    `The new key stands in ${file}. The old one, for backups made until now, in ${kept}: move it away from them.`,
  );
}

function keptName(file: string): string {
  const name = `${file}.until-${new Date().toISOString().slice(0, 10)}`;
  for (let n = 0; ; n++) {
    const path = n === 0 ? name : `${name}-${n}`;
    if (!existsSync(path)) return path;
  }
}
