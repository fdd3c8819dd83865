import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PushSubscriptionBody } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { Clock } from '../clock/clock.js';
import { Sealing } from '../personal/sealing.js';
import { Database, type Reader } from '../storage/database.js';
import { hashOfEndpoint, openSubscription, sealSubscription, type Address } from './subscription-table.js';

/** Browsers of one account in one building; whoever has more lets go of the oldest. */
const mostEach = 8;

interface Owner {
  readonly staffId: string;
  readonly sessionHash: string;
}

/** Which browsers of whom are told. One browser is told for one account, the last that asked for it. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** The same again only says that the browser is still there. */
  async add(
    buildingId: string,
    { staffId, sessionHash }: Owner,
    { endpoint, p256dh, auth, language }: PushSubscriptionBody,
  ): Promise<void> {
    const id = randomUUID();
    const sealed = sealSubscription(this.sealing, buildingId, id, { endpoint, p256dh, auth });
    await this.database.write(async (tx) => {
      await tx.query('DELETE FROM push_subscription WHERE building_id = ? AND endpoint_hash = ?', [
        buildingId,
        this.hash(endpoint),
      ]);
      await tx.query(
        `INSERT INTO push_subscription (building_id, id, staff_id, session_hash, endpoint_hash, language, sealed, seen_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [buildingId, id, staffId, sessionHash, this.hash(endpoint), language, sealed, this.clock.now()],
      );
      await tx.query(
        `DELETE FROM push_subscription WHERE building_id = ? AND staff_id = ? AND id NOT IN
           (SELECT id FROM push_subscription WHERE building_id = ? AND staff_id = ?
            ORDER BY seen_at DESC, id LIMIT ${mostEach})`,
        [buildingId, staffId, buildingId, staffId],
      );
    });
  }

  async remove(buildingId: string, staffId: string, endpoint: string): Promise<void> {
    await this.database.write((tx) =>
      tx.query('DELETE FROM push_subscription WHERE building_id = ? AND staff_id = ? AND endpoint_hash = ?', [
        buildingId,
        staffId,
        this.hash(endpoint),
      ]),
    );
  }

  /** The service knows the browser no more. */
  async drop(buildingId: string, id: string): Promise<void> {
    await this.database.write((tx) =>
      tx.query('DELETE FROM push_subscription WHERE building_id = ? AND id = ?', [buildingId, id]),
    );
  }

  /** Of an account, with the language that each browser shows. */
  of(
    reader: Reader,
    buildingId: string,
    staffId: string,
  ): Promise<{ readonly id: string; readonly language: Language }[]> {
    return reader.read(
      `SELECT push_subscription.id, language FROM push_subscription
       JOIN session ON session.token_hash = push_subscription.session_hash AND session.expires_at > ?
       WHERE building_id = ? AND push_subscription.staff_id = ? ORDER BY push_subscription.id`,
      [this.clock.now(), buildingId, staffId],
    );
  }

  /** `null`: it is there no more. */
  async address(buildingId: string, id: string): Promise<Address | null> {
    const [row] = await this.database.read<{ sealed: string }>(
      'SELECT sealed FROM push_subscription WHERE building_id = ? AND id = ?',
      [buildingId, id],
    );
    return row ? openSubscription(this.sealing, buildingId, id, row.sealed) : null;
  }

  private hash(endpoint: string): string {
    return hashOfEndpoint(this.sealing, endpoint);
  }
}
