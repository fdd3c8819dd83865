import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evacuations: what wardens started, marked and noted. */
export class Evacuation1765400000000 implements MigrationInterface {
  readonly name = 'Evacuation1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of statements)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['evacuation_part', 'evacuation']) await runner.query(`DROP TABLE ${table}`);
  }
}

const statements = [
  // `seq`: of its newest part. `report`: JSON, its numbers once it is over.
  `CREATE TABLE evacuation (
     building_id TEXT NOT NULL, id TEXT NOT NULL, drill BIGINT NOT NULL, started_at BIGINT NOT NULL,
     started_by TEXT NOT NULL, ended_at BIGINT, ended_by TEXT, outcome TEXT, seq BIGINT NOT NULL, report TEXT,
     PRIMARY KEY (building_id, id))`,
  // A building has one under way.
  `CREATE UNIQUE INDEX evacuation_open ON evacuation (building_id) WHERE ended_at IS NULL`,
  `CREATE INDEX evacuation_started ON evacuation (building_id, started_at)`,
  // `content`: JSON without names; `sealed`: what a warden wrote. `sent_by`: whose session sent it.
  `CREATE TABLE evacuation_part (
     building_id TEXT NOT NULL, evacuation_id TEXT NOT NULL, id TEXT NOT NULL, seq BIGINT NOT NULL,
     content TEXT NOT NULL, sealed TEXT, sent_by TEXT NOT NULL, received_at BIGINT NOT NULL,
     PRIMARY KEY (building_id, evacuation_id, id))`,
  `CREATE UNIQUE INDEX evacuation_part_seq ON evacuation_part (building_id, evacuation_id, seq)`,
];
