import { Injectable } from '@nestjs/common';
import type { Text } from '@satuatap/shared/queue';
import { Notices } from '../notices/notices.js';
import type { Transaction } from '../storage/database.js';
import { Subscriptions } from './subscriptions.js';

export interface PushNotice {
  readonly buildingId: string;
  readonly staffId: string;
  /** Of what is told to whom; each browser gets one of its own. */
  readonly id: string;
  /** Nothing personal: they pass the services of others, and lie on a locked screen. */
  readonly title: Text;
  readonly text: Text;
  readonly path: string;
  /** Epoch ms; at once without. */
  readonly dueAt?: number;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** Puts a notice into the outbox for each browser in which the account asked for it. */
@Injectable()
export class PushNotices {
  constructor(
    private readonly notices: Notices,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Gives how many browsers that are. */
  async put(
    tx: Transaction,
    { buildingId, staffId, id, title, text, ...notice }: PushNotice,
  ): Promise<number> {
    const browsers = await this.subscriptions.of(tx, buildingId, staffId);
    for (const { id: subscriptionId, language } of browsers)
      await this.notices.put(tx, {
        ...notice,
        buildingId,
        id: `${id}/push/${subscriptionId}`,
        channel: 'push',
        to: `${buildingId}/${subscriptionId}`,
        title: title[language],
        text: text[language],
        ifUnsure: 'leave',
      });
    return browsers.length;
  }
}
