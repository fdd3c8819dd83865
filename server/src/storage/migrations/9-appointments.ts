import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appointments that were booked, and in the read model the time that a stop was booked for. */
export class Appointments1764800000000 implements MigrationInterface {
  readonly name = 'Appointments1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    await runner.query(sqlite ? table : table.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
    for (const index of indexes) await runner.query(index);
    await runner.query('ALTER TABLE stop ADD COLUMN booked_for BIGINT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stop DROP COLUMN booked_for');
    await runner.query('DROP TABLE appointment');
  }
}

// `place`: which of the slot's places it has; none once it was given up. `opens_at` and `lapses_at`: when one may check
// in. `share`: JSON number, what it has used up of its promise at its time. `ahead`: 1 where what the day gives was
// counted when it was made.
const table = `CREATE TABLE appointment (
     building_id TEXT NOT NULL, id TEXT NOT NULL, date TEXT NOT NULL, service_id TEXT NOT NULL, at BIGINT NOT NULL,
     opens_at BIGINT NOT NULL, lapses_at BIGINT NOT NULL, share TEXT NOT NULL, place BIGINT, code TEXT NOT NULL,
     channel TEXT NOT NULL, language TEXT NOT NULL, ahead BIGINT NOT NULL, state TEXT NOT NULL, reason TEXT,
     ticket_id BIGINT, moved_to TEXT, command_id TEXT NOT NULL, fingerprint TEXT NOT NULL, made_at BIGINT NOT NULL,
     PRIMARY KEY (building_id, id))`;

const indexes = [
  // Nobody has a place that somebody else has.
  'CREATE UNIQUE INDEX appointment_place ON appointment (building_id, service_id, at, place)',
  'CREATE UNIQUE INDEX appointment_code ON appointment (building_id, date, code)',
  'CREATE UNIQUE INDEX appointment_command ON appointment (building_id, command_id)',
  // What waits to come into its day.
  'CREATE INDEX appointment_state ON appointment (state, building_id, date)',
];
