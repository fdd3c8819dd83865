import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where guests of an invitation were written to, until it is over. */
export class InvitedMail1766000000000 implements MigrationInterface {
  readonly name = 'InvitedMail1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invited_mail');
  }
}

// `sealed`: the address. `ends_at`: of the invitation; who came, or is not expected any more, may have none before.
const statement = `CREATE TABLE invited_mail (
   building_id TEXT NOT NULL, invitation_id TEXT NOT NULL, person_id TEXT NOT NULL, sealed TEXT NOT NULL,
   ends_at BIGINT NOT NULL, PRIMARY KEY (building_id, invitation_id, person_id))`;
