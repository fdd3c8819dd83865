import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { LiveModule } from '../live/live.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { ForecastController } from './forecast.controller.js';
import { ForecastPast } from './forecast-past.js';
import { Forecasting, ForecastThread } from './forecast-thread.js';
import { Forecasts } from './forecasts.js';
import { Promises } from './promises.js';

/** The waits to come: worked out beside the server, told to the screens, and held against what happened. */
@Module({
  imports: [SettingsModule, StorageModule, BuildingsModule, AccessModule, QueueModule, LiveModule],
  controllers: [ForecastController],
  providers: [Forecasts, ForecastPast, Promises, { provide: Forecasting, useClass: ForecastThread }],
  exports: [Forecasts],
})
export class ForecastModule {}
