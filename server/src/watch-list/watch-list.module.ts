import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { NewsModule } from '../news/news.module.js';
import { PersonalModule } from '../personal/personal.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { WatchList } from './watch-list.js';
import { WatchSigns } from './watch-signs.js';

/** Of whom reception is told quietly. */
@Module({
  imports: [SettingsModule, StorageModule, PersonalModule, AuditModule, NewsModule],
  providers: [WatchSigns, WatchList],
  exports: [WatchList],
})
export class WatchListModule {}
