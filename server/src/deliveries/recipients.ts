import { Injectable } from '@nestjs/common';
import type { DirectDeliveryBody, Session } from '@satuatap/shared/contract';
import { deliveryNumber, deliveryReach, type DeliveryReach } from '@satuatap/shared/deliveries';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { dayMs } from '@satuatap/shared/time';
import { Directory } from '../directory/directory.js';
import { Officers, type Officer } from '../directory/officers.js';
import { secretariesOf } from '../directory/secretaries.js';
import { Notices } from '../notices/notices.js';
import { Sealing } from '../personal/sealing.js';
import { PushNotices } from '../push/push-notices.js';
import { invalid } from '../problems/problem.js';
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

interface ToTell {
  readonly what: DeliveryNotice;
  readonly delivery: Delivery;
  /** Whom it is for; `null`: its agency. */
  readonly officer: Officer | null;
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

  /** Whom it is for, in a body. @throws ProblemException `invalid-input` */
  async named(
    reader: Reader,
    config: BuildingConfig,
    { recipientId, agencyId }: Omit<DirectDeliveryBody, 'commandId'>,
  ): Promise<Pick<Delivery, 'recipientId' | 'agencyId'>> {
    if ((recipientId === undefined) === (agencyId === undefined))
      throw invalid('recipientId', 'one of recipientId and agencyId');
    if (agencyId !== undefined) {
      if (!config.agencies.some(({ id }) => id === agencyId))
        throw invalid('agencyId', 'is not in this building');
      return { recipientId: null, agencyId };
    }
    const officer = await this.one(reader, config.id, recipientId ?? '');
    if (!officer) throw invalid('recipientId', 'is nobody in this building');
    return { recipientId: officer.id, agencyId: officer.agencyId };
  }

  /** `null`: it is for her agency. */
  private async recipientOf(
    reader: Reader,
    { buildingId, recipientId }: Pick<Delivery, 'buildingId' | 'recipientId'>,
  ): Promise<Officer | null> {
    return recipientId === null ? null : this.one(reader, buildingId, recipientId);
  }

  /** As what the account deals with the delivery. */
  async reach(reader: Reader, session: Session, delivery: Delivery): Promise<DeliveryReach | null> {
    const officer = await this.recipientOf(reader, delivery);
    return deliveryReach(session, {
      agencyId: delivery.agencyId,
      recipientStaffId: officer?.staffId ?? null,
    });
  }

  /** That it lies here. Gives how many were put on their way by each channel. */
  async tell(
    tx: Transaction,
    day: VisitDay,
    delivery: Delivery,
    what: Exclude<DeliveryNotice, 'passed-on'>,
  ): Promise<NoticesSent> {
    const officer = await this.recipientOf(tx, delivery);
    const people = await this.concerned(tx, day, { delivery, officer }, what === 'reminder');
    return this.put(tx, day, people, { what, delivery, officer });
  }

  /** That it is not for those who knew of it: `after` says for whom it is. */
  async tellFormer(tx: Transaction, day: VisitDay, before: Delivery, after: Delivery): Promise<void> {
    if (before.toldAt === null && before.remindedAt === null) return;
    const former = { delivery: before, officer: await this.recipientOf(tx, before) };
    const people = await this.concerned(tx, day, former, before.remindedAt !== null);
    const officer = await this.recipientOf(tx, after);
    await this.put(tx, day, people, { what: 'passed-on', delivery: after, officer });
  }

  /** What was put on its way when it was directed at that moment, epoch ms, does not go out. */
  async takeBack(tx: Transaction, { buildingId, id }: Delivery, directedAt: number): Promise<void> {
    for (const what of ['directed', 'passed-on'] as const)
      await this.notices.takeBack(tx, buildingId, noticeId(id, what, directedAt, ''));
  }

  /**
   * The officer, and her agency's secretaries where there is none, where she has no address or is away, or if `all`.
   * Each once: an officer may be the secretary too.
   */
  private async concerned(
    tx: Transaction,
    day: VisitDay,
    { delivery: { buildingId, agencyId }, officer }: Omit<ToTell, 'what'>,
    all: boolean,
  ): Promise<Officer[]> {
    const isReached = officer !== null && officer.email !== null && !this.isAway(day, officer);
    const others = isReached && !all ? [] : await secretariesOf(this.officers, tx, buildingId, agencyId);
    return [...new Map([...(officer ? [officer] : []), ...others].map((each) => [each.id, each])).values()];
  }

  private async put(
    tx: Transaction,
    day: VisitDay,
    people: readonly Officer[],
    { what, delivery, officer }: ToTell,
  ): Promise<NoticesSent> {
    const { buildingId } = delivery;
    const { config, rules, now } = day;
    const told = this.told(day, delivery, officer);
    const isUndoable = what === 'directed' || what === 'passed-on';
    const sent = { mail: 0, push: 0 };
    for (const { id: officerId, email, staffId } of people) {
      const notice = {
        buildingId,
        id: noticeId(delivery.id, what, now, officerId),
        path: `/console/#${buildingId}/visitors`,
        ...(isUndoable ? { dueAt: now + config.rules.undoSeconds * 1000 + 1 } : {}),
        expiresAt: now + rules.deliveries.reminderDays * dayMs,
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
  async seesOnScreen(reader: Reader, delivery: Delivery): Promise<boolean> {
    if (delivery.recipientId === null) return true;
    return ((await this.recipientOf(reader, delivery))?.staffId ?? null) !== null;
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

/** What comes once has a name of its own; what may come again has the moment in it. */
const noticeId = (deliveryId: string, what: DeliveryNotice, at: number, officerId: string): string =>
  `delivery/${deliveryId}/${what === 'received' ? what : `${what}/${at}`}/${officerId}`;
