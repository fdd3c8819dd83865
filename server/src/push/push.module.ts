import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { SubscriptionsModule } from './subscriptions.module.js';
import { PushController } from './push.controller.js';

/** Whose browsers are told. */
@Module({
  imports: [SettingsModule, AccessModule, BuildingsModule, SubscriptionsModule],
  controllers: [PushController],
})
export class PushModule {}
