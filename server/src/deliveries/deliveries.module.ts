import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { NewsModule } from '../news/news.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PersonalModule } from '../personal/personal.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { VisitDays } from '../visits/visit-days.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveryActs } from './delivery-acts.js';
import { DeliveryAnswers } from './delivery-answers.js';
import { DeliveryCommands } from './delivery-commands.js';
import { DeliveryWatch } from './delivery-watch.js';
import { Receiving } from './receiving.js';
import { Recipients } from './recipients.js';

/** What is handed in at the front desk for somebody in the building, until it is fetched. */
@Module({
  imports: [
    AccessModule,
    AuditModule,
    BuildingsModule,
    DirectoryModule,
    NewsModule,
    NoticesModule,
    PersonalModule,
    QueueModule,
    SettingsModule,
    StorageModule,
  ],
  controllers: [DeliveriesController],
  providers: [
    DeliveryActs,
    DeliveryAnswers,
    DeliveryCommands,
    DeliveryWatch,
    Receiving,
    Recipients,
    VisitDays,
  ],
})
export class DeliveriesModule {}
