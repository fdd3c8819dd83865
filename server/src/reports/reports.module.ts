import { Module } from '@nestjs/common';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StatisticsModule } from '../statistics/statistics.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Reports } from './reports.js';
import { ReportSchedule } from './report-schedule.js';

/** Figures of a day and of a month, sent by themselves. */
@Module({
  imports: [SettingsModule, StorageModule, BuildingsModule, StatisticsModule],
  providers: [Reports, ReportSchedule],
})
export class ReportsModule {}
