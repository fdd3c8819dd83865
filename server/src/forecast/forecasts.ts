/**
 * Keeps the forecast of each building fresh while somebody looks at it: every few seconds if its day has changed, more
 * seldom if only time has passed, and in a thread of its own, so that no command waits for it.
 */
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { hallNow, type WaitForecast } from '@satuatap/shared/forecast';
import type { KnownForecast } from '@satuatap/shared/live';
import type { Day } from '@satuatap/shared/queue';
import { atLocal } from '@satuatap/shared/time';
import { Clock } from '../clock/clock.js';
import { LiveGateway } from '../live/live.gateway.js';
import { logger } from '../problems/log.js';
import { Queues } from '../queue/queues.js';
import { OneAtATime } from '../schedule/one-at-a-time.js';
import { ForecastPast } from './forecast-past.js';
import { Forecasting } from './forecast-thread.js';
import { Promises } from './promises.js';
import { Told } from './told.js';

const lookMs = 500;
/** After a change, and without one. */
const changedMs = 3000;
const quietMs = 20_000;
/** What was promised today is learnt from so often. */
const lessonMs = 30 * 60_000;
/** After a failure. */
const restMs = 30_000;

interface Kept {
  forecast: WaitForecast | null;
  readonly told: Told;
  date: string;
  seq: number;
  /** By `performance.now()`. */
  madeAt: number;
  taught: { readonly config: Day['config']; readonly date: string; readonly at: number } | null;
  restUntil: number;
}

@Injectable()
export class Forecasts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly kept = new Map<string, Kept>();
  private readonly looking = new OneAtATime(
    () => this.look(),
    (error) => logger.warn({ err: error }, 'no forecast could be made'),
  );

  constructor(
    private readonly queues: Queues,
    private readonly live: LiveGateway,
    private readonly clock: Clock,
    private readonly past: ForecastPast,
    private readonly promises: Promises,
    private readonly thread: Forecasting,
  ) {}

  onApplicationBootstrap(): void {
    this.live.onFollow((buildingId) => this.kept.get(buildingId)?.told.whole() ?? null);
    this.looking.every(lookMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  /** As a screen knows it; `null` before the first. */
  known(buildingId: string): KnownForecast | null {
    const kept = this.kept.get(buildingId);
    if (!kept?.forecast) return null;
    const { at, services, stops } = kept.forecast;
    const waits = Object.entries(services).map(
      ([id, range]) => [id, range && { median: range.medianMs, high: range.highMs }] as const,
    );
    const moments = Object.entries(stops).map(
      ([key, range]) => [key, range && { median: at + range.medianMs, high: at + range.highMs }] as const,
    );
    return { date: kept.date, at, services: new Map(waits), stops: new Map(moments) };
  }

  /** One building after the other. */
  private async look(): Promise<void> {
    for (const buildingId of this.queues.ids()) {
      if (this.looking.stopped) return;
      if (!this.live.isWatched(buildingId)) continue;
      const kept = this.keptOf(buildingId);
      if (performance.now() < kept.restUntil) continue;
      try {
        await this.refresh(this.queues.day(buildingId), kept);
      } catch (error) {
        if (this.looking.stopped) return;
        kept.restUntil = performance.now() + restMs;
        kept.taught = null;
        logger.warn({ err: error, buildingId }, 'no forecast could be made');
      }
    }
  }

  private keptOf(buildingId: string): Kept {
    let kept = this.kept.get(buildingId);
    if (!kept) {
      const told = new Told(buildingId);
      kept = { forecast: null, told, date: '', seq: 0, madeAt: -Infinity, taught: null, restUntil: 0 };
      this.kept.set(buildingId, kept);
    }
    return kept;
  }

  private async refresh(day: Day, kept: Kept): Promise<void> {
    const { buildingId, date, seq, config } = day;
    const age = performance.now() - kept.madeAt;
    const changed = date !== kept.date || seq !== kept.seq;
    if (!config || day.state !== 'open' || age < (changed ? changedMs : quietMs)) return;
    await this.teach(day, kept);
    const hall = hallNow(day, this.clock.now(), atLocal(date, '00:00', config.timeZone));
    if (!hall) return;
    kept.madeAt = performance.now();
    const forecast = await this.thread.ask({ kind: 'hall', buildingId, hall });
    if (!forecast) return;
    Object.assign(kept, { forecast, date, seq });
    this.live.tellForecast(kept.told.newsOf(date, forecast));
    if (!this.queues.current(buildingId)) return;
    try {
      await this.promises.note(day, hall, forecast);
    } catch (error) {
      // What was not written down is due still; that the database takes nothing, others say.
      logger.debug({ err: error, buildingId }, 'promises could not be written down');
    }
  }

  /** Anew for each day and configuration, and now and then for what today's promises came to. */
  private async teach({ buildingId, date, config }: Day, kept: Kept): Promise<void> {
    const { taught } = kept;
    const stands = taught?.config === config && taught?.date === date;
    if (!config || (stands && performance.now() - taught.at < lessonMs)) return;
    const lesson = await this.past.lesson(config, date);
    await this.thread.ask({ kind: 'lesson', buildingId, lesson });
    kept.taught = { config, date, at: performance.now() };
  }
}
