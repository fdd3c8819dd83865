import { Module } from '@nestjs/common';
import { PersonalModule } from '../personal/personal.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Notices } from './notices.js';

@Module({
  imports: [SettingsModule, StorageModule, PersonalModule],
  providers: [Notices],
  exports: [Notices],
})
export class NoticesModule {}
