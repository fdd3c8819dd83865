import { Module } from '@nestjs/common';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Queues } from './queues.js';
import { Watch } from './watch.js';

@Module({
  imports: [SettingsModule, StorageModule, JournalModule, BuildingsModule],
  providers: [Queues, Watch],
  exports: [Queues, Watch],
})
export class QueueModule {}
