import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { DeviceInfo, DeviceStatusBody } from '@satuatap/shared/contract';
import { hashOf } from '../access/tokens.js';
import { Clock } from '../clock/clock.js';
import { logger } from '../problems/log.js';
import { problem } from '../problems/problem.js';
import { Watch } from '../queue/watch.js';
import { Database } from '../storage/database.js';
import { Ring } from '../storage/ring.js';
import { DeviceMemory } from './device-memory.js';
import { changedRow, infoOf, type DeviceChange, type DeviceRow } from './device-row.js';
import {
  buildingOfToken,
  changeDevices,
  letGo,
  lockBuildings,
  readBuildings,
  readDevice,
  readVersions,
  type Versions,
} from './device-table.js';
import { GatheredChanges, type DeviceChanges } from './gathered-changes.js';
import { Instances } from './instances.js';

/** Milliseconds between two groups of changes: two thousand boards that come together are a few transactions. */
const writeMs = 500;
/** Milliseconds in which rings are gathered, of many buildings and our own among them, before one look. */
const ringMs = 30;
/** Milliseconds after which a ring that was lost is made up for. */
const lookMs = 3000;

interface Written {
  readonly versions: Versions;
  readonly rows: readonly DeviceRow[];
}
type MayUse = (buildingId: string) => boolean;

/**
 * Paired kiosks, boards and signs, and how they are. The tables are the truth, which all instances write; each keeps
 * what it read of them, and goes on with that while the database is away.
 */
