import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../settings/settings.js';
import { SettingsModule } from '../settings/settings.module.js';
import { Database } from './database.js';
import { openDatabase } from './open.js';
import { Secrets } from './secrets.js';

@Module({
  imports: [SettingsModule],
  providers: [
    {
      provide: Database,
      inject: [Settings],
      useFactory: (settings: Settings) => openDatabase(settings),
    },
    Secrets,
  ],
  exports: [Database, Secrets],
})
export class StorageModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}
