import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { DaysController } from './days.controller.js';
import { ExportsController } from './export/exports.controller.js';
import { FoundTallies } from './found-tallies.js';
import { StatisticsKeeper } from './keeper.js';
import { LiveDays } from './live-days.js';
import { OwnFigures } from './own-figures.js';
import { Panels } from './panels.js';
import { PastDays } from './past-days.js';
import { RollUps } from './roll-ups.js';
import { Scopes } from './scope.js';
import { StatisticsController } from './statistics.controller.js';
import { Stops } from './stops.js';

/** Looking back: figures of days that are over and of today, the stops behind them, and days again. */
@Module({
  imports: [
    SettingsModule,
    StorageModule,
    BuildingsModule,
    QueueModule,
    JournalModule,
    AccessModule,
    AuditModule,
  ],
  controllers: [StatisticsController, ExportsController, DaysController],
  providers: [RollUps, StatisticsKeeper, LiveDays, FoundTallies, Panels, OwnFigures, Stops, PastDays, Scopes],
  exports: [Panels],
})
export class StatisticsModule {}
