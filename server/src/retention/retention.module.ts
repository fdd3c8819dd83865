import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { RetentionController } from './retention.controller.js';
import { Retention } from './retention.js';
import { RetentionSchedule } from './retention-schedule.js';

/** Personal data go when their time is over, and it is told which did. */
@Module({
  imports: [SettingsModule, StorageModule, BuildingsModule, QueueModule, AuditModule],
  controllers: [RetentionController],
  providers: [Retention, RetentionSchedule],
})
export class RetentionModule {}
