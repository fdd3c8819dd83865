import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is handed in at the front desk for somebody in the building, and the answers of commands about it. */
export class Deliveries1765800000000 implements MigrationInterface {
  readonly name = 'Deliveries1765800000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of statements)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['delivery_command', 'delivery']) await runner.query(`DROP TABLE ${table}`);
  }
}

const statements = [
  // `number`: counts the building's, and never begins again. `sealed`: sender and carrier. `shelf_sealed`: where it
  // lies. `end_sealed`: who took it, with the signature, or why it was returned. `person_id`: who brought it, if she
  // was signed in. `undo`: JSON of who did the last thing, and what was before.
  `CREATE TABLE delivery (
     building_id TEXT NOT NULL, id TEXT NOT NULL, number BIGINT NOT NULL, date TEXT NOT NULL, state TEXT NOT NULL,
     recipient_id TEXT, agency_id TEXT NOT NULL, parcels BIGINT NOT NULL, person_id TEXT, sealed TEXT,
     shelf_sealed TEXT, end_sealed TEXT, received_at BIGINT NOT NULL, told_at BIGINT, told_by TEXT, remind_at BIGINT,
     reminded_at BIGINT, ended_at BIGINT, ended_date TEXT, undo TEXT, PRIMARY KEY (building_id, id))`,
  `CREATE UNIQUE INDEX delivery_number ON delivery (building_id, number)`,
  `CREATE INDEX delivery_date ON delivery (building_id, date)`,
  `CREATE INDEX delivery_ended ON delivery (building_id, ended_date) WHERE ended_date IS NOT NULL`,
  `CREATE INDEX delivery_open ON delivery (building_id, received_at) WHERE ended_at IS NULL`,
  `CREATE INDEX delivery_remind ON delivery (remind_at) WHERE remind_at IS NOT NULL`,
  `CREATE INDEX delivery_person ON delivery (building_id, person_id) WHERE person_id IS NOT NULL`,
  // What a command did, for when it is sent again. `fingerprint`: a keyed hash of what was asked, and by whom.
  `CREATE TABLE delivery_command (
     building_id TEXT NOT NULL, command_id TEXT NOT NULL, fingerprint TEXT NOT NULL, delivery_ids TEXT NOT NULL,
     facts TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (building_id, command_id))`,
];
