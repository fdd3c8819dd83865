import { Module } from '@nestjs/common';
import { QueueModule } from '../queue/queue.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { News } from './news.js';

@Module({ imports: [StorageModule, QueueModule], providers: [News], exports: [News] })
export class NewsModule {}
