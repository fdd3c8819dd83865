import { Module } from '@nestjs/common';
import { Settings } from '../settings/settings.js';
import { SettingsModule } from '../settings/settings.module.js';
import { Database, openDatabase } from './database.js';
import { Secrets } from './secrets.js';

@Module({
  imports: [SettingsModule],
  providers: [
    {
      provide: Database,
      inject: [Settings],
      useFactory: (settings: Settings) => openDatabase(settings.dataDir),
    },
    Secrets,
  ],
  exports: [Database, Secrets],
})
export class StorageModule {}
