import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Sealing } from '../personal/sealing.js';
import type { Transaction } from '../storage/database.js';
import { noticeContext, takeBackWaiting, unsentNotices } from './outbox.js';

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
    { buildingId, id, channel, ifUnsure, dueAt, expiresAt, ...message }: Notice,
  ): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO notice (building_id, id, channel, if_unsure, state, sealed, attempts, created_at, due_at, expires_at)
       VALUES (?, ?, ?, ?, 'waiting', ?, 0, ?, ?, ?) ON CONFLICT (building_id, id) DO NOTHING`,
      [
        buildingId,
        id,
        channel,
        ifUnsure,
        this.sealing.seal(noticeContext(id), message),
        now,
        dueAt ?? now,
        expiresAt,
      ],
    );
  }

  /** Those whose ids begin so do not go out any more, unless they are on their way. */
  async takeBack(tx: Transaction, buildingId: string, beginning: string): Promise<void> {
    // After whatever an id is made of.
    await takeBackWaiting(tx, buildingId, [beginning, `${beginning}~`], this.clock.now());
  }

  /**
   * Whether it may have reached whom it was for. `takeBack`: it does not go out any more, unless it is on its way.
   * What nobody tried to send yet has not reached her, nor what nobody took.
   */
  async mayHaveGone(
    tx: Transaction,
    buildingId: string,
    id: string,
    { takeBack }: { readonly takeBack: boolean },
  ): Promise<boolean> {
    if (takeBack) {
      const [waiting] = await takeBackWaiting(tx, buildingId, [id, id], this.clock.now());
      if (waiting) return waiting.attempts > 0;
    }
    return !(await unsentNotices(tx, buildingId, [id])).has(id);
  }
}
