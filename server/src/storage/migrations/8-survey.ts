import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers to the satisfaction survey, comments, and the tickets that have answered. Nothing in a row of one leads to a
 * row of another: each is named by a keyed hash of its own.
 */
export class Survey1764700000000 implements MigrationInterface {
  readonly name = 'Survey1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    // In the order of their keys, which are of chance, and not in that in which people answered.
    for (const statement of statements)
      await runner.query(
        sqlite ? `${statement} WITHOUT ROWID` : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'),
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['survey_comment', 'survey_answer', 'survey_right'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const statements = [
  // A ticket that has answered. `proof`: keyed hash of ticket and command, so that the same command may come again.
  `CREATE TABLE survey_right (
     building_id TEXT NOT NULL, date TEXT NOT NULL, ticket_hash TEXT NOT NULL, proof TEXT NOT NULL,
     PRIMARY KEY (building_id, date, ticket_hash))`,
  // `scores`: JSON, 1 to 4 by element. Without a service: somebody without a ticket.
  `CREATE TABLE survey_answer (
     building_id TEXT NOT NULL, date TEXT NOT NULL, id TEXT NOT NULL, service_id TEXT, agency_id TEXT,
     channel TEXT NOT NULL, scores TEXT NOT NULL, PRIMARY KEY (building_id, date, id))`,
  `CREATE TABLE survey_comment (
     building_id TEXT NOT NULL, date TEXT NOT NULL, id TEXT NOT NULL, service_id TEXT, agency_id TEXT,
     text TEXT NOT NULL, state TEXT NOT NULL, reason TEXT, decided_by TEXT, decided_at BIGINT,
     PRIMARY KEY (building_id, date, id))`,
];
