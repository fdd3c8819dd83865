import { Module } from '@nestjs/common';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { Queues } from './queues.js';

@Module({ imports: [SettingsModule, JournalModule, BuildingsModule], providers: [Queues], exports: [Queues] })
export class QueueModule {}
