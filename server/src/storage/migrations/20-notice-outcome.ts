import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a notice may have reached whom it was for, and which wait for that, or for an act to be taken back. */
export class NoticeOutcome1766100000000 implements MigrationInterface {
  readonly name = 'NoticeOutcome1766100000000';

  async up(runner: QueryRunner): Promise<void> {
    const text = runner.connection.options.type === 'better-sqlite3' ? 'TEXT' : 'TEXT COLLATE "C"';
    // `maybe_gone`: 1 after an attempt of which nobody knows how it ended. `take_back_at`: it does not go out from then
    // on. `follows`: the notice without which it tells of nothing.
    await runner.query('ALTER TABLE notice ADD COLUMN maybe_gone BIGINT NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE notice ADD COLUMN take_back_at BIGINT');
    await runner.query(`ALTER TABLE notice ADD COLUMN follows ${text}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['follows', 'take_back_at', 'maybe_gone'])
      await runner.query(`ALTER TABLE notice DROP COLUMN ${column}`);
  }
}
