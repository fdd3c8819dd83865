import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sees to which alarm, and messages to desks; both of one day. */
export class Floor1764600000000 implements MigrationInterface {
  readonly name = 'Floor1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of statements)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['desk_message', 'alarm_acknowledgement', 'building_floor'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const statements = [
  // Counts the changes of a building's floor. Whoever changes it locks its row first.
  `CREATE TABLE building_floor (building_id TEXT PRIMARY KEY, version BIGINT NOT NULL)`,
  `CREATE TABLE alarm_acknowledgement (
     building_id TEXT NOT NULL, date TEXT NOT NULL, alarm_key TEXT NOT NULL, staff_id TEXT NOT NULL,
     taken_at BIGINT NOT NULL, PRIMARY KEY (building_id, date, alarm_key))`,
  // One row for each counter that the message is for.
  `CREATE TABLE desk_message (
     building_id TEXT NOT NULL, date TEXT NOT NULL, id TEXT NOT NULL, counter_id TEXT NOT NULL, text TEXT NOT NULL,
     sent_by TEXT NOT NULL, sent_at BIGINT NOT NULL, read_by TEXT, read_at BIGINT,
     PRIMARY KEY (building_id, date, id, counter_id))`,
];
