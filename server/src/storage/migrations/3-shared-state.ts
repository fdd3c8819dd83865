import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was in the memory of the one process: pairings, how devices are, the instances, counts of rate limits. */
export class SharedState1764200000000 implements MigrationInterface {
  readonly name = 'SharedState1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of statements)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rate_limit', 'pairing', 'device_state', 'building_devices', 'instance'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const statements = [
  // `alive_at`: epoch ms by the database's clock.
  `CREATE TABLE instance (id TEXT PRIMARY KEY, alive_at BIGINT NOT NULL)`,
  // Counts the changes of a building's devices. Whoever changes one locks its row first.
  `CREATE TABLE building_devices (building_id TEXT PRIMARY KEY, version BIGINT NOT NULL)`,
  // `instance_id`: who holds the device's socket; none: it is not connected.
  `CREATE TABLE device_state (
     device_id TEXT PRIMARY KEY REFERENCES device (id) ON DELETE CASCADE,
     paper TEXT NOT NULL, sound TEXT NOT NULL, fault TEXT, help_since BIGINT, last_seen_at BIGINT,
     instance_id TEXT)`,
  `CREATE INDEX device_state_instance ON device_state (instance_id)`,
  // `code`: none once somebody has let the device in, which is then `device_id`.
  `CREATE TABLE pairing (
     claim_hash TEXT PRIMARY KEY, code TEXT UNIQUE, kind TEXT NOT NULL, building_id TEXT NOT NULL,
     place TEXT NOT NULL, token_hash TEXT NOT NULL, expires_at BIGINT NOT NULL, device_id TEXT)`,
  // As rate-limiter-flexible wants it, its columns in this order.
  `CREATE TABLE rate_limit (key TEXT PRIMARY KEY, points INTEGER NOT NULL, expire BIGINT)`,
  `INSERT INTO building_devices (building_id, version) SELECT DISTINCT building_id, 1 FROM device`,
  `INSERT INTO device_state (device_id, paper, sound) SELECT id, 'unknown', 'unknown' FROM device`,
];
