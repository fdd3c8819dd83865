import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers of all agencies, where they are, and what the kiosk tells of them. */
export class Directory1765000000000 implements MigrationInterface {
  readonly name = 'Directory1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of statements)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['agency_disclosure', 'officer']) await runner.query(`DROP TABLE ${table}`);
  }
}

const statements = [
  // `tasks`: JSON list. `presence_at`: when her presence was said.
  `CREATE TABLE officer (
     building_id TEXT NOT NULL, id TEXT NOT NULL, agency_id TEXT NOT NULL, staff_id TEXT, name TEXT NOT NULL,
     title TEXT NOT NULL, tasks TEXT NOT NULL, floor_id TEXT, room TEXT NOT NULL, extension TEXT NOT NULL, email TEXT,
     presence TEXT NOT NULL, presence_until BIGINT, presence_at BIGINT, PRIMARY KEY (building_id, id))`,
  `CREATE UNIQUE INDEX officer_staff ON officer (building_id, staff_id) WHERE staff_id IS NOT NULL`,
  `CREATE TABLE agency_disclosure (
     building_id TEXT NOT NULL, agency_id TEXT NOT NULL, shows TEXT NOT NULL, room BIGINT NOT NULL,
     presence BIGINT NOT NULL, PRIMARY KEY (building_id, agency_id))`,
];
