import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { AuditLog } from '../audit/audit-log.js';
import { loadBuilding, mistakeText, writeBuilding } from '../buildings/building-file.js';
import { Buildings } from '../buildings/buildings.js';
import { say, withServices } from './services.js';

export function addBuildingCommands(program: Command): void {
  program
    .command('import')
    .argument('<files...>', 'building files (YAML)')
    .description('take building files in; running servers follow')
    .action((files: string[]) =>
      withServices(async (services) => {
        for (const config of await readBuildings(files)) {
          await services.get(Buildings).save(config);
          await services.get(AuditLog).saw({
            buildingId: config.id,
            by: { kind: 'system' },
            action: 'building.imported',
            subject: 'building',
            subjectId: config.id,
          });
          say(`${config.id}: taken in`);
        }
      }),
    );

  program
    .command('export')
    .argument('<building>', 'id of the building')
    .description('print the building file')
    .action((id: string) =>
      withServices(async (services) => {
        const config = (await services.get(Buildings).stored()).get(id);
        if (!config) throw new Error(`There is no building ${id}.`);
        process.stdout.write(writeBuilding(config));
      }),
    );
}

/** All of them, or the mistakes of all of them. */
async function readBuildings(files: readonly string[]): Promise<BuildingConfig[]> {
  const mistakes: string[] = [];
  const configs: BuildingConfig[] = [];
  for (const file of files) {
    const loaded = loadBuilding(await readFile(file, 'utf8'));
    if (loaded.ok) configs.push(loaded.config);
    else mistakes.push(mistakeText(file, loaded.mistakes));
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return configs;
}
