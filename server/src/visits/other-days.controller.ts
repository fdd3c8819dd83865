import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { receptionRoles, type VisitEntry } from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { OtherDays } from './other-days.js';
import { FindGuestsDto } from './visits.dto.js';

/** Guests who stand at the desk on another day than theirs. */
@Controller('buildings/:buildingId/visits')
export class OtherDaysController {
  constructor(
    private readonly otherDays: OtherDays,
    private readonly limits: RateLimits,
  ) {}

  @Post('find')
  @HttpCode(200)
  @Allow({ roles: receptionRoles })
  async find(
    @Param('buildingId') buildingId: string,
    @Body() { text }: FindGuestsDto,
    @CurrentCaller() caller: Caller,
  ): Promise<VisitEntry[]> {
    const session = sessionOf(caller);
    await this.limits.take('guest-find', session.staffId);
    return this.otherDays.find(buildingId, text, session);
  }
}
