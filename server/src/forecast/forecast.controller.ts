import { Controller, Get, Param, Query } from '@nestjs/common';
import type { CalibrationPeriod, ForecastCalibration } from '@satuatap/shared/contract';
import { Matches } from 'class-validator';
import { Allow, leaders } from '../access/access.guard.js';
import { Buildings } from '../buildings/buildings.js';
import { Promises } from './promises.js';

const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class CalibrationPeriodDto implements CalibrationPeriod {
  @Matches(date) from!: string;
  @Matches(date) to!: string;
}

/** How the forecasts held. */
@Controller('buildings/:buildingId/forecast')
@Allow({ roles: leaders })
export class ForecastController {
  constructor(
    private readonly promises: Promises,
    private readonly buildings: Buildings,
  ) {}

  @Get('calibration')
  calibration(
    @Param('buildingId') buildingId: string,
    @Query() { from, to }: CalibrationPeriodDto,
  ): Promise<ForecastCalibration> {
    return this.promises.calibration(this.buildings.config(buildingId).id, from, to);
  }
}
