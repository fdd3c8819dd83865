import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReceiveDeliveryBody, Session } from '@satuatap/shared/contract';
import { receivesFor } from '@satuatap/shared/deliveries';
import { dayMs } from '@satuatap/shared/time';
import { AuditLog } from '../audit/audit-log.js';
import { Sealing } from '../personal/sealing.js';
import { invalid, problem } from '../problems/problem.js';
import type { Reader, Transaction } from '../storage/database.js';
import { VisitDays, type VisitDay } from '../visits/visit-days.js';
import { visitById } from '../visits/visit-table.js';
import { DeliveryCommands } from './delivery-commands.js';
import { sealPart } from './delivery-details.js';
import { lastDeliveryNumber, putDelivery, type Delivery } from './delivery-table.js';
import { toldOf } from './told-of.js';
import { Recipients } from './recipients.js';

/** Takes in what is handed in at the front desk, and tells whom it is for. */
@Injectable()
export class Receiving {
  constructor(
    private readonly commands: DeliveryCommands,
    private readonly days: VisitDays,
    private readonly recipients: Recipients,
    private readonly sealing: Sealing,
    private readonly audit: AuditLog,
  ) {}

  /** Gives its id. @throws ProblemException `invalid-input`, `forbidden`, `command-id-used`, `personal-key-missing` */
  receive(
    buildingId: string,
    { commandId, ...body }: ReceiveDeliveryBody,
    session: Session,
  ): Promise<string> {
    const by = { kind: 'staff', id: session.staffId, role: session.role } as const;
    return this.commands.once(buildingId, { commandId, asked: ['receive', body], by }, async (tx) => {
      const day = this.days.today(buildingId);
      const recipient = await this.recipients.named(tx, day.config, body);
      if (!receivesFor(session, recipient.agencyId)) throw problem('forbidden');
      const personId = await this.bringer(tx, buildingId, body.visitId);
      const received = await this.fresh(tx, day, { ...recipient, personId }, body);
      const told = await this.recipients.tell(tx, day, received, 'received');
      await putDelivery(tx, toldOf(received, told, day.now));
      await this.audit.record(tx, {
        buildingId,
        by,
        action: 'delivery.received',
        subject: 'delivery',
        subjectId: received.id,
        facts: { parcels: received.parcels, agency: received.agencyId, ...told },
      });
      return received.id;
    });
  }

  private async fresh(
    tx: Transaction,
    { config, rules, date, now }: VisitDay,
    whom: Pick<Delivery, 'recipientId' | 'agencyId' | 'personId'>,
    { sender, carrier, shelf, parcels = 1 }: Omit<ReceiveDeliveryBody, 'commandId'>,
  ): Promise<Delivery> {
    const named = { buildingId: config.id, id: randomUUID() };
    const details = { sender: textOrNull(sender), carrier: textOrNull(carrier) };
    const place = textOrNull(shelf);
    return {
      ...named,
      ...whom,
      number: (await lastDeliveryNumber(tx, config.id)) + 1,
      date,
      state: 'received',
      parcels,
      sealed:
        details.sender === null && details.carrier === null
          ? null
          : sealPart(this.sealing, named, 'details', details),
      shelfSealed: place === null ? null : sealPart(this.sealing, named, 'shelf', place),
      endSealed: null,
      receivedAt: now,
      toldAt: null,
      toldBy: null,
      remindAt: now + rules.deliveries.reminderDays * dayMs,
      remindedAt: null,
      endedAt: null,
      endedDate: null,
      undo: null,
    };
  }

  private async bringer(reader: Reader, buildingId: string, visitId?: string): Promise<string | null> {
    if (visitId === undefined) return null;
    const visit = await visitById(reader, buildingId, visitId);
    if (!visit) throw invalid('visitId', 'is no visit here');
    return visit.personId;
  }
}

const textOrNull = (text: string | undefined): string | null => text?.trim() || null;
