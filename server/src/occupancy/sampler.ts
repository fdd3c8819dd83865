import { Injectable, type OnModuleInit } from '@nestjs/common';
import { occupancyRules, placesOf } from '@satuatap/shared/occupancy';
import { openingOf } from '@satuatap/shared/overview';
import type { BuildingConfig, Day } from '@satuatap/shared/queue';
import { atLocal, localDate, localHour, plusDays } from '@satuatap/shared/time';
import { Clock } from '../clock/clock.js';
import { logger } from '../problems/log.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Database, type Transaction } from '../storage/database.js';
import { Inside } from './inside.js';
import { forgetDaysBefore } from './occupancy-table.js';
import { forgetSamples, putSamples, type Slot } from './sample-table.js';

const slotMs = 5 * 60_000;

/** Writes down every five minutes how many are inside, and forgets what is kept no longer. */
@Injectable()
export class Sampler implements OnModuleInit {
  private readonly sampled = new Map<string, number>();
  private readonly cleared = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly inside: Inside,
    private readonly clock: Clock,
    private readonly watch: Watch,
  ) {}

  onModuleInit(): void {
    this.watch.beside('occupancy', () => this.look());
  }

  /** Samples the buildings whose five minutes have not been sampled here yet. */
  async look(): Promise<void> {
    const at = Math.floor(this.clock.now() / slotMs) * slotMs;
    for (const buildingId of this.queues.ids()) {
      if (this.sampled.get(buildingId) === at || !this.queues.current(buildingId)) continue;
      try {
        const day = this.queues.day(buildingId);
        if (day.config) await this.sample(day, day.config, at);
        this.sampled.set(buildingId, at);
      } catch (error) {
        logger.debug({ err: error, buildingId }, 'occupancy could not be sampled');
      }
    }
  }

  private async sample(day: Day, config: BuildingConfig, at: number): Promise<void> {
    const crowds = this.inside.crowds(config.id);
    const isOpen = openingOf(day, this.clock.now()).state !== 'closed';
    if (!isOpen && crowds.building.people === 0) return;
    const slot: Slot = {
      buildingId: config.id,
      at,
      day: localDate(at, config.timeZone),
      hour: localHour(at, config.timeZone),
    };
    const clears = this.cleared.get(config.id) !== day.date;
    await this.database.write(async (tx) => {
      await putSamples(tx, slot, placesOf(config, crowds));
      if (clears) await forget(tx, config, day.date);
    });
    this.cleared.set(config.id, day.date);
  }
}

async function forget(tx: Transaction, config: BuildingConfig, date: string): Promise<void> {
  const { samples, hours } = occupancyRules(config).keptDays;
  const before = atLocal(plusDays(date, -samples), '00:00', config.timeZone);
  await forgetDaysBefore(tx, config.id, date);
  await forgetSamples(tx, config.id, { before, beforeDay: plusDays(date, -hours) });
}
