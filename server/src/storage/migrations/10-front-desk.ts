import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What everything about people who come to the building stands on: news, the audit log, notices, persons. */
export class FrontDesk1764900000000 implements MigrationInterface {
  readonly name = 'FrontDesk1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of tables)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
    for (const statement of sqlite ? sqliteGuards : postgresGuards) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['person', 'notice', 'audit_entry', 'building_news'])
      await runner.query(`DROP TABLE ${table}`);
    if (runner.connection.options.type !== 'better-sqlite3')
      await runner.query('DROP FUNCTION audit_entry_stays');
  }
}

const tables = [
  // Counts the changes of a part of a building. Whoever changes one locks its row first.
  `CREATE TABLE building_news (
     building_id TEXT NOT NULL, topic TEXT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (building_id, topic))`,
  // Who did or saw what. `facts`: JSON without anything personal.
  `CREATE TABLE audit_entry (
     building_id TEXT NOT NULL, id TEXT NOT NULL, at BIGINT NOT NULL, actor_kind TEXT NOT NULL, actor_id TEXT NOT NULL,
     action TEXT NOT NULL, subject TEXT NOT NULL, subject_id TEXT NOT NULL, facts TEXT NOT NULL,
     PRIMARY KEY (building_id, id))`,
  `CREATE INDEX audit_entry_at ON audit_entry (building_id, at)`,
  `CREATE INDEX audit_entry_subject ON audit_entry (building_id, subject, subject_id, at)`,
  // The outbox. `id`: of what is told to whom, so that nobody is told twice; `sealed`: recipient and words.
  `CREATE TABLE notice (
     building_id TEXT NOT NULL, id TEXT NOT NULL, channel TEXT NOT NULL, if_unsure TEXT NOT NULL, state TEXT NOT NULL,
     sealed TEXT, attempts BIGINT NOT NULL, created_at BIGINT NOT NULL, due_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
     ended_at BIGINT, fault TEXT, PRIMARY KEY (building_id, id))`,
  `CREATE INDEX notice_due ON notice (due_at) WHERE state IN ('waiting', 'sending')`,
  // `…_hash`: keyed, of the normal spelling. `remembered`: the person wants to be known again.
  `CREATE TABLE person (
     building_id TEXT NOT NULL, id TEXT NOT NULL, sealed TEXT, phone_hash TEXT, identity_hash TEXT, code_hash TEXT,
     remembered BIGINT NOT NULL, consent_sealed TEXT, consented_at BIGINT, created_at BIGINT NOT NULL,
     seen_at BIGINT NOT NULL, PRIMARY KEY (building_id, id))`,
  `CREATE INDEX person_phone ON person (building_id, phone_hash) WHERE phone_hash IS NOT NULL`,
  `CREATE INDEX person_identity ON person (building_id, identity_hash) WHERE identity_hash IS NOT NULL`,
  `CREATE UNIQUE INDEX person_code ON person (building_id, code_hash) WHERE code_hash IS NOT NULL`,
];

/** An entry is never changed, and not deleted within a year, whoever asks. */
const sqliteGuards = [
  `CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE ON audit_entry
   BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END`,
  `CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
   WHEN OLD.at > (unixepoch() - 31536000) * 1000
   BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END`,
];
const postgresGuards = [
  `CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' AND OLD.at <= (extract(epoch FROM clock_timestamp()) - 31536000) * 1000 THEN RETURN OLD; END IF;
     RAISE EXCEPTION 'the audit log is append-only';
   END $$`,
  `CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
   FOR EACH ROW EXECUTE FUNCTION audit_entry_stays()`,
];
