import { Injectable } from '@nestjs/common';
import type { DeliveryEntry, DeliverySignature, Session } from '@satuatap/shared/contract';
import { deliveryNumber, deliveryReach } from '@satuatap/shared/deliveries';
import { AuditLog } from '../audit/audit-log.js';
import { Sealing } from '../personal/sealing.js';
import { problem } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import { VisitDays } from '../visits/visit-days.js';
import { openPart } from './delivery-details.js';
import { deliveriesNow, deliveriesOfDay, deliveryById, type Delivery } from './delivery-table.js';
import { Recipients } from './recipients.js';

/** Deliveries as those see them whom they concern. */
@Injectable()
export class DeliveryAnswers {
  constructor(
    private readonly database: Database,
    private readonly days: VisitDays,
    private readonly recipients: Recipients,
    private readonly sealing: Sealing,
    private readonly audit: AuditLog,
  ) {}

  /** Those that lie here and those that went today; with a date those of that day. Written down before it is shown. */
  async list(buildingId: string, date: string | undefined, session: Session): Promise<DeliveryEntry[]> {
    const day = date ?? this.days.today(buildingId).date;
    const read = date === undefined ? deliveriesNow : deliveriesOfDay;
    const deliveries = await read(this.database, buildingId, day);
    const officers = await this.recipients.all(this.database, buildingId);
    const hers = deliveries.filter(({ recipientId, agencyId }) => {
      const recipientStaffId = officers.get(recipientId ?? '')?.staffId ?? null;
      return deliveryReach(session, { agencyId, recipientStaffId }) !== null;
    });
    if (hers.length > 0)
      await this.audit.saw({
        buildingId,
        by: { kind: 'staff', id: session.staffId, role: session.role },
        action: 'delivery.shown',
        subject: 'day',
        subjectId: day,
        facts: { deliveries: hers.length },
      });
    return hers.map((delivery) => this.entry(delivery));
  }

  /** Of one that the account has just dealt with. @throws ProblemException `not-found` */
  async one(buildingId: string, id: string): Promise<DeliveryEntry> {
    const delivery = await deliveryById(this.database, buildingId, id);
    if (!delivery) throw problem('not-found');
    return this.entry(delivery);
  }

  /** @throws ProblemException `not-found` where none is kept, `forbidden` */
  async signature(buildingId: string, id: string, session: Session): Promise<DeliverySignature> {
    const delivery = await deliveryById(this.database, buildingId, id);
    if (!delivery) throw problem('not-found');
    const reach = await this.recipients.reach(this.database, session, delivery);
    if (reach === null) throw problem('forbidden');
    const end = openPart(this.sealing, delivery, 'end', delivery.endSealed);
    if (!end || end.signature === null || delivery.endedAt === null) throw problem('not-found');
    await this.audit.saw({
      buildingId,
      by: { kind: 'staff', id: session.staffId, role: session.role },
      action: 'delivery.signature-shown',
      subject: 'delivery',
      subjectId: id,
      facts: { as: reach },
    });
    return { takenBy: end.takenBy ?? '', signature: end.signature, at: delivery.endedAt };
  }

  private entry(delivery: Delivery): DeliveryEntry {
    const details = openPart(this.sealing, delivery, 'details', delivery.sealed);
    const end = openPart(this.sealing, delivery, 'end', delivery.endSealed);
    return {
      id: delivery.id,
      number: deliveryNumber(delivery.number),
      state: delivery.state,
      recipientId: delivery.recipientId,
      agencyId: delivery.agencyId,
      parcels: delivery.parcels,
      sender: details?.sender ?? null,
      carrier: details?.carrier ?? null,
      shelf: openPart(this.sealing, delivery, 'shelf', delivery.shelfSealed),
      receivedAt: delivery.receivedAt,
      toldAt: delivery.toldAt,
      toldBy: delivery.toldBy,
      remindedAt: delivery.remindedAt,
      endedAt: delivery.endedAt,
      takenBy: end?.takenBy ?? null,
      signed: end !== null && end.signature !== null,
      returnReason: end?.returnReason ?? null,
    };
  }
}
