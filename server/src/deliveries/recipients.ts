import { Injectable } from '@nestjs/common';
import type { Session } from '@satuatap/shared/contract';
import { deliveryNumber, deliveryReach, type DeliveryReach } from '@satuatap/shared/deliveries';
import { dayMs } from '@satuatap/shared/time';
import { Directory } from '../directory/directory.js';
import { Officers, type Officer } from '../directory/officers.js';
import { secretariesOf } from '../directory/secretaries.js';
import { Notices } from '../notices/notices.js';
import { Sealing } from '../personal/sealing.js';
import { PushNotices } from '../push/push-notices.js';
import { Settings } from '../settings/settings.js';
import type { Reader, Transaction } from '../storage/database.js';
import type { VisitDay } from '../visits/visit-days.js';
import { openPart } from './delivery-details.js';
import type { Delivery } from './delivery-table.js';
import { noticeText, noticeTitle, pushWords, type DeliveryNotice } from './notice-words.js';

/** Put on their way, by channel. */
export interface NoticesSent {
  readonly mail: number;
  readonly push: number;
}

/** Whom deliveries are for: finds them, and tells them. */
@Injectable()
export class Recipients {
  constructor(
    private readonly officers: Officers,
    private readonly directory: Directory,
    private readonly notices: Notices,
    private readonly push: PushNotices,
    private readonly sealing: Sealing,
    private readonly settings: Settings,
  ) {}

  one(reader: Reader, buildingId: string, officerId: string): Promise<Officer | null> {
    return this.officers.one(reader, buildingId, officerId);
  }

  all(reader: Reader, buildingId: string): Promise<ReadonlyMap<string, Officer>> {
    return this.officers.byId(reader, buildingId);
  }

  /** As what the account deals with the delivery. */
  async reach(
    reader: Reader,
    session: Session,
    { buildingId, recipientId, agencyId }: Delivery,
  ): Promise<DeliveryReach | null> {
    const officer = recipientId === null ? null : await this.one(reader, buildingId, recipientId);
    return deliveryReach(session, { agencyId, recipientStaffId: officer?.staffId ?? null });
  }

  /**
   * Puts notices into the outbox: for the officer, and for her agency's secretaries where there is none, where she
   * has no address or is away, and with each reminder. Gives how many were put on their way by each channel.
   */
  async tell(tx: Transaction, day: VisitDay, delivery: Delivery, what: DeliveryNotice): Promise<NoticesSent> {
    const { buildingId, recipientId, agencyId } = delivery;
    const officer = recipientId === null ? null : await this.one(tx, buildingId, recipientId);
    const isReached = officer !== null && officer.email !== null && !this.isAway(day, officer);
    const others =
      isReached && what === 'received' ? [] : await secretariesOf(this.officers, tx, buildingId, agencyId);
    const told = this.told(day, delivery, officer);
    const sent = { mail: 0, push: 0 };
    for (const { id: officerId, email, staffId } of byId([...(officer ? [officer] : []), ...others])) {
      const notice = {
        buildingId,
        id: `delivery/${delivery.id}/${what === 'received' ? what : `${what}/${day.now}`}/${officerId}`,
        path: `/console/#${buildingId}/visitors`,
        expiresAt: day.now + day.rules.deliveries.reminderDays * dayMs,
      };
      if (staffId !== null)
        sent.push += await this.push.put(tx, { ...notice, staffId, ...pushWords(what, told.number) });
      if (email === null || this.settings.notices.mail === null) continue;
      await this.notices.put(tx, {
        ...notice,
        channel: 'mail',
        to: email,
        title: noticeTitle(what, told),
        text: noticeText(what, told),
        ifUnsure: 'leave',
      });
      sent.mail++;
    }
    return sent;
  }

  /** Whether the console of somebody says that it lies here: the officer's, or a secretary's. */
  async seesOnScreen(reader: Reader, { buildingId, recipientId }: Delivery): Promise<boolean> {
    if (recipientId === null) return true;
    return ((await this.one(reader, buildingId, recipientId))?.staffId ?? null) !== null;
  }

  /** She said so today: who never says where she is, is not taken to be gone. */
  private isAway({ config, startsAt }: VisitDay, officer: Officer): boolean {
    const { state, since } = this.directory.entry(config.id, officer).presence;
    return (state === 'out' || state === 'away') && since !== null && since >= startsAt;
  }

  private told({ config, now }: VisitDay, delivery: Delivery, officer: Officer | null) {
    const details = openPart(this.sealing, delivery, 'details', delivery.sealed);
    return {
      number: deliveryNumber(delivery.number),
      parcels: delivery.parcels,
      sender: details?.sender ?? null,
      carrier: details?.carrier ?? null,
      recipient: officer?.name ?? null,
      agency: config.agencies.find(({ id }) => id === delivery.agencyId)?.name ?? delivery.agencyId,
      building: config.name,
      days: Math.floor((now - delivery.receivedAt) / dayMs),
    };
  }
}

/** Each once: an officer may be the secretary too. */
const byId = (officers: readonly Officer[]): Officer[] => [
  ...new Map(officers.map((officer) => [officer.id, officer])).values(),
];
