import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes to meet an officer: visits, invitations, and the answers of commands. */
export class Visits1765100000000 implements MigrationInterface {
  readonly name = 'Visits1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of statements)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['visit_command', 'visit', 'invitation']) await runner.query(`DROP TABLE ${table}`);
  }
}

const statements = [
  // `sealed`: the note to the guests. `code_hash`: of the short code that is typed in.
  `CREATE TABLE invitation (
     building_id TEXT NOT NULL, id TEXT NOT NULL, host_id TEXT NOT NULL, agency_id TEXT NOT NULL,
     purpose_id TEXT NOT NULL, from_at BIGINT NOT NULL, until_at BIGINT NOT NULL, weekly_until TEXT,
     ends_at BIGINT NOT NULL, sealed TEXT, code_hash TEXT NOT NULL, invited_by TEXT NOT NULL, created_at BIGINT NOT NULL, cancelled_at BIGINT,
     PRIMARY KEY (building_id, id))`,
  `CREATE UNIQUE INDEX invitation_code ON invitation (building_id, code_hash)`,
  // Of one person, or a few who came together, on one day; `number` counts those who came. `sealed`: plate, belongings
  // and why it was declined; names stand with the person. `due_at`: when nobody's answer, or the end of a delay, has
  // consequences. `undo`: JSON of who did the last thing, and what was before.
  `CREATE TABLE visit (
     building_id TEXT NOT NULL, id TEXT NOT NULL, date TEXT NOT NULL, number BIGINT, state TEXT NOT NULL,
     person_id TEXT, sealed TEXT, phone_hash TEXT, identity_hash TEXT, people BIGINT NOT NULL,
     purpose_id TEXT NOT NULL, host_id TEXT, agency_id TEXT NOT NULL, language TEXT NOT NULL, group_id TEXT,
     invitation_id TEXT, ticket_date TEXT, ticket_id BIGINT, ticket_number TEXT, expected_at BIGINT, arrived_at BIGINT,
     due_at BIGINT, answered_at BIGINT, answered_by TEXT, delayed_until BIGINT, badge_at BIGINT,
     badge_hash TEXT NOT NULL, left_at BIGINT, left_by TEXT, escalated_at BIGINT, undo TEXT,
     PRIMARY KEY (building_id, id))`,
  `CREATE UNIQUE INDEX visit_number ON visit (building_id, date, number)`,
  `CREATE UNIQUE INDEX visit_badge ON visit (building_id, badge_hash)`,
  `CREATE UNIQUE INDEX visit_ticket ON visit (building_id, ticket_date, ticket_id)
   WHERE ticket_id IS NOT NULL AND left_at IS NULL`,
  `CREATE INDEX visit_invitation ON visit (building_id, invitation_id) WHERE invitation_id IS NOT NULL`,
  `CREATE INDEX visit_person ON visit (building_id, person_id) WHERE person_id IS NOT NULL`,
  `CREATE INDEX visit_due ON visit (due_at) WHERE due_at IS NOT NULL`,
  `CREATE INDEX visit_open ON visit (date) WHERE state IN ('invited', 'waiting', 'delayed', 'accepted', 'declined')`,
  // What a command did, for when it is sent again. `fingerprint`: a keyed hash of what was asked, and by whom.
  `CREATE TABLE visit_command (
     building_id TEXT NOT NULL, command_id TEXT NOT NULL, fingerprint TEXT NOT NULL, visit_ids TEXT NOT NULL,
     facts TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (building_id, command_id))`,
];
