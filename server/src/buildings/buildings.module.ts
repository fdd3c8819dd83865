import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { BuildingsController } from './buildings.controller.js';
import { Buildings } from './buildings.js';

@Module({
  imports: [SettingsModule, StorageModule],
  controllers: [BuildingsController],
  providers: [Buildings],
  exports: [Buildings],
})
export class BuildingsModule {}
