import { Module } from '@nestjs/common';
import { Settings } from '../settings/settings.js';
import { SettingsModule } from '../settings/settings.module.js';
import { Database, openDatabase } from './database.js';

@Module({
  imports: [SettingsModule],
  providers: [{ provide: Database, inject: [Settings], useFactory: (settings: Settings) => openDatabase(settings.dataDir) }],
  exports: [Database],
})
export class StorageModule {}
