import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayMs } from '@satuatap/shared/time';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock/clock.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Database, type Transaction } from '../storage/database.js';
import { VisitDays } from '../visits/visit-days.js';
import { DeliveryCommands } from './delivery-commands.js';
import { deliveryById, dueDeliveries, putDelivery } from './delivery-table.js';
import { toldOf } from './told-of.js';
import { Recipients } from './recipients.js';

/** Of one look; the next one is a second away. */
const most = 100;

/** Reminds of what has been lying at the front desk for days. */
@Injectable()
export class DeliveryWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly watch: Watch,
    private readonly commands: DeliveryCommands,
    private readonly days: VisitDays,
    private readonly recipients: Recipients,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.watch.beside('deliveries', () => this.look());
  }

  /** Several instances look: under the lock of the building's deliveries, each reminder is put by the first of them. */
  async look(): Promise<void> {
    const buildings = this.queues.ids();
    const due = await dueDeliveries(this.database, buildings, this.clock.now(), most);
    for (const { buildingId, id } of due)
      await this.commands.change(buildingId, (tx) => this.remind(tx, buildingId, id));
  }

  private async remind(tx: Transaction, buildingId: string, id: string): Promise<void> {
    const delivery = await deliveryById(tx, buildingId, id);
    const day = this.days.today(buildingId);
    const { now } = day;
    if (!delivery || delivery.remindAt === null || delivery.remindAt > now) return;
    const sent = await this.recipients.tell(tx, day, delivery, 'reminder');
    const isSeen = sent.mail + sent.push > 0 || (await this.recipients.seesOnScreen(tx, delivery));
    await putDelivery(tx, {
      ...toldOf(delivery, sent, now),
      remindAt: now + day.rules.deliveries.reminderDays * dayMs,
      remindedAt: isSeen ? now : delivery.remindedAt,
      undo: null,
    });
    if (isSeen)
      await this.audit.record(tx, {
        buildingId,
        by: { kind: 'system' },
        action: 'delivery.reminded',
        subject: 'delivery',
        subjectId: id,
        facts: { ...sent },
      });
  }
}
