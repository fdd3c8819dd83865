import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeviceInfo, DeviceKind, PairingStarted, PairingState } from '@satuatap/shared/contract';
import { hashOf, newToken } from '../access/tokens.js';
import { Clock } from '../clock/clock.js';
import { problem } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';
import { Database, type Transaction } from '../storage/database.js';
import { Secrets } from '../storage/secrets.js';
import { infoOf, type DeviceRow } from './device-row.js';
import { insertDevice } from './device-table.js';
import { Devices } from './devices.js';

/** Letters and digits that nobody takes for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const pairingMs = 10 * 60_000;
const pairingsKept = 500;

interface Pairing {
  readonly claim_hash: string;
  readonly kind: DeviceKind;
  readonly building_id: string;
  readonly place: string;
  readonly token_hash: string;
}

/**
 * How a device is let in: started at one instance, approved at another, asked for at a third. The tables hold hashes
 * only: the token is signed from the claim, so that whoever has the claim is given it again.
 */
@Injectable()
export class Pairings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly secrets: Secrets,
    private readonly devices: Devices,
  ) {}

  /** @throws ProblemException `too-many-requests` while too many devices wait */
  async start(kind: DeviceKind, buildingId: string, place: string): Promise<PairingStarted> {
    const claim = newToken();
    const expiresAt = this.clock.now() + pairingMs;
    const pairing: Pairing = {
      claim_hash: hashOf(claim),
      kind,
      building_id: buildingId,
      place,
      token_hash: hashOf(this.tokenOf(claim)),
    };
    const code = await this.database.write(async (tx) => {
      const given = await this.open(tx, pairing, expiresAt);
      if (this.settings.demo) await this.letIn(tx, pairing, null);
      return given;
    });
    if (this.settings.demo) await this.devices.takeInBuilding(buildingId);
    return { code, claim, expiresAt };
  }

  /** @throws ProblemException `pairing-expired` */
  async state(claim: string): Promise<PairingState> {
    const [pairing] = await this.database.read<{ device_id: string | null }>(
      'SELECT device_id FROM pairing WHERE claim_hash = ? AND expires_at > ?',
      [hashOf(claim), this.clock.now()],
    );
    if (!pairing) throw problem('pairing-expired');
    if (pairing.device_id === null) return { state: 'waiting' };
    return { state: 'approved', deviceId: pairing.device_id, token: this.tokenOf(claim) };
  }

  /** @throws ProblemException `pairing-unknown` */
  async approve(
    code: string,
    printer: string | null,
    mayUse: (buildingId: string) => boolean,
  ): Promise<DeviceInfo> {
    const device = await this.database.write(async (tx) => {
      // Whoever comes second finds it without a code.
      const [pairing] = await tx.query<Pairing>(
        'UPDATE pairing SET code = NULL WHERE code = ? AND expires_at > ? RETURNING *',
        [code, this.clock.now()],
      );
      if (!pairing || !mayUse(pairing.building_id)) throw problem('pairing-unknown');
      return this.letIn(tx, pairing, printer);
    });
    await this.devices.takeInBuilding(device.building_id);
    return infoOf(device);
  }

  /** Gives the code that staff type in. */
  private async open(tx: Transaction, pairing: Pairing, expiresAt: number): Promise<string> {
    await tx.query(tx.dialect.lockTable('pairing'));
    await tx.query('DELETE FROM pairing WHERE expires_at <= ?', [this.clock.now()]);
    const [open] = await tx.read<{ n: number }>('SELECT count(*) AS n FROM pairing WHERE code IS NOT NULL');
    if (open && open.n >= pairingsKept) throw problem('too-many-requests');
    for (;;) {
      const code = Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
      const { claim_hash, kind, building_id, place, token_hash } = pairing;
      const [given] = await tx.query(
        `INSERT INTO pairing (claim_hash, code, kind, building_id, place, token_hash, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING RETURNING code`,
        [claim_hash, code, kind, building_id, place, token_hash, expiresAt],
      );
      if (given) return code;
    }
  }

  private async letIn(tx: Transaction, pairing: Pairing, printer: string | null): Promise<DeviceRow> {
    const device: DeviceRow = {
      id: randomUUID(),
      kind: pairing.kind,
      building_id: pairing.building_id,
      place: pairing.place,
      printer,
      token_hash: pairing.token_hash,
      paper: 'unknown',
      sound: 'unknown',
      fault: null,
      help_since: null,
      last_seen_at: null,
      instance_id: null,
    };
    await insertDevice(tx, device, this.clock.now());
    await tx.query('UPDATE pairing SET code = NULL, device_id = ? WHERE claim_hash = ?', [
      device.id,
      pairing.claim_hash,
    ]);
    return device;
  }

  private tokenOf(claim: string): string {
    return this.secrets.sign(`device ${claim}`);
  }
}
