import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a command asked and who asked it, beside its answer. Commands from before have none. */
export class CommandFingerprint1764100000000 implements MigrationInterface {
  readonly name = 'CommandFingerprint1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE command ADD COLUMN fingerprint TEXT NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE command DROP COLUMN fingerprint');
  }
}
