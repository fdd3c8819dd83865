import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Sealing } from './sealing.js';

@Module({ imports: [SettingsModule, StorageModule], providers: [Sealing], exports: [Sealing] })
export class PersonalModule {}
