import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { EvacuationNewsModule } from '../evacuation/evacuation-news.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { OccupancyModule } from '../occupancy/occupancy.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Issuing } from './issuing.js';
import { TicketLinks } from './ticket-links.js';
import { TicketTokens } from './ticket-tokens.js';
import { TicketsController } from './tickets.controller.js';

@Module({
  imports: [
    AccessModule,
    BuildingsModule,
    EvacuationNewsModule,
    JournalModule,
    OccupancyModule,
    QueueModule,
    SettingsModule,
    StorageModule,
  ],
  controllers: [TicketsController],
  providers: [Issuing, TicketTokens, TicketLinks],
  exports: [Issuing, TicketTokens, TicketLinks],
})
export class TicketsModule {}
