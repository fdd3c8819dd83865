import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  leaders,
  worksFor,
  type CalibrationPeriod,
  type ForecastCalibration,
} from '@satuatap/shared/contract';
import { serviceOf } from '@satuatap/shared/queue';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { Buildings } from '../buildings/buildings.js';
import { IsDay } from '../input/rules.js';
import { problem } from '../problems/problem.js';
import { Promises } from './promises.js';

export class CalibrationPeriodDto implements CalibrationPeriod {
  @IsDay() from!: string;
  @IsDay() to!: string;
}

/** How the forecasts held. Whoever answers for some agencies sees the services of these. */
@Controller('buildings/:buildingId/forecast')
@Allow({ roles: leaders })
export class ForecastController {
  constructor(
    private readonly promises: Promises,
    private readonly buildings: Buildings,
  ) {}

  @Get('calibration')
  async calibration(
    @Param('buildingId') buildingId: string,
    @Query() { from, to }: CalibrationPeriodDto,
    @CurrentCaller() { session }: Caller,
  ): Promise<ForecastCalibration> {
    if (!session) throw problem('unauthenticated');
    const config = this.buildings.config(buildingId);
    const all = await this.promises.calibration(config.id, from, to);
    const isSeen = (serviceId: string): boolean =>
      worksFor(session, serviceOf(config, serviceId)?.agencyId ?? '');
    return { ...all, days: all.days.filter(({ serviceId }) => isSeen(serviceId)) };
  }
}
