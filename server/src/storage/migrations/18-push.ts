import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers of staff that want to be told of visitors. */
export class Push1765900000000 implements MigrationInterface {
  readonly name = 'Push1765900000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of statements)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE push_subscription');
  }
}

const statements = [
  // Goes with the session: who signs out is told no more. `sealed`: the browser's address and keys; `endpoint_hash`:
  // keyed, of the address. `seen_at`: when the browser last said that it is there.
  `CREATE TABLE push_subscription (
     building_id TEXT NOT NULL, id TEXT NOT NULL, staff_id TEXT NOT NULL,
     session_hash TEXT NOT NULL REFERENCES session (token_hash) ON DELETE CASCADE,
     endpoint_hash TEXT NOT NULL, language TEXT NOT NULL, sealed TEXT NOT NULL, seen_at BIGINT NOT NULL,
     PRIMARY KEY (building_id, id))`,
  `CREATE UNIQUE INDEX push_subscription_browser ON push_subscription (building_id, endpoint_hash)`,
  `CREATE INDEX push_subscription_staff ON push_subscription (building_id, staff_id)`,
  `CREATE INDEX push_subscription_session ON push_subscription (session_hash)`,
];
