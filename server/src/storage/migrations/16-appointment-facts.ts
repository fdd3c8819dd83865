import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time that a stop of a day that is over was booked for. */
export class AppointmentFacts1765500000000 implements MigrationInterface {
  readonly name = 'AppointmentFacts1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stop_fact ADD COLUMN appointment_at BIGINT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stop_fact DROP COLUMN appointment_at');
  }
}
