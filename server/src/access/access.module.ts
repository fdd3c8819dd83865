import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Accounts } from '../accounts/accounts.js';
import { SessionController } from '../accounts/session.controller.js';
import { Sessions } from '../accounts/sessions.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { Devices } from '../devices/devices.js';
import { DevicesController } from '../devices/devices.controller.js';
import { Instances } from '../devices/instances.js';
import { Pairings } from '../devices/pairings.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { AccessGuard } from './access.guard.js';
import { RateLimits } from './rate-limits.js';

/** Who may do what: staff by session, devices by token, everybody within limits. */
@Module({
  imports: [SettingsModule, StorageModule, BuildingsModule, QueueModule, AuditModule],
  controllers: [SessionController, DevicesController],
  providers: [
    Accounts,
    Sessions,
    Instances,
    Devices,
    Pairings,
    RateLimits,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Accounts, Sessions, Devices, RateLimits],
})
export class AccessModule implements OnModuleInit {
  constructor(@Inject(Accounts) private readonly accounts: Accounts) {}

  async onModuleInit(): Promise<void> {
    await this.accounts.settleDemo();
  }
}
