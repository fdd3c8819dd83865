import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Accounts } from '../accounts/accounts.js';
import { SessionController } from '../accounts/session.controller.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { Devices } from '../devices/devices.js';
import { DevicesController } from '../devices/devices.controller.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { AccessGuard } from './access.guard.js';
import { RateLimits } from './rate-limits.js';

/** Who may do what: staff by session, devices by token, everybody within limits. */
@Module({
  imports: [SettingsModule, StorageModule, BuildingsModule],
  controllers: [SessionController, DevicesController],
  providers: [Accounts, Devices, RateLimits, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Accounts, Devices, RateLimits],
})
export class AccessModule {}
