import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AppointmentsModule } from './appointments/appointments.module.js';
import { AuditPagesModule } from './audit/audit-pages.module.js';
import { BuildingsModule } from './buildings/buildings.module.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { DeskModule } from './desk/desk.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { EvacuationModule } from './evacuation/evacuation.module.js';
import { FloorModule } from './floor/floor.module.js';
import { ForecastModule } from './forecast/forecast.module.js';
import { HealthModule } from './health/health.module.js';
import { LiveModule } from './live/live.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OccupancyModule } from './occupancy/occupancy.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { PushModule } from './push/push.module.js';
import { PrivacyModule } from './people/privacy.module.js';
import { PrintingModule } from './printing/printing.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { SurveyModule } from './survey/survey.module.js';
import { TicketsModule } from './tickets/tickets.module.js';
import { VisitsModule } from './visits/visits.module.js';
import { WatchListModule } from './watch-list/watch-list.module.js';

@Module({
  imports: [
    AccessModule,
    BuildingsModule,
    TicketsModule,
    AppointmentsModule,
    DeskModule,
    FloorModule,
    LiveModule,
    ForecastModule,
    OccupancyModule,
    OverviewModule,
    PrintingModule,
    StatisticsModule,
    ReportsModule,
    SurveyModule,
    DirectoryModule,
    EvacuationModule,
    AuditPagesModule,
    NoticesModule,
    PrivacyModule,
    PushModule,
    RetentionModule,
    WatchListModule,
    VisitsModule,
    DeliveriesModule,
    HealthModule,
  ],
})
export class AppModule {}
