import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { NewsModule } from '../news/news.module.js';
import { PersonalModule } from '../personal/personal.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { WatchEntries } from './watch-entries.js';
import { WatchHits } from './watch-hits.js';
import { WatchListController } from './watch-list.controller.js';
import { WatchList } from './watch-list.js';
import { WatchSigns } from './watch-signs.js';

/** Of whom reception is told quietly. */
@Module({
  imports: [SettingsModule, StorageModule, BuildingsModule, PersonalModule, AuditModule, NewsModule],
  controllers: [WatchListController],
  providers: [WatchSigns, WatchList, WatchEntries, WatchHits],
  exports: [WatchList],
})
export class WatchListModule {}
