import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../settings/settings.js';
import { SettingsModule } from '../settings/settings.module.js';
import { Database } from './database.js';
import { Limiters } from './limiters.js';
import { openDatabase } from './open.js';
import { PostgresRing } from './postgres-ring.js';
import { NoRing, Ring } from './ring.js';
import { Secrets } from './secrets.js';

@Module({
  imports: [SettingsModule],
  providers: [
    {
      provide: Database,
      inject: [Settings],
      useFactory: (settings: Settings) => openDatabase(settings),
    },
    {
      provide: Ring,
      inject: [Settings],
      useFactory: ({ databaseUrl }: Settings) =>
        databaseUrl === null ? new NoRing() : new PostgresRing(databaseUrl),
    },
    {
      provide: Limiters,
      inject: [Settings],
      useFactory: ({ databaseUrl }: Settings) => new Limiters(databaseUrl),
    },
    Secrets,
  ],
  exports: [Database, Ring, Limiters, Secrets],
})
export class StorageModule implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Ring) private readonly ring: Ring,
    @Inject(Limiters) private readonly limiters: Limiters,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.ring.close();
    await this.limiters.close();
    await this.database.close();
  }
}
