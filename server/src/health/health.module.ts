import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { AboutController } from './about.controller.js';
import { HealthController } from './health.controller.js';
import { ReadyController } from './ready.controller.js';

@Module({
  imports: [SettingsModule, QueueModule, StorageModule, LiveModule],
  controllers: [AboutController, HealthController, ReadyController],
})
export class HealthModule {}
