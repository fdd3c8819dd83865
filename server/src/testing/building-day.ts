/** A building's queue on a real SQLite file or a PostgreSQL database of its own, with a clock that a test sets. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, BuildingConfig, QueueCommand, QueueEvent } from '@satuatap/shared/queue';
import { readBuilding } from '../buildings/buildings.js';
import { Journal } from '../journal/journal.js';
import { BuildingQueue } from '../queue/building-queue.js';
import type { Database } from '../storage/database.js';
import type { Dialect } from '../storage/dialect.js';
import { openDatabase } from '../storage/open.js';
import { layTables, takePostgres } from './ready-database.js';

export type DatabaseKind = Dialect['kind'];
export const databases: readonly DatabaseKind[] = ['sqlite', 'postgres'];

export const kecamatan = readBuilding(
  'kecamatan.yaml',
  readFileSync(new URL('../../buildings/kecamatan.yaml', import.meta.url), 'utf8'),
);
export const kiosk: Actor = { kind: 'device', id: 'kiosk-1' };
export const officer: Actor = { kind: 'staff', id: 'officer-1', role: 'counter' };
export const issue: QueueCommand = {
  type: 'issue',
  serviceIds: ['legalisasi'],
  priority: null,
  channel: 'kiosk',
  language: 'id',
};

export class BuildingDay {
  readonly folder = mkdtempSync(join(tmpdir(), 'satuatap-'));
  readonly told: QueueEvent[] = [];
  config: BuildingConfig = kecamatan;
  now: number;
  database!: Database;
  journal!: Journal;
  queue!: BuildingQueue;

  private constructor(
    time: string,
    /** `null`: SQLite. */
    private readonly postgres: Awaited<ReturnType<typeof takePostgres>> | null,
  ) {
    this.now = Date.parse(time);
  }

  /** `time`: ISO 8601. */
  static async start(
    time = '2026-11-24T09:00:00+07:00',
    database: DatabaseKind = 'sqlite',
  ): Promise<BuildingDay> {
    const day = new BuildingDay(time, database === 'postgres' ? await takePostgres() : null);
    if (database === 'sqlite') await layTables(day.folder);
    await day.open();
    return day;
  }

  /** As after a restart: everything is read from the file again. */
  async restart(): Promise<void> {
    await this.close();
    await this.open();
  }

  /** Its own id for each call, unless one is given. */
  submit(command: QueueCommand, by: Actor = kiosk, commandId?: string): ReturnType<BuildingQueue['submit']> {
    this.sent += 1;
    return this.queue.submit(command, by, commandId ?? `command-number-${this.sent}`);
  }
  private sent = 0;

  rows<Row>(sql: string): Promise<Row[]> {
    return this.database.read<Row>(sql);
  }

  async end(): Promise<void> {
    await this.close();
    this.postgres?.giveBack();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async open(): Promise<void> {
    this.database = await openDatabase({ dataDir: this.folder, databaseUrl: this.postgres?.url ?? null });
    this.journal = new Journal(this.database);
    this.queue = this.build(() => this.config, this.told);
    await this.queue.start();
  }

  /** Another instance on the same database. */
  async another(config: BuildingConfig = this.config): Promise<BuildingQueue> {
    const queue = this.build(() => config, []);
    this.others.push(queue);
    await queue.start();
    return queue;
  }
  private readonly others: BuildingQueue[] = [];

  private build(config: () => BuildingConfig, told: QueueEvent[]): BuildingQueue {
    return new BuildingQueue(config().id, config, this.journal, { now: () => this.now }, ({ events }) =>
      told.push(...events),
    );
  }

  private async close(): Promise<void> {
    await Promise.all([this.queue, ...this.others].map((queue) => queue.stop()));
    await this.database.close();
  }
}
