import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { LiveModule } from '../live/live.module.js';
import { NewsModule } from '../news/news.module.js';
import { OccupancyModule } from '../occupancy/occupancy.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PersonalModule } from '../personal/personal.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { BelievedList } from './believed-list.js';
import { EvacuationLooks } from './evacuation-looks.js';
import { EvacuationNewsModule } from './evacuation-news.module.js';
import { EvacuationPulse } from './evacuation-pulse.js';
import { EvacuationController } from './evacuation.controller.js';
import { Evacuations } from './evacuations.js';
import { PersonCalls } from './person-calls.js';
import { UnderWayController } from './under-way.controller.js';

/** Everybody out: who is believed to be inside, who has been found, and who has not. */
@Module({
  imports: [
    SettingsModule,
    StorageModule,
    BuildingsModule,
    AccessModule,
    QueueModule,
    LiveModule,
    NewsModule,
    PersonalModule,
    PeopleModule,
    OccupancyModule,
    AuditModule,
    DirectoryModule,
    EvacuationNewsModule,
  ],
  controllers: [UnderWayController, EvacuationController],
  providers: [Evacuations, EvacuationLooks, BelievedList, PersonCalls, EvacuationPulse],
})
export class EvacuationModule {}