@Injectable()
export class Devices implements OnModuleInit, OnApplicationShutdown {
  private readonly memory = new DeviceMemory();
  /** How many sockets each device has at this instance. */
  private readonly sockets = new Map<string, number>();
  private readonly gathered = new GatheredChanges(
    writeMs,
    (changes) => this.write(changes),
    (written) => this.takeIn(written),
  );
  private readonly changeListeners = new Set<(buildingId: string) => void>();
  private readonly revokeListeners = new Set<(deviceId: string) => void>();
  private lookedAt = performance.now();
  private soon: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ring: Ring,
    private readonly watch: Watch,
    private readonly instances: Instances,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.database.write((tx) => this.instances.sign(tx));
    await this.look();
    this.ring.onMessage((message) => {
      if (message.topic === 'devices') this.lookSoon();
    });
    this.watch.onBeat(() => this.beat());
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.soon);
    await this.gathered.stop();
    await this.release(this.instances.id, this.clock.now()).catch((error: unknown) => {
      logger.warn({ err: error }, 'the others will find out that this instance is gone');
    });
  }

  /** Hears each building whose devices, or how they are, changed. */
  onChange(listener: (buildingId: string) => void): void {
    this.changeListeners.add(listener);
  }

  /** Hears each device that is no longer paired. */
  onRevoke(listener: (deviceId: string) => void): void {
    this.revokeListeners.add(listener);
  }

  /** The device of a bearer token; `null` if it was never paired, or is no longer. */
  async device(token: string): Promise<DeviceInfo | null> {
    const key = hashOf(token);
    const known = this.memory.byToken(key) ?? (await this.pairedElsewhere(key));
    return known && infoOf(known);
  }

  /** Whether the device is paired, as far as this instance knows. */
  isPaired(id: string): boolean {
    return this.memory.byId(id) !== null;
  }

  /** As far as this instance knows. */
  list(buildingId: string): DeviceInfo[] {
    return this.memory.list(buildingId).map(infoOf);
  }

  /** Takes in, and tells the others, that devices were paired or are paired no longer. */
  async takeInBuilding(buildingId: string): Promise<void> {
    this.ring.tell({ topic: 'devices', buildingId });
    await this.read([buildingId]).catch(notNow);
  }

  /** Gives the building that it was in. @throws ProblemException `not-found` */
  async revoke(id: string, mayUse: MayUse): Promise<string> {
    const { building_id: buildingId } = await this.find(id, mayUse);
    await this.database.write(async (tx) => {
      await lockBuildings(tx, [buildingId]);
      await tx.query('DELETE FROM device WHERE id = ?', [id]);
    });
    await this.takeInBuilding(buildingId);
    return buildingId;
  }

  /** Known here at once, and everywhere within a second or so. */
  report(id: string, { paper, sound, fault }: DeviceStatusBody): void {
    this.change(id, {
      ...(paper === undefined ? {} : { paper }),
      ...(sound === undefined ? {} : { sound }),
      ...(fault === undefined ? {} : { fault: fault === '' ? null : fault }),
    });
  }

  /**
   * A citizen at the device asks for an officer, or no longer does: durable when this resolves, so that nobody is told
   * that help was called which no other instance knows of.
   * @throws ProblemException `unauthenticated` if it is paired no longer
   */
  async callHelp(id: string, wanted: boolean): Promise<void> {
    const row = await this.own(id);
    const now = this.clock.now();
    await this.changeNow(row, { help_since: wanted ? now : null, last_seen_at: now });
  }

  /** @throws ProblemException `not-found` */
  async attend(id: string, mayUse: MayUse): Promise<void> {
    await this.changeNow(await this.find(id, mayUse), { help_since: null });
  }

  /**
   * How the device is by the tables, and not as this instance last heard: a kiosk that called at another one must not
   * take it from here that somebody comes.
   * @throws ProblemException `unauthenticated` if it is paired no longer
   */
  async self(id: string): Promise<DeviceInfo> {
    return infoOf(this.withUnwritten(await this.own(id)));
  }

  /** A socket of the device came or went. */
  connected(id: string, by: 1 | -1): void {
    const count = (this.sockets.get(id) ?? 0) + by;
    if (count > 0) this.sockets.set(id, count);
    else this.sockets.delete(id);
    if (by === 1) this.change(id, { socket: 'came' });
    else if (count <= 0) this.change(id, { socket: 'went' });
  }

  /** Reads the devices of the buildings where something was changed since. */
  async look(): Promise<void> {
    this.lookedAt = performance.now();
    await this.readBehind(await readVersions(this.database));
  }

  private lookSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      void this.look().catch(notNow);
    }, ringMs);
  }

  /** Each second: lets go of what dead instances held, and looks now and then. */
  private async beat(): Promise<void> {
    try {
      for (const { id, silentMs } of await this.instances.beat())
        await this.release(id, this.clock.now() - silentMs);
      if (performance.now() - this.lookedAt >= lookMs) await this.look();
    } catch (error) {
      logger.debug({ err: error }, 'the devices could not be looked after');
    }
  }

  private async release(instanceId: string, lastSeenAt: number): Promise<void> {
    const buildingIds = await this.database.write((tx) => letGo(tx, instanceId, lastSeenAt));
    for (const buildingId of buildingIds) this.ring.tell({ topic: 'devices', buildingId });
    if (buildingIds.length > 0) await this.read(buildingIds).catch(notNow);
  }

  private async read(buildingIds: readonly string[]): Promise<void> {
    for (const [id, { version, rows }] of await readBuildings(this.database, buildingIds)) {
      const before = this.memory.list(id);
      const taken = this.memory.take(
        id,
        version,
        rows.map((row) => this.withUnwritten(row)),
      );
      if (!taken) continue;
      this.changed(id);
      const revoked = before.filter((row) => !this.isPaired(row.id));
      for (const row of revoked) for (const listener of this.revokeListeners) listener(row.id);
      this.claim(id);
    }
  }

  /** Says again what got lost: that a socket is here of a device that nobody is known to hold. */
  private claim(buildingId: string): void {
    for (const { id, instance_id } of this.memory.list(buildingId))
      if (instance_id === null && this.sockets.has(id)) this.change(id, { socket: 'came' });
  }

  private async pairedElsewhere(tokenHash: string): Promise<DeviceRow | null> {
    const buildingId = await buildingOfToken(this.database, tokenHash);
    if (buildingId === null) return null;
    await this.read([buildingId]);
    return this.memory.byToken(tokenHash);
  }

  private async own(id: string): Promise<DeviceRow> {
    const row = await readDevice(this.database, id);
    if (!row) throw problem('unauthenticated');
    return row;
  }

  private async find(id: string, mayUse: MayUse): Promise<DeviceRow> {
    const row = /^[\w-]+$/.test(id) ? await readDevice(this.database, id) : null;
    if (!row || !mayUse(row.building_id)) throw problem('not-found');
    return row;
  }

  /** While a device is connected, what says nothing new is not worth a write. */
  private change(id: string, change: DeviceChange): void {
    const row = this.memory.byId(id);
    if (!row) return;
    const stamped = { ...change, last_seen_at: this.clock.now() };
    const next = changedRow(row, stamped, this.instances.id);
    if (row.instance_id !== null && isSame(row, { ...next, last_seen_at: row.last_seen_at })) return;
    this.memory.put(next);
    this.gathered.add(id, stamped);
    this.changed(row.building_id);
  }

  private async changeNow(row: DeviceRow, change: DeviceChange): Promise<void> {
    await this.takeIn(await this.write(new Map([[row.id, change]]), [row]));
    this.changed(row.building_id);
  }

  /** Writes changes of many devices in one transaction; those that are gone have none. */
  private write(
    changes: DeviceChanges,
    devices = [...changes.keys()].flatMap((id) => this.memory.byId(id) ?? []),
  ): Promise<Written> {
    const buildingIds = [...new Set(devices.map((row) => row.building_id))];
    return this.database.write(async (tx) => {
      await this.instances.sign(tx);
      const versions = await lockBuildings(tx, buildingIds);
      const rows = await changeDevices(tx, [...changes.keys()], (row) =>
        changedRow(row, changes.get(row.id) ?? {}, this.instances.id),
      );
      return { versions, rows };
    });
  }

  private async takeIn({ versions, rows }: Written): Promise<void> {
    for (const [buildingId, version] of versions) {
      this.ring.tell({ topic: 'devices', buildingId });
      if (this.memory.version(buildingId) !== version - 1) continue;
      for (const row of rows) if (row.building_id === buildingId) this.memory.put(this.withUnwritten(row));
      this.memory.advance(buildingId, version);
    }
    await this.readBehind(versions);
  }

  /** Reads the buildings that others have changed, too. What cannot be read now is read at the next look. */
  private async readBehind(versions: Versions): Promise<void> {
    const behind = [...versions].filter(([id, version]) => version > this.memory.version(id));
    if (behind.length > 0) await this.read(behind.map(([id]) => id)).catch(notNow);
  }

  /** The row as it will be once this instance has written what it knows. */
  private withUnwritten(row: DeviceRow): DeviceRow {
    return this.gathered
      .of(row.id)
      .reduce((sofar, change) => changedRow(sofar, change, this.instances.id), row);
  }

  private changed(buildingId: string): void {
    for (const listener of this.changeListeners) listener(buildingId);
  }
}

const notNow = (error: unknown): void => {
  logger.debug({ err: error }, 'devices could not be read');
};

const isSame = (one: DeviceRow, other: DeviceRow): boolean =>
  Object.entries(one).every(([column, value]) => Reflect.get(other, column) === value);
