import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvacuationUnderWay } from '@satuatap/shared/live';
import { News } from '../news/news.js';
import { logger } from '../problems/log.js';
import { Watch } from '../queue/watch.js';
import { Database } from '../storage/database.js';
import { readAllOpen } from './evacuation-table.js';

/** Which buildings are being evacuated, as far as this instance knows: what boards and kiosks are told. */
@Injectable()
export class EvacuationNews implements OnModuleInit {
  private known: ReadonlyMap<string, EvacuationUnderWay> = new Map();
  private readonly heardOf = new Map<string, number>();
  /** Something changed that could not be read yet. */
  private isBehind = false;
  private readonly listeners = new Set<(buildingId: string) => void>();

  constructor(
    private readonly database: Database,
    private readonly news: News,
    private readonly watch: Watch,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.look();
    this.news.onChange(({ buildingId, versions: { evacuation = 0 } }) => {
      if (evacuation === this.heardOf.get(buildingId)) return;
      this.heardOf.set(buildingId, evacuation);
      void this.catchUp();
    });
    this.watch.onBeat(async () => {
      if (this.isBehind) await this.catchUp();
    });
  }

  of(buildingId: string): EvacuationUnderWay {
    return this.known.get(buildingId) ?? null;
  }

  /** Hears each building where one begins, ends, or turns out to be real. */
  onChange(listener: (buildingId: string) => void): void {
    this.listeners.add(listener);
  }

  async look(): Promise<void> {
    const rows = await readAllOpen(this.database);
    const before = this.known;
    this.known = new Map(rows.map(({ building_id, drill }) => [building_id, drill === 1 ? 'drill' : 'real']));
    for (const id of new Set([...before.keys(), ...this.known.keys()])) {
      if (before.get(id) === this.known.get(id)) continue;
      for (const listener of this.listeners) listener(id);
    }
  }

  private async catchUp(): Promise<void> {
    this.isBehind = true;
    await this.look().then(
      () => (this.isBehind = false),
      (error: unknown) => logger.warn({ err: error }, 'whether an evacuation is under way could not be read'),
    );
  }
}
