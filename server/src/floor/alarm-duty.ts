import { Injectable, type OnModuleInit } from '@nestjs/common';
import { alarmsOf } from '@satuatap/shared/overview';
import { lineStandings } from '@satuatap/shared/queue';
import { Clock } from '../clock/clock.js';
import { Devices } from '../devices/devices.js';
import { Inside } from '../occupancy/inside.js';
import { logger } from '../problems/log.js';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { releaseAlarm, takeAlarm } from './floor-table.js';
import { Floors } from './floors.js';

/** Milliseconds that an alarm must be over before it is let go: it may flicker, and one instance know it before another. */
const overMs = 5000;

/** Who sees to which alarm: taken by name, and let go by hand or when the alarm is over. */
@Injectable()
export class AlarmDuty implements OnModuleInit {
  /** Since when (epoch ms) alarms that somebody has are over here, by building and key. */
  private readonly overSince = new Map<string, number>();

  constructor(
    private readonly floors: Floors,
    private readonly queues: Queues,
    private readonly devices: Devices,
    private readonly clock: Clock,
    private readonly watch: Watch,
    private readonly inside: Inside,
  ) {}

  onModuleInit(): void {
    this.watch.onBeat(() => this.letGo());
  }

  /** @throws ProblemException `alarm-taken` with who has it */
  async take(buildingId: string, key: string, staffId: string): Promise<void> {
    const taken = { key, staffId, at: this.clock.now() };
    await this.floors.change(buildingId, async (tx, date) => {
      const officer = await takeAlarm(tx, buildingId, date, taken);
      if (officer !== staffId) throw problem('alarm-taken', { facts: { officer } });
    });
  }

  /** Whoever has it: somebody may have gone home with it. */
  async release(buildingId: string, key: string): Promise<void> {
    await this.floors.change(buildingId, (tx, date) => releaseAlarm(tx, buildingId, date, key));
  }

  /** Lets go of alarms that are over, so that they come anew when they begin again. */
  async letGo(): Promise<void> {
    const now = this.clock.now();
    const over = this.queues.ids().flatMap((buildingId) => this.over(buildingId));
    const stillOver = new Set(over.map(({ name }) => name));
    for (const name of this.overSince.keys()) if (!stillOver.has(name)) this.overSince.delete(name);
    for (const { buildingId, key, name } of over) {
      const since = this.overSince.get(name) ?? now;
      this.overSince.set(name, since);
      if (now - since < overMs) continue;
      await this.release(buildingId, key).catch((error: unknown) => {
        logger.debug({ err: error }, 'an alarm that is over could not be let go');
      });
    }
  }

  private over(buildingId: string): { buildingId: string; key: string; name: string }[] {
    const { taken } = this.floors.news(buildingId);
    if (taken.length === 0 || !this.queues.current(buildingId)) return [];
    const day = this.queues.day(buildingId);
    const alarms = alarmsOf(
      { day, lines: lineStandings(day) },
      this.devices.list(buildingId),
      this.clock.now(),
      this.inside.zonePeople(buildingId),
    );
    const going = new Set(alarms.map(({ key }) => key));
    return taken.flatMap(({ key, at }) =>
      going.has(key) ? [] : [{ buildingId, key, name: `${buildingId} ${key} ${at}` }],
    );
  }
}
