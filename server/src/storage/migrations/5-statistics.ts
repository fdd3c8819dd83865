import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures of days that are over: a row for each stop, and roll-ups of days and months. All of it is made of the
 * journal. The service date is `day` here: what has a `date` is the journal's own, which a move holds against its copy.
 */
export class Statistics1764400000000 implements MigrationInterface {
  readonly name = 'Statistics1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    const create = (statement: string): Promise<unknown> =>
      runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
    for (const statement of statements) await create(statement);
    await create(sqlite ? `${stopFact} WITHOUT ROWID` : stopFact);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stop_fact', 'report', 'stat_month_made', 'stat_day_made', 'stat_month', 'stat_day'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE staff DROP COLUMN agency_ids');
  }
}

/** `kind`: building, agency, service, counter or officer; the figures are texts that `tally.ts` writes and reads. */
const rollUp = (table: string, period: string): string =>
  `CREATE TABLE ${table} (
     building_id TEXT NOT NULL, ${period} TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
     agency_id TEXT NOT NULL, total TEXT NOT NULL, hours TEXT NOT NULL, channels TEXT NOT NULL,
     priorities TEXT NOT NULL, parts TEXT NOT NULL, PRIMARY KEY (building_id, kind, id, ${period}))`;

const statements = [
  // JSON array; empty: the whole building.
  `ALTER TABLE staff ADD COLUMN agency_ids TEXT NOT NULL DEFAULT '[]'`,
  rollUp('stat_day', 'day'),
  `CREATE INDEX stat_day_by_day ON stat_day (building_id, kind, day)`,
  rollUp('stat_month', 'month'),
  `CREATE INDEX stat_month_by_month ON stat_month (building_id, kind, month)`,
  // `seq`: how far the journal was.
  `CREATE TABLE stat_day_made (
     building_id TEXT NOT NULL, day TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (building_id, day))`,
  // Of which days the month's rows are; none while they are out of date.
  `CREATE TABLE stat_month_made (
     building_id TEXT NOT NULL, month TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
     PRIMARY KEY (building_id, month))`,
  // So that each report goes once: when an instance began to send it, and when it had.
  `CREATE TABLE report (
     kind TEXT NOT NULL, period TEXT NOT NULL, claimed_at BIGINT NOT NULL, sent_at BIGINT,
     PRIMARY KEY (kind, period))`,
];

const stopFact = `CREATE TABLE stop_fact (
     building_id TEXT NOT NULL, day TEXT NOT NULL, ticket_id INTEGER NOT NULL, stop INTEGER NOT NULL,
     number TEXT NOT NULL, service_id TEXT NOT NULL, agency_id TEXT NOT NULL, counter_id TEXT,
     channel TEXT NOT NULL, priority TEXT, language TEXT NOT NULL, issued_at BIGINT NOT NULL,
     waiting_from BIGINT, first_called_at BIGINT, ended_at BIGINT, wait_ms BIGINT, censored_ms BIGINT,
     walk_ms BIGINT, service_ms BIGINT, hold_ms BIGINT NOT NULL, wrap_ms BIGINT, visit_ms BIGINT,
     state TEXT NOT NULL, outcome TEXT, within_target INTEGER, calls INTEGER NOT NULL,
     PRIMARY KEY (building_id, day, ticket_id, stop))`;
