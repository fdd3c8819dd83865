import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What citizens were told of their wait, to be held against when they were called. `sample`: 0 soon after the ticket
 * was given, then 1, 2 … the longer it waits. `median_ms` and `high_ms` were told; the `raw_` ones came of the runs.
 */
export class Forecast1764500000000 implements MigrationInterface {
  readonly name = 'Forecast1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    await runner.query(sqlite ? `${table} WITHOUT ROWID` : table.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE promise');
  }
}

const table = `CREATE TABLE promise (
  building_id TEXT NOT NULL, date TEXT NOT NULL, ticket_id INTEGER NOT NULL, stop INTEGER NOT NULL,
  sample INTEGER NOT NULL, service_id TEXT NOT NULL, made_at BIGINT NOT NULL,
  median_ms BIGINT NOT NULL, high_ms BIGINT NOT NULL, raw_median_ms BIGINT NOT NULL, raw_high_ms BIGINT NOT NULL,
  PRIMARY KEY (building_id, date, ticket_id, stop, sample))`;
