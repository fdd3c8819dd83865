import { Module } from '@nestjs/common';
import { QueueModule } from '../queue/queue.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { HealthController } from './health.controller.js';

@Module({ imports: [QueueModule, StorageModule], controllers: [HealthController] })
export class HealthModule {}
