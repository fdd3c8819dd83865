#!/usr/bin/env node
/** `satuatap`: the operator's command line. It works on the data that DATABASE_URL or DATA_DIR names. */
import 'reflect-metadata';
import { Command } from 'commander';
import { addAccountCommands } from './cli/accounts.js';
import { addBuildingCommands } from './cli/buildings.js';
import { addDemoCommands } from './cli/demo-history.js';
import { addJournalCommands } from './cli/journal.js';
import { addPersonalKeyCommands } from './cli/personal-key.js';
import { addRetentionCommands } from './cli/retention.js';
import { addTransferCommands } from './cli/transfer.js';

const program = new Command('satuatap').description('Queue of a shared public building');
addBuildingCommands(program);
addAccountCommands(program);
addJournalCommands(program);
addRetentionCommands(program);
addPersonalKeyCommands(program);
addTransferCommands(program);
addDemoCommands(program);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
