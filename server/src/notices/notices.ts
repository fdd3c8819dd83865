import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Sealing } from '../personal/sealing.js';
import type { Transaction } from '../storage/database.js';
import { holdWaiting, noticeContext, releaseHeld, reachOf, takeBackWaiting, type Reach } from './outbox.js';

/** `mail`: `to` is an address; `push`: `building/ID` of a browser's subscription. */
type NoticeChannel = 'mail' | 'push';

export interface Notice {
  readonly buildingId: string;
  /** Of what is told to whom, such as `visit/ID/arrived/STAFF`: the same again tells nobody twice. */
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly to: string;
  readonly title: string;
  readonly text: string;
  /** Where it leads to, a path of our own. */
  readonly path?: string;
  /**
   * What happens where the server was killed while it was being sent, and nobody knows whether it went out. `leave`:
   * told at most once, for what stands on a screen too; `again`: at least once.
   */
  readonly ifUnsure: 'again' | 'leave';
  /** Epoch ms; it does not go out before. At once without. */
  readonly dueAt?: number;
  /** Epoch ms; later it is not worth telling. */
  readonly expiresAt: number;
  /** The notice without which this one tells of nothing: it waits how that ends, and goes out if it may have reached her. */
  readonly follows?: string;
}

/** The outbox: what is to be told is written with what it tells of, and goes out afterwards, with retries. */
@Injectable()
export class Notices {
  constructor(
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of what it tells of. @throws ProblemException `personal-key-missing` */
  async put(
    tx: Transaction,
    { buildingId, id, channel, ifUnsure, dueAt, expiresAt, follows, ...message }: Notice,
  ): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO notice (building_id, id, channel, if_unsure, state, sealed, attempts, created_at, due_at, expires_at,
         follows)
       VALUES (?, ?, ?, ?, 'waiting', ?, 0, ?, ?, ?, ?) ON CONFLICT (building_id, id) DO NOTHING`,
      [
        buildingId,
        id,
        channel,
        ifUnsure,
        this.sealing.seal(noticeContext(id), message),
        now,
        dueAt ?? now,
        expiresAt,
        follows ?? null,
      ],
    );
  }

  /** Those whose ids begin so do not go out any more, unless they are on their way. */
  async takeBack(tx: Transaction, buildingId: string, beginning: string): Promise<void> {
    // After whatever an id is made of.
    await takeBackWaiting(tx, buildingId, [beginning, `${beginning}~`], this.clock.now());
  }

  /** It does not go out before that, epoch ms, nor after it: until then it can be released. */
  async hold(tx: Transaction, buildingId: string, id: string, until: number): Promise<void> {
    await holdWaiting(tx, buildingId, id, until);
  }

  /** What was held goes out at once. */
  async release(tx: Transaction, buildingId: string, id: string): Promise<void> {
    await releaseHeld(tx, buildingId, id, this.clock.now());
  }

  reach(tx: Transaction, buildingId: string, id: string): Promise<Reach> {
    return reachOf(tx, buildingId, id);
  }
}
