/** A building's queue on a real SQLite file, with a clock that a test sets. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, BuildingConfig, QueueCommand, QueueEvent } from '@satuatap/shared/queue';
import { readBuilding } from '../buildings/buildings.js';
import { Journal } from '../journal/journal.js';
import { BuildingQueue } from '../queue/building-queue.js';
import type { Database } from '../storage/database.js';
import { openDatabase } from '../storage/open.js';

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

  private constructor(time: string) {
    this.now = Date.parse(time);
  }

  /** `time`: ISO 8601. */
  static async start(time = '2026-11-24T09:00:00+07:00'): Promise<BuildingDay> {
    const day = new BuildingDay(time);
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
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async open(): Promise<void> {
    this.database = await openDatabase({ dataDir: this.folder, databaseUrl: null });
    this.journal = new Journal(this.database);
    this.queue = new BuildingQueue(
      kecamatan.id,
      () => this.config,
      this.journal,
      { now: () => this.now },
      ({ events }) => this.told.push(...events),
    );
    await this.queue.start();
  }

  private async close(): Promise<void> {
    await this.queue.stop();
    await this.database.close();
  }
}
