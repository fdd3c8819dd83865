import { Controller, Get, Query } from '@nestjs/common';
import {
  queueRoles,
  leaders,
  type Distribution,
  type OwnStatistics,
  type Statistics,
  type StopPage,
} from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { OwnFigures } from './own-figures.js';
import { Panels } from './panels.js';
import { Scopes } from './scope.js';
import { DistributionQueryDto, OwnQueryDto, StatisticsQueryDto, StopsQueryDto } from './statistics.dto.js';
import { Stops } from './stops.js';

@Controller()
export class StatisticsController {
  constructor(
    private readonly scopes: Scopes,
    private readonly panels: Panels,
    private readonly stops: Stops,
    private readonly own: OwnFigures,
  ) {}

  @Get('statistics')
  @Allow({ roles: leaders })
  statistics(@CurrentCaller() caller: Caller, @Query() query: StatisticsQueryDto): Promise<Statistics> {
    return this.panels.statistics(this.scopes.of(sessionOf(caller), query), query.by);
  }

  @Get('statistics/distribution')
  @Allow({ roles: leaders })
  distribution(@CurrentCaller() caller: Caller, @Query() query: DistributionQueryDto): Promise<Distribution> {
    return this.panels.distribution(this.scopes.of(sessionOf(caller), query), query.of);
  }

  @Get('statistics/stops')
  @Allow({ roles: leaders })
  page(@CurrentCaller() caller: Caller, @Query() query: StopsQueryDto): Promise<StopPage> {
    return this.stops.page(this.scopes.of(sessionOf(caller), query), query);
  }

  /** Of nobody but who asks. */
  @Get('me/statistics')
  @Allow({ roles: queueRoles })
  mine(@CurrentCaller() caller: Caller, @Query() { from, to }: OwnQueryDto): Promise<OwnStatistics> {
    return this.own.of(sessionOf(caller), from, to);
  }
}
