import { Module } from '@nestjs/common';
import { NewsModule } from '../news/news.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { EvacuationNews } from './evacuation-news.js';

/** Whether a building is being evacuated, for whatever must stop then. */
@Module({
  imports: [StorageModule, NewsModule, QueueModule],
  providers: [EvacuationNews],
  exports: [EvacuationNews],
})
export class EvacuationNewsModule {}
