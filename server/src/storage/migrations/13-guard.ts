import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Watch list, retention, and the audit log's pages. */
export class Guard1765200000000 implements MigrationInterface {
  readonly name = 'Guard1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of statements)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['retention_run', 'watch_hit', 'watch_hash', 'watch_entry'])
      await runner.query(`DROP TABLE ${table}`);
    for (const column of ['identity_sealed', 'photo_sealed'])
      await runner.query(`ALTER TABLE person DROP COLUMN ${column}`);
    for (const index of ['audit_entry_actor', 'audit_entry_action', 'audit_entry_at'])
      await runner.query(`DROP INDEX ${index}`);
    await runner.query('CREATE INDEX audit_entry_at ON audit_entry (building_id, at)');
  }
}

const statements = [
  // What goes earlier than the rest stands alone, so that it can go without being opened.
  `ALTER TABLE person ADD COLUMN identity_sealed TEXT`,
  `ALTER TABLE person ADD COLUMN photo_sealed TEXT`,
  // `sealed`: name, phone, identity number, reason. `roles`, `staff_ids`: JSON lists of who may see it.
  `CREATE TABLE watch_entry (
     building_id TEXT NOT NULL, id TEXT NOT NULL, sealed TEXT NOT NULL, roles TEXT NOT NULL, staff_ids TEXT NOT NULL,
     added_by TEXT NOT NULL, added_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, PRIMARY KEY (building_id, id))`,
  `CREATE INDEX watch_entry_expires ON watch_entry (building_id, expires_at)`,
  // `hash`: keyed, of one thing that the entry is recognised by; `sign`: which.
  `CREATE TABLE watch_hash (
     building_id TEXT NOT NULL, hash TEXT NOT NULL, entry_id TEXT NOT NULL, sign TEXT NOT NULL,
     PRIMARY KEY (building_id, hash, entry_id))`,
  `CREATE INDEX watch_hash_entry ON watch_hash (building_id, entry_id)`,
  // A visit that an entry matched. `signs`: JSON list.
  `CREATE TABLE watch_hit (
     building_id TEXT NOT NULL, visit_id TEXT NOT NULL, entry_id TEXT NOT NULL, visit_number TEXT NOT NULL,
     signs TEXT NOT NULL, at BIGINT NOT NULL,
     dismissed_at BIGINT, dismissed_by TEXT, dismissed_why TEXT, PRIMARY KEY (building_id, visit_id, entry_id))`,
  `CREATE INDEX watch_hit_at ON watch_hit (building_id, at)`,
  // `rows`: JSON, how many of each kind.
  `CREATE TABLE retention_run (
     building_id TEXT NOT NULL, date TEXT NOT NULL, claimed_at BIGINT NOT NULL, ended_at BIGINT, rows TEXT,
     PRIMARY KEY (building_id, date))`,
  // A page goes on where the one before it ended.
  `DROP INDEX audit_entry_at`,
  `CREATE INDEX audit_entry_at ON audit_entry (building_id, at, id)`,
  `CREATE INDEX audit_entry_actor ON audit_entry (building_id, actor_id, at, id)`,
  `CREATE INDEX audit_entry_action ON audit_entry (building_id, action, at, id)`,
];
