import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { leaders, type DayEvents, type ServiceDay, type TicketStory } from '@satuatap/shared/contract';
import { isDate } from '@satuatap/shared/time';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { problem } from '../problems/problem.js';
import { PastDays } from './past-days.js';
import { checkPeriod } from '../input/period.js';
import { EventsQueryDto, OwnQueryDto } from './statistics.dto.js';

/** Days of a building as the journal has them. */
@Controller('buildings/:buildingId/days')
@Allow({ roles: leaders })
export class DaysController {
  constructor(private readonly days: PastDays) {}

  @Get()
  list(@Param('buildingId') buildingId: string, @Query() { from, to }: OwnQueryDto): Promise<ServiceDay[]> {
    checkPeriod(from, to);
    return this.days.list(buildingId, from, to);
  }

  /** The whole hall: not for who sees some of its agencies only. */
  @Get(':date/events')
  events(
    @CurrentCaller() caller: Caller,
    @Param('buildingId') buildingId: string,
    @Param('date') date: string,
    @Query() { after = '0' }: EventsQueryDto,
  ): Promise<DayEvents> {
    if (sessionOf(caller).agencyIds.length > 0)
      throw problem('forbidden', { detail: 'The day shows all agencies.' });
    return this.days.events(buildingId, checkedDate(date), Number(after));
  }

  @Get(':date/tickets/:ticketId')
  story(
    @CurrentCaller() caller: Caller,
    @Param('buildingId') buildingId: string,
    @Param('date') date: string,
    @Param('ticketId', ParseIntPipe) ticketId: number,
  ): Promise<TicketStory> {
    return this.days.story(sessionOf(caller), buildingId, checkedDate(date), ticketId);
  }
}

function checkedDate(date: string): string {
  if (!isDate(date)) throw problem('not-found', { detail: 'There is no such day.' });
  return date;
}
