/** What one instance keeps of sessions and devices, on a database that others may share; no ring tells it anything. */
import { Sessions } from '../accounts/sessions.js';
import type { Clock } from '../clock/clock.js';
import { Devices } from '../devices/devices.js';
import { Instances } from '../devices/instances.js';
import { Pairings } from '../devices/pairings.js';
import { Watch } from '../queue/watch.js';
import type { Settings } from '../settings/settings.js';
import type { Database } from '../storage/database.js';
import { NoRing } from '../storage/ring.js';
import { Secrets } from '../storage/secrets.js';

export class Instance {
  private constructor(
    readonly sessions: Sessions,
    readonly devices: Devices,
    readonly pairings: Pairings,
    private readonly watch: Watch,
  ) {}

  static async start(database: Database, clock: Clock, settings: Settings): Promise<Instance> {
    const watch = new Watch(database);
    const ring = new NoRing();
    const secrets = new Secrets(database);
    const sessions = new Sessions(database, clock, settings, ring, watch);
    const devices = new Devices(database, clock, ring, watch, new Instances(database));
    for (const each of [secrets, sessions, devices, watch]) await each.onModuleInit();
    const pairings = new Pairings(database, clock, settings, secrets, devices);
    return new Instance(sessions, devices, pairings, watch);
  }

  /** Reads what others changed, as a lost ring makes it do after some seconds. */
  async look(): Promise<void> {
    await this.devices.look();
    await this.sessions.look();
  }

  /** As a kill does: nothing more is said, and nothing written. */
  freeze(): void {
    void this.watch.beforeApplicationShutdown();
  }

  /** As an instance that is told to leave. */
  async stop(): Promise<void> {
    this.freeze();
    await this.devices.onApplicationShutdown();
  }
}
