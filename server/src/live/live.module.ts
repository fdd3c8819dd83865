import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { FloorModule } from '../floor/floor.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { NewsModule } from '../news/news.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { Drain } from './drain.js';
import { Following } from './following.js';
import { LiveGateway } from './live.gateway.js';

@Module({
  imports: [SettingsModule, AccessModule, FloorModule, JournalModule, NewsModule, QueueModule],
  providers: [Following, LiveGateway, Drain],
  exports: [Drain, LiveGateway],
})
export class LiveModule {}
