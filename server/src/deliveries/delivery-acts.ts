import { Injectable } from '@nestjs/common';
import type {
  CommandBody,
  DeliveryTelling,
  DirectDeliveryBody,
  HandOverBody,
  ReturnDeliveryBody,
  Session,
} from '@satuatap/shared/contract';
import {
  deliveryAfter,
  mayDo,
  receivesFor,
  type DeliveryAct,
  type DeliveryReach,
} from '@satuatap/shared/deliveries';
import { dayMs } from '@satuatap/shared/time';
import { AuditLog } from '../audit/audit-log.js';
import { Sealing } from '../personal/sealing.js';
import { invalid, problem } from '../problems/problem.js';
import type { Transaction } from '../storage/database.js';
import { VisitDays, type VisitDay } from '../visits/visit-days.js';
import { DeliveryCommands } from './delivery-commands.js';
import { sealPart, type DeliveryEnd } from './delivery-details.js';
import { deliveryById, putDelivery, type Delivery } from './delivery-table.js';
import { lastActOf, withLastAct } from './last-act.js';
import { Recipients } from './recipients.js';
import { toldOf } from './told-of.js';

interface Asked {
  readonly buildingId: string;
  readonly deliveryId: string;
  readonly session: Session;
}

/** What is done with a delivery that lies at the front desk, and taken back. Each gives its id. */
@Injectable()
export class DeliveryActs {
  constructor(
    private readonly commands: DeliveryCommands,
    private readonly days: VisitDays,
    private readonly recipients: Recipients,
    private readonly sealing: Sealing,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemException `not-found`, `forbidden`, `delivery-over` */
  tell(asked: Asked, { commandId }: CommandBody): Promise<string> {
    return this.act(asked, { commandId, act: 'tell' }, (delivery, { now }, reach) => ({
      ...delivery,
      toldAt: now,
      toldBy: tellings[reach],
    }));
  }

  /**
   * To another officer or agency, as if it had just come.
   * @throws ProblemException `not-found`, `forbidden`, `delivery-over`, `invalid-input`
   */
  direct(asked: Asked, { commandId, ...whom }: DirectDeliveryBody): Promise<string> {
    const said = [whom.recipientId ?? null, whom.agencyId ?? null];
    return this.act(asked, { commandId, act: 'direct', said }, async (delivery, day, _reach, tx) => {
      const named = await this.recipients.named(tx, day.config, whom);
      if (!receivesFor(asked.session, named.agencyId)) throw problem('forbidden');
      if (named.recipientId === delivery.recipientId && named.agencyId === delivery.agencyId)
        throw invalid('recipientId', 'has it already');
      const hers: Delivery = {
        ...delivery,
        ...named,
        state: 'received',
        toldAt: null,
        toldBy: null,
        remindAt: day.now + day.rules.deliveries.reminderDays * dayMs,
        remindedAt: null,
      };
      await this.recipients.tellFormer(tx, day, delivery, hers);
      return toldOf(hers, await this.recipients.tell(tx, day, hers, 'directed'), day.now);
    });
  }

  /** @throws ProblemException `not-found`, `forbidden`, `delivery-over`, `invalid-input` without a signature that is asked for */
  handOver(asked: Asked, { commandId, takenBy, signature }: HandOverBody): Promise<string> {
    const said = [takenBy, signature ?? null];
    return this.act(asked, { commandId, act: 'handOver', said }, (delivery, day) => {
      if (day.rules.deliveries.signature && signature === undefined)
        throw invalid('signature', 'is asked for here');
      return this.ended(delivery, day, {
        takenBy: takenBy.trim(),
        signature: signature ?? null,
        returnReason: null,
      });
    });
  }

  /** @throws ProblemException `not-found`, `forbidden`, `delivery-over` */
  giveBack(asked: Asked, { commandId, reason }: ReturnDeliveryBody): Promise<string> {
    return this.act(asked, { commandId, act: 'return', said: [reason ?? null] }, (delivery, day) =>
      this.ended(delivery, day, { takenBy: null, signature: null, returnReason: reason?.trim() || null }),
    );
  }

  /** Whoever did it. @throws ProblemException `not-found`, `forbidden`, `delivery-undo-over` */
  undo({ buildingId, deliveryId, session }: Asked, { commandId }: CommandBody): Promise<string> {
    const by = { kind: 'staff', id: session.staffId, role: session.role } as const;
    return this.commands.once(buildingId, { commandId, asked: ['undo', deliveryId], by }, async (tx) => {
      const delivery = await deliveryById(tx, buildingId, deliveryId);
      if (!delivery) throw problem('not-found');
      if ((await this.recipients.reach(tx, session, delivery)) === null) throw problem('forbidden');
      const last = lastActOf(delivery);
      const { config, now } = this.days.today(buildingId);
      if (!last || now - last.at > config.rules.undoSeconds * 1000) throw problem('delivery-undo-over');
      if (last.by !== session.staffId) throw problem('forbidden');
      if (last.act === 'direct') await this.recipients.takeBack(tx, delivery, last.at);
      await putDelivery(tx, { ...delivery, ...last.before, endSealed: null, undo: null });
      await this.audit.record(tx, {
        buildingId,
        by,
        action: 'delivery.undone',
        subject: 'delivery',
        subjectId: deliveryId,
        facts: { what: last.act },
      });
      return deliveryId;
    });
  }

  private act(
    { buildingId, deliveryId, session }: Asked,
    { commandId, act, said = [] }: { commandId: string; act: DeliveryAct; said?: readonly unknown[] },
    change: (
      delivery: Delivery,
      day: VisitDay,
      reach: DeliveryReach,
      tx: Transaction,
    ) => Delivery | Promise<Delivery>,
  ): Promise<string> {
    const by = { kind: 'staff', id: session.staffId, role: session.role } as const;
    const asked = [act, deliveryId, ...said];
    return this.commands.once(buildingId, { commandId, asked, by }, async (tx) => {
      const delivery = await deliveryById(tx, buildingId, deliveryId);
      if (!delivery) throw problem('not-found');
      const reach = await this.recipients.reach(tx, session, delivery);
      if (reach === null || !mayDo(reach, act)) throw problem('forbidden');
      const state = deliveryAfter(delivery.state, act);
      if (state === null) throw problem('delivery-over');
      const day = this.days.today(buildingId);
      const after = await change({ ...delivery, state }, day, reach, tx);
      await putDelivery(tx, withLastAct(delivery, after, { act, by: session.staffId, at: day.now }));
      await this.audit.record(tx, {
        buildingId,
        by,
        action: deeds[act],
        subject: 'delivery',
        subjectId: deliveryId,
        facts: { as: reach, ...(act === 'direct' ? { agency: after.agencyId } : {}) },
      });
      return deliveryId;
    });
  }

  private ended(delivery: Delivery, { date, now }: VisitDay, end: DeliveryEnd): Delivery {
    return {
      ...delivery,
      endSealed: sealPart(this.sealing, delivery, 'end', end),
      endedAt: now,
      endedDate: date,
      remindAt: null,
    };
  }
}

const tellings: Readonly<Record<DeliveryReach, DeliveryTelling>> = {
  reception: 'reception',
  recipient: 'screen',
  secretary: 'secretary',
};

/** What it is called in the audit log. */
const deeds = {
  tell: 'delivery.told',
  direct: 'delivery.directed',
  handOver: 'delivery.handed-over',
  return: 'delivery.returned',
} as const satisfies Record<DeliveryAct, string>;
