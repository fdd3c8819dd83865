import { Module } from '@nestjs/common';
import { PersonalModule } from '../personal/personal.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Subscriptions } from './subscriptions.js';

@Module({
  imports: [SettingsModule, StorageModule, PersonalModule],
  providers: [Subscriptions],
  exports: [Subscriptions],
})
export class SubscriptionsModule {}
