import { Controller, Get, Ip, Param } from '@nestjs/common';
import type { EvacuationAnswer } from '@satuatap/shared/contract';
import { RateLimits } from '../access/rate-limits.js';
import { Buildings } from '../buildings/buildings.js';
import { EvacuationNews } from './evacuation-news.js';

/** Public: whoever means to come to a building that people leave should know. */
@Controller('buildings/:buildingId/evacuations')
export class UnderWayController {
  constructor(
    private readonly news: EvacuationNews,
    private readonly buildings: Buildings,
    private readonly limits: RateLimits,
  ) {}

  @Get('under-way')
  async underWay(@Param('buildingId') id: string, @Ip() address: string): Promise<EvacuationAnswer> {
    await this.limits.take('ticket', address);
    return { evacuation: this.news.of(this.buildings.config(id).id) };
  }
}
