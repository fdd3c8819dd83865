import { randomInt, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  DeviceInfo,
  DeviceKind,
  DeviceStatusBody,
  PairingStarted,
  PairingState,
} from '@satuatap/shared/contract';
import { hashOf, newToken } from '../access/tokens.js';
import { Clock } from '../clock/clock.js';
import { problem } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';
import { Database } from '../storage/database.js';

/** Letters and digits that nobody takes for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const pairingMs = 10 * 60_000;
const pairingsKept = 500;

interface Pairing {
  /** Empty once somebody has let the device in. */
  code: string;
  readonly kind: DeviceKind;
  readonly buildingId: string;
  readonly place: string;
  readonly expiresAt: number;
  approved: { readonly deviceId: string; readonly token: string } | null;
}

/** Paired kiosks, boards and signs, and how they are. */
@Injectable()
export class Devices implements OnModuleInit {
  private readonly pairings = new Map<string, Pairing>();
  private readonly byToken = new Map<string, DeviceInfo>();
  private readonly connections = new Map<string, number>();
  private readonly listeners = new Set<(buildingId: string) => void>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async onModuleInit(): Promise<void> {
    const rows = await this.database.read<{
      id: string;
      kind: DeviceKind;
      building_id: string;
      place: string;
      printer: string | null;
      token_hash: string;
    }>('SELECT * FROM device');
    for (const row of rows)
      this.byToken.set(row.token_hash, fresh(row.id, row.kind, row.building_id, row.place, row.printer));
  }

  onChange(listener: (buildingId: string) => void): void {
    this.listeners.add(listener);
  }

  async startPairing(kind: DeviceKind, buildingId: string, place: string): Promise<PairingStarted> {
    const now = this.clock.now();
    for (const [key, { expiresAt }] of this.pairings) if (expiresAt <= now) this.pairings.delete(key);
    if (this.pairings.size >= pairingsKept) throw problem('too-many-requests');
    const claim = newToken();
    const code = Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
    const pairing: Pairing = { code, kind, buildingId, place, expiresAt: now + pairingMs, approved: null };
    this.pairings.set(hashOf(claim), pairing);
    if (this.settings.demo) await this.approve(pairing, null);
    return { code, claim, expiresAt: pairing.expiresAt };
  }

  pairingState(claim: string): PairingState {
    const key = hashOf(claim);
    const pairing = this.pairings.get(key);
    if (!pairing || pairing.expiresAt <= this.clock.now()) throw problem('pairing-expired');
    if (!pairing.approved) return { state: 'waiting' };
    return { state: 'approved', ...pairing.approved };
  }

  async approveCode(
    code: string,
    printer: string | null,
    mayUse: (buildingId: string) => boolean,
  ): Promise<DeviceInfo> {
    const now = this.clock.now();
    const pairing = [...this.pairings.values()].find(
      (each) => each.code === code && each.expiresAt > now && !each.approved,
    );
    if (!pairing || !mayUse(pairing.buildingId)) throw problem('pairing-unknown');
    // Nobody else may find it while it is being written.
    pairing.code = '';
    return this.approve(pairing, printer);
  }

  /** The device of a bearer token; `null` if it was never paired, or is no longer. */
  device(token: string): DeviceInfo | null {
    return this.byToken.get(hashOf(token)) ?? null;
  }

  byId(id: string): DeviceInfo | null {
    return [...this.byToken.values()].find((device) => device.id === id) ?? null;
  }

  list(buildingId: string): DeviceInfo[] {
    return [...this.byToken.values()].filter((device) => device.buildingId === buildingId);
  }

  /** @throws ProblemException `not-found` */
  async revoke(id: string, mayUse: (buildingId: string) => boolean): Promise<void> {
    const found = [...this.byToken].find(([, device]) => device.id === id);
    if (!found || !mayUse(found[1].buildingId)) throw problem('not-found');
    await this.database.write((tx) => tx.query('DELETE FROM device WHERE id = ?', [id]));
    this.byToken.delete(found[0]);
    this.changed(found[1].buildingId);
  }

  report(id: string, status: DeviceStatusBody): void {
    this.change(id, {
      ...(status.paper === undefined ? {} : { paper: status.paper }),
      ...(status.sound === undefined ? {} : { sound: status.sound }),
      ...(status.fault === undefined ? {} : { fault: status.fault === '' ? null : status.fault }),
      ...(status.help === undefined ? {} : { helpSince: status.help ? this.clock.now() : null }),
    });
  }

  /** @throws ProblemException `not-found` */
  attend(id: string, mayUse: (buildingId: string) => boolean): void {
    const device = this.byId(id);
    if (!device || !mayUse(device.buildingId)) throw problem('not-found');
    this.change(id, { helpSince: null });
  }

  /** A socket of the device came or went. */
  connected(id: string, by: 1 | -1): void {
    const count = Math.max(0, (this.connections.get(id) ?? 0) + by);
    this.connections.set(id, count);
    this.change(id, { online: count > 0 });
  }

  private change(id: string, change: Partial<DeviceInfo>): void {
    for (const [key, device] of this.byToken) {
      if (device.id !== id) continue;
      this.byToken.set(key, { ...device, ...change, lastSeenAt: this.clock.now() });
      this.changed(device.buildingId);
    }
  }

  private changed(buildingId: string): void {
    for (const listener of this.listeners) listener(buildingId);
  }

  private async approve(pairing: Pairing, printer: string | null): Promise<DeviceInfo> {
    const token = newToken();
    const { kind, buildingId, place } = pairing;
    const device = fresh(randomUUID(), kind, buildingId, place, printer);
    await this.database.write((tx) =>
      tx.query(
        'INSERT INTO device (id, kind, building_id, place, printer, token_hash, paired_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [device.id, kind, buildingId, place, printer, hashOf(token), this.clock.now()],
      ),
    );
    pairing.approved = { deviceId: device.id, token };
    this.byToken.set(hashOf(token), device);
    this.changed(buildingId);
    return device;
  }
}

const fresh = (
  id: string,
  kind: DeviceKind,
  buildingId: string,
  place: string,
  printer: string | null,
): DeviceInfo => ({
  id,
  kind,
  buildingId,
  place,
  printer,
  online: false,
  lastSeenAt: null,
  paper: 'unknown',
  sound: 'unknown',
  fault: null,
  helpSince: null,
});
