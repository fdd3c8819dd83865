import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import {
  allRoles,
  type AgencyDisclosure,
  type KioskOfficer,
  type OfficerEntry,
  type OwnEntry,
} from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { Buildings } from '../buildings/buildings.js';
import { invalid } from '../problems/problem.js';
import { Directory } from './directory.js';
import { DirectoryQueryDto, DisclosureDto } from './directory.dto.js';
import { Disclosures } from './disclosures.js';
import { directoryRoles } from './officer-rights.js';

/** Who works in the building and where she is now. */
@Controller('buildings/:buildingId/directory')
export class DirectoryController {
  constructor(
    private readonly directory: Directory,
    private readonly disclosures: Disclosures,
    private readonly buildings: Buildings,
  ) {}

  @Get()
  @Allow({ roles: allRoles, devices: ['kiosk'] })
  find(
    @Param('buildingId') buildingId: string,
    @Query() question: DirectoryQueryDto,
    @CurrentCaller() { session }: Caller,
  ): Promise<readonly (OfficerEntry | KioskOfficer)[]> {
    return session
      ? this.directory.find(buildingId, question)
      : this.directory.findAtKiosk(buildingId, question);
  }

  @Get('self')
  @Allow({ roles: allRoles })
  async self(@Param('buildingId') buildingId: string, @CurrentCaller() caller: Caller): Promise<OwnEntry> {
    return { officer: await this.directory.ofAccount(buildingId, sessionOf(caller).staffId) };
  }

  @Get('agencies')
  @Allow({ roles: allRoles })
  agencies(@Param('buildingId') buildingId: string): Promise<AgencyDisclosure[]> {
    return this.disclosures.all(this.buildings.config(buildingId));
  }

  @Put('agencies/:agencyId')
  @Allow({ roles: directoryRoles })
  disclose(
    @Param('buildingId') buildingId: string,
    @Param('agencyId') agencyId: string,
    @Body() body: DisclosureDto,
    @CurrentCaller() caller: Caller,
  ): Promise<AgencyDisclosure> {
    if (body.agencyId !== agencyId) throw invalid('agencyId', 'is not that of the address');
    return this.disclosures.set(this.buildings.config(buildingId), body, sessionOf(caller));
  }
}
