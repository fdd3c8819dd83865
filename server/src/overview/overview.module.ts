import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { EvacuationNewsModule } from '../evacuation/evacuation-news.module.js';
import { OccupancyModule } from '../occupancy/occupancy.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { OverviewController } from './overview.controller.js';

@Module({
  imports: [
    SettingsModule,
    BuildingsModule,
    AccessModule,
    QueueModule,
    OccupancyModule,
    EvacuationNewsModule,
  ],
  controllers: [OverviewController],
})
export class OverviewModule {}
