import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { OccupancyModule } from '../occupancy/occupancy.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { AlarmDuty } from './alarm-duty.js';
import { DeskMessages } from './desk-messages.js';
import { FloorController } from './floor.controller.js';
import { Floors } from './floors.js';

/** The live floor: who sees to which alarm, and messages to desks. */
@Module({
  imports: [SettingsModule, StorageModule, BuildingsModule, AccessModule, QueueModule, OccupancyModule],
  controllers: [FloorController],
  providers: [Floors, AlarmDuty, DeskMessages],
  exports: [Floors],
})
export class FloorModule {}
