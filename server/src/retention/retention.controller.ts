import { Controller, Get, Param } from '@nestjs/common';
import { auditRoles, type RetentionPage } from '@satuatap/shared/contract';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { Allow } from '../access/access.guard.js';
import { Buildings } from '../buildings/buildings.js';
import { retentionKinds } from './kinds.js';
import { Retention } from './retention.js';

@Controller('buildings/:buildingId/retention')
@Allow({ roles: auditRoles })
export class RetentionController {
  constructor(
    private readonly retention: Retention,
    private readonly buildings: Buildings,
  ) {}

  @Get()
  async page(@Param('buildingId') buildingId: string): Promise<RetentionPage> {
    const building = this.buildings.config(buildingId);
    const { retentionDays } = visitorRulesOf(building);
    const due = await this.retention.due(building);
    return {
      kinds: retentionKinds.map(({ kind, what, days }) => ({
        kind,
        what,
        days: days(retentionDays),
        due: due[kind] ?? 0,
      })),
      runs: await this.retention.runs(building.id),
    };
  }
}
