import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  receptionRoles,
  watchRoles,
  type WatchAlert,
  type WatchEntry,
  type WatchHit,
} from '@satuatap/shared/contract';
import { atLocal, localDate } from '@satuatap/shared/time';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { problem } from '../problems/problem.js';
import { WatchEntries } from './watch-entries.js';
import { WatchHits } from './watch-hits.js';
import { DismissHitDto, WatchEntryDto } from './watch-list.dto.js';

const ids = /^[\w-]{16,64}$/;
function known(id: string): string {
  if (!ids.test(id)) throw problem('not-found');
  return id;
}

/** Who is looked out for, and visits that matched; each only to those who may see the entry. */
@Controller('buildings/:buildingId/watch-list')
export class WatchListController {
  constructor(
    private readonly entries: WatchEntries,
    private readonly hits: WatchHits,
    private readonly buildings: Buildings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow({ roles: watchRoles })
  list(@Param('buildingId') buildingId: string, @CurrentCaller() caller: Caller): Promise<WatchEntry[]> {
    return this.entries.list(this.id(buildingId), sessionOf(caller));
  }

  @Get('alert')
  @Allow({ roles: watchRoles })
  alert(@Param('buildingId') buildingId: string, @CurrentCaller() caller: Caller): Promise<WatchAlert> {
    const { id, timeZone } = this.buildings.config(buildingId);
    const midnight = atLocal(localDate(this.clock.now(), timeZone), '00:00', timeZone);
    return this.hits.alert(id, sessionOf(caller), midnight);
  }

  @Get('hits')
  @Allow({ roles: watchRoles })
  listHits(@Param('buildingId') buildingId: string, @CurrentCaller() caller: Caller): Promise<WatchHit[]> {
    return this.hits.list(this.id(buildingId), sessionOf(caller));
  }

  @Post('hits/:visitId/dismiss')
  @HttpCode(204)
  @Allow({ roles: receptionRoles })
  dismiss(
    @Param('buildingId') buildingId: string,
    @Param('visitId') visitId: string,
    @Body() { why }: DismissHitDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.hits.dismiss(this.id(buildingId), known(visitId), sessionOf(caller), why);
  }

  @Put(':entryId')
  @Allow({ roles: receptionRoles })
  put(
    @Param('buildingId') buildingId: string,
    @Param('entryId') entryId: string,
    @Body() body: WatchEntryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<WatchEntry> {
    return this.entries.put(this.id(buildingId), known(entryId), sessionOf(caller), body);
  }

  @Delete(':entryId')
  @HttpCode(204)
  @Allow({ roles: receptionRoles })
  remove(
    @Param('buildingId') buildingId: string,
    @Param('entryId') entryId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.entries.remove(this.id(buildingId), known(entryId), sessionOf(caller));
  }

  /** @throws ProblemException `not-found` */
  private id(buildingId: string): string {
    return this.buildings.config(buildingId).id;
  }
}
