#!/usr/bin/env node
/** `satuatap`: the operator's command line. It works on the data folder named by DATA_DIR. */
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { NestFactory } from '@nestjs/core';
import { Command, Option } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import type { BuildingConfig, Role } from '@satuatap/shared/queue';
import { Accounts } from './accounts/accounts.js';
import { loadBuilding, mistakeText, writeBuilding } from './buildings/building-file.js';
import { Buildings } from './buildings/buildings.js';
import { Audit } from './journal/audit.js';
import { OperatorModule } from './operator.module.js';

async function withServices(work: (services: INestApplicationContext) => Promise<void>): Promise<void> {
  const services = await NestFactory.createApplicationContext(OperatorModule, { logger: false });
  try {
    await work(services);
  } finally {
    await services.close();
  }
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

const program = new Command('satuatap').description('Queue of a shared public building');

program
  .command('import')
  .argument('<files...>', 'building files (YAML)')
  .description('take building files in; a running server takes them at its next start')
  .action((files: string[]) =>
    withServices(async (services) => {
      for (const config of await readBuildings(files)) {
        await services.get(Buildings).save(config);
        process.stdout.write(`${config.id}: taken in\n`);
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

program
  .command('verify')
  .description('hold the journal against itself and the read model')
  .action(() =>
    withServices(async (services) => {
      const { days, events, findings } = await services.get(Audit).verify();
      for (const finding of findings) process.stdout.write(`${finding}\n`);
      process.stdout.write(`${days} days, ${events} events, ${findings.length} findings\n`);
      if (findings.length > 0) process.exitCode = 1;
    }),
  );

program
  .command('rebuild')
  .description('make the read model anew from the journal')
  .action(() =>
    withServices(async (services) => {
      process.stdout.write(`${await services.get(Audit).rebuild()} tickets made anew\n`);
    }),
  );

program
  .command('staff')
  .argument('<name>')
  .addOption(
    new Option('--role <role>').choices(['counter', 'supervisor', 'administrator']).makeOptionMandatory(),
  )
  .option('--building <ids...>', 'buildings that it works in; all without')
  .description('add an account; the password comes by standard input')
  .action((name: string, { role, building = [] }: { role: Role; building?: string[] }) =>
    withServices(async (services) => {
      const password = (await text(process.stdin)).trim();
      if (password.length < 10) throw new Error('A password has at least ten characters.');
      await services.get(Accounts).add(name, password, role, building);
      process.stdout.write(`${name}: added\n`);
    }),
  );

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
