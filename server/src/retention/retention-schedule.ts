/** Runs the retention of each building once a day after it has closed; of several instances one does. */
import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { logger } from '../problems/log.js';
import { Watch } from '../queue/watch.js';
import { OneAtATime } from '../schedule/one-at-a-time.js';
import { Database } from '../storage/database.js';
import { lastClosed } from './last-closed.js';
import { Retention } from './retention.js';

const lookMs = 60_000;
/** Milliseconds after which a run that says nothing any more is taken over: whoever began it was killed. */
const claimMs = 10 * 60_000;

@Injectable()
export class RetentionSchedule implements OnModuleInit, BeforeApplicationShutdown {
  private lookedAt = -lookMs;
  private readonly looking = new OneAtATime(
    () => this.look(),
    (error) => logger.error({ err: error }, 'retention was not run'),
  );

  constructor(
    private readonly database: Database,
    private readonly buildings: Buildings,
    private readonly retention: Retention,
    private readonly clock: Clock,
    private readonly watch: Watch,
  ) {}

  onModuleInit(): void {
    this.watch.onBeat(() => {
      if (this.looking.isAtWork || performance.now() - this.lookedAt < lookMs) return;
      this.lookedAt = performance.now();
      // The beat does not wait for it.
      this.looking.begin();
    });
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  /** Runs what is due of all buildings. */
  async look(): Promise<void> {
    for (const building of this.buildings.list()) {
      const date = lastClosed(building, this.clock.now());
      if (!this.looking.stopped && (await this.claim(building.id, date)))
        await this.retention.run(building, date, { kind: 'system' });
    }
  }

  /** Whether it is ours to run now. */
  private async claim(buildingId: string, date: string): Promise<boolean> {
    const [run] = await this.database.read<{ ended_at: number | null }>(
      'SELECT ended_at FROM retention_run WHERE building_id = ? AND date = ?',
      [buildingId, date],
    );
    if (run && run.ended_at !== null) return false;
    const now = this.clock.now();
    const rows = await this.database.write((tx) =>
      tx.query(
        `INSERT INTO retention_run (building_id, date, claimed_at) VALUES (?, ?, ?)
         ON CONFLICT (building_id, date) DO UPDATE SET claimed_at = excluded.claimed_at
         WHERE retention_run.ended_at IS NULL AND retention_run.claimed_at < ? RETURNING date`,
        [buildingId, date, now, now - claimMs],
      ),
    );
    return rows.length > 0;
  }
}
