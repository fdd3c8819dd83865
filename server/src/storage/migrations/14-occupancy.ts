import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts by hand, what door counters saw, and how many were inside. */
export class Occupancy1765300000000 implements MigrationInterface {
  readonly name = 'Occupancy1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const statement of statements)
      await runner.query(sqlite ? statement : statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['occupancy_hour', 'occupancy_sample', 'occupancy_door', 'occupancy_count'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const statements = [
  // `id`: the command's. `known`: so many were known to be there at that moment, without counts and doors.
  `CREATE TABLE occupancy_count (
     building_id TEXT NOT NULL, id TEXT NOT NULL, day TEXT NOT NULL, zone_id TEXT NOT NULL, at BIGINT NOT NULL,
     people BIGINT NOT NULL, known BIGINT NOT NULL, counted_by TEXT NOT NULL, undone_at BIGINT,
     PRIMARY KEY (building_id, id))`,
  `CREATE INDEX occupancy_count_day ON occupancy_count (building_id, day)`,
  // `at`: the begin of the minute, epoch ms.
  `CREATE TABLE occupancy_door (
     building_id TEXT NOT NULL, command_id TEXT NOT NULL, day TEXT NOT NULL, zone_id TEXT NOT NULL, at BIGINT NOT NULL,
     device_id TEXT NOT NULL, came BIGINT NOT NULL, went BIGINT NOT NULL, PRIMARY KEY (building_id, command_id))`,
  `CREATE INDEX occupancy_door_day ON occupancy_door (building_id, day)`,
  // `place`: building, floor/ID or zone/ID. Every five minutes.
  `CREATE TABLE occupancy_sample (
     building_id TEXT NOT NULL, place TEXT NOT NULL, at BIGINT NOT NULL, people BIGINT NOT NULL,
     PRIMARY KEY (building_id, place, at))`,
  // The samples of an hour together; `hour` by the building's clock.
  `CREATE TABLE occupancy_hour (
     building_id TEXT NOT NULL, place TEXT NOT NULL, day TEXT NOT NULL, hour BIGINT NOT NULL, samples BIGINT NOT NULL,
     people BIGINT NOT NULL, peak BIGINT NOT NULL, PRIMARY KEY (building_id, place, day, hour))`,
];
