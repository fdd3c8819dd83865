import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  wardenRoles,
  type DoorAnswer,
  type KioskOccupancy,
  type OccupancyHistory,
  type OccupancyView,
  type ZoneCountEntry,
} from '@satuatap/shared/contract';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { Buildings } from '../buildings/buildings.js';
import { problem } from '../problems/problem.js';
import { CommandDto } from '../tickets/ticket.dto.js';
import { Doors } from './doors.js';
import { HallLimit } from './hall-limit.js';
import { OccupancyHistories } from './occupancy-histories.js';
import { OccupancyViews } from './occupancy-views.js';
import { DoorDto, OccupancyHistoryQueryDto, ZoneCountDto } from './occupancy.dto.js';
import { ZoneCounts, type Counter } from './zone-counts.js';

function staff({ session, actor }: Caller): Counter {
  if (!session) throw problem('unauthenticated');
  return { staffId: session.staffId, actor };
}

/** How many are inside: for those who answer for it, for door counters, and as much of it as a kiosk may know. */
@Controller('buildings/:buildingId/occupancy')
export class OccupancyController {
  constructor(
    private readonly views: OccupancyViews,
    private readonly counts: ZoneCounts,
    private readonly doors: Doors,
    private readonly limit: HallLimit,
    private readonly histories: OccupancyHistories,
    private readonly buildings: Buildings,
  ) {}

  @Get()
  @Allow({ roles: wardenRoles })
  view(@Param('buildingId') buildingId: string): Promise<OccupancyView> {
    return this.views.view(this.id(buildingId));
  }

  @Post('counts')
  @Allow({ roles: wardenRoles })
  count(
    @Param('buildingId') buildingId: string,
    @Body() body: ZoneCountDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ZoneCountEntry> {
    return this.counts.count(this.id(buildingId), body, staff(caller));
  }

  @Post('counts/:countId/undo')
  @HttpCode(200)
  @Allow({ roles: wardenRoles })
  undo(
    @Param('buildingId') buildingId: string,
    @Param('countId') countId: string,
    @Body() _body: CommandDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ZoneCountEntry> {
    return this.counts.undo(this.id(buildingId), countId, staff(caller));
  }

  @Get('history')
  @Allow({ roles: wardenRoles })
  history(
    @Param('buildingId') buildingId: string,
    @Query() query: OccupancyHistoryQueryDto,
  ): Promise<OccupancyHistory> {
    return this.histories.of(this.id(buildingId), query);
  }

  @Post('doors')
  @HttpCode(200)
  @Allow({ devices: ['door'] })
  door(
    @Param('buildingId') buildingId: string,
    @Body() body: DoorDto,
    @CurrentCaller() { device }: Caller,
  ): Promise<DoorAnswer> {
    if (!device) throw problem('unauthenticated');
    return this.doors.take(this.id(buildingId), body, device.id);
  }

  /** Public: a kiosk asks now and then, and a phone may. */
  @Get('kiosk')
  kiosk(@Param('buildingId') buildingId: string): KioskOccupancy {
    return this.limit.kiosk(this.id(buildingId));
  }

  /** @throws ProblemException `not-found` */
  private id(buildingId: string): string {
    return this.buildings.config(buildingId).id;
  }
}
