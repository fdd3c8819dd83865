import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What signs the links of a building's tickets, when it came from another installation; none: the installation's. */
export class BuildingTicketKey1764300000000 implements MigrationInterface {
  readonly name = 'BuildingTicketKey1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE building ADD COLUMN ticket_key TEXT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE building DROP COLUMN ticket_key');
  }
}
