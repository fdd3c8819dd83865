import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { NewsModule } from '../news/news.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Doors } from './doors.js';
import { HallLimit } from './hall-limit.js';
import { Inside } from './inside.js';
import { KnownFacts } from './known-facts.js';
import { OccupancyController } from './occupancy.controller.js';
import { OccupancyHistories } from './occupancy-histories.js';
import { OccupancyViews } from './occupancy-views.js';
import { Sampler } from './sampler.js';
import { VisitsHere } from './visits-here.js';
import { ZoneCounts } from './zone-counts.js';

/** Who is believed to be inside, how many are where, and when that is too many. */
@Module({
  imports: [
    SettingsModule,
    StorageModule,
    BuildingsModule,
    AccessModule,
    QueueModule,
    NewsModule,
    AuditModule,
    DirectoryModule,
  ],
  controllers: [OccupancyController],
  providers: [
    VisitsHere,
    KnownFacts,
    Inside,
    OccupancyViews,
    ZoneCounts,
    Doors,
    HallLimit,
    Sampler,
    OccupancyHistories,
  ],
  exports: [Inside, HallLimit],
})
export class OccupancyModule {}
