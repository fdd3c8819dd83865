/** What the commands work with: the services of the server without its queues, or the database alone. */
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { OperatorModule } from './operator.module.js';
import { Settings } from '../settings/settings.js';
import type { Database } from '../storage/database.js';
import { openDatabase, type Place } from '../storage/open.js';

export async function withServices(
  work: (services: INestApplicationContext) => Promise<void>,
): Promise<void> {
  const services = await NestFactory.createApplicationContext(OperatorModule, { logger: false });
  try {
    await work(services);
  } finally {
    await services.close();
  }
}

/** Where DATABASE_URL or DATA_DIR says that the data is. */
export const settled = (): Place => Settings.ofProcess();

export async function withDatabase(place: Place, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(place);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
