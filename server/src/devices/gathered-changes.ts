/** Changes of many devices on their way to the database: gathered, and written together at most every so often. */
import { logger } from '../problems/log.js';
import type { DeviceChange } from './device-row.js';

/** By the device's id; of several of one device the later goes before. */
export type DeviceChanges = ReadonlyMap<string, DeviceChange>;

/** `write` makes a group durable; what it gives goes to `written` once the group is no longer among the unwritten. */
export class GatheredChanges<Written> {
  private waiting: DeviceChanges = new Map();
  private underWay: DeviceChanges = new Map();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | null = null;
  private writtenAt = -Infinity;
  private stopped = false;
  private failing = false;

  constructor(
    private readonly everyMs: number,
    private readonly write: (changes: DeviceChanges) => Promise<Written>,
    private readonly written: (result: Written) => Promise<void>,
  ) {}

  /** The first after a quiet time is written at once. */
  add(id: string, change: DeviceChange): void {
    this.waiting = merged(this.waiting, new Map([[id, change]]));
    this.writeLater(this.writtenAt + this.everyMs - performance.now());
  }

  /** What is not known to be in the database yet: the older first. */
  of(id: string): readonly DeviceChange[] {
    return [this.underWay, this.waiting].flatMap((changes) => changes.get(id) ?? []);
  }

  /** Writes what waits, once, and takes no more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.writing;
    await this.writeAll();
  }

  private writeLater(ms: number): void {
    if (this.stopped || this.timer || this.writing) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.writing = this.writeAll().finally(() => {
        this.writing = null;
        if (this.waiting.size > 0) this.writeLater(this.everyMs);
      });
    }, ms);
  }

  /** What could not be written is tried again with what came since. */
  private async writeAll(): Promise<void> {
    if (this.waiting.size === 0) return;
    this.writtenAt = performance.now();
    const group = this.waiting;
    this.underWay = group;
    this.waiting = new Map();
    try {
      const result = await this.write(group);
      this.failing = false;
      this.underWay = new Map();
      await this.written(result);
    } catch (error) {
      // Said once, and not twice a second for as long as the database is away.
      logger[this.failing ? 'debug' : 'warn']({ err: error }, 'how devices are could not be written');
      this.failing = true;
      this.waiting = merged(this.underWay, this.waiting);
      this.underWay = new Map();
    }
  }
}

function merged(older: DeviceChanges, newer: DeviceChanges): DeviceChanges {
  const all = new Map(older);
  for (const [id, change] of newer) all.set(id, { ...all.get(id), ...change });
  return all;
}
