import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journal, answers, read model, buildings, people and devices. Plain SQL that SQLite and PostgreSQL both take. */
export class Spine1764000000000 implements MigrationInterface {
  readonly name = 'Spine1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    // Texts are ordered by their bytes, as SQLite does, and not by a language.
    const create = (statement: string): Promise<unknown> =>
      runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
    for (const statement of statements) await create(statement);
    // A row stands in its key's tree itself, where SQLite would keep a table and an index: half the pages to write.
    for (const statement of keyed) await create(sqlite ? `${statement} WITHOUT ROWID` : statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'device',
      'session',
      'staff',
      'secret',
      'stop',
      'ticket',
      'command',
      'journal',
      'building_day',
      'building',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}

const statements = [
  `CREATE TABLE building (
     id TEXT PRIMARY KEY, config TEXT NOT NULL, updated_at BIGINT NOT NULL)`,
  `CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL)`,
  `CREATE TABLE staff (
     id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL, role TEXT NOT NULL,
     building_ids TEXT NOT NULL, demo INTEGER NOT NULL)`,
  `CREATE TABLE session (
     token_hash TEXT PRIMARY KEY, staff_id TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
     expires_at BIGINT NOT NULL)`,
  `CREATE TABLE device (
     id TEXT PRIMARY KEY, kind TEXT NOT NULL, building_id TEXT NOT NULL, place TEXT NOT NULL, printer TEXT,
     token_hash TEXT NOT NULL UNIQUE, paired_at BIGINT NOT NULL)`,
];

/** Written with every command. */
const keyed = [
  `CREATE TABLE building_day (
     building_id TEXT NOT NULL, date TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (building_id, date))`,
  `CREATE TABLE journal (
     building_id TEXT NOT NULL, date TEXT NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL,
     event TEXT NOT NULL, PRIMARY KEY (building_id, date, seq))`,
  `CREATE TABLE command (
     building_id TEXT NOT NULL, command_id TEXT NOT NULL, date TEXT NOT NULL,
     first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL, refusal TEXT,
     PRIMARY KEY (building_id, command_id))`,
  `CREATE TABLE ticket (
     building_id TEXT NOT NULL, date TEXT NOT NULL, ticket_id INTEGER NOT NULL, number TEXT NOT NULL,
     issued_at BIGINT NOT NULL, channel TEXT NOT NULL, language TEXT NOT NULL, priority TEXT,
     PRIMARY KEY (building_id, date, ticket_id))`,
  `CREATE TABLE stop (
     building_id TEXT NOT NULL, date TEXT NOT NULL, ticket_id INTEGER NOT NULL, stop INTEGER NOT NULL,
     service_id TEXT NOT NULL, state TEXT NOT NULL, waiting_since BIGINT, waited_ms BIGINT NOT NULL,
     counter_id TEXT, officer_id TEXT, first_called_at BIGINT, called_at BIGINT, calls INTEGER NOT NULL,
     serving_since BIGINT, outcome TEXT, ended_at BIGINT,
     PRIMARY KEY (building_id, date, ticket_id, stop))`,
];
