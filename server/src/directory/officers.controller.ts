import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { allRoles, type ImportReport, type OfficerEntry } from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { longestFile, OfficerDto, OfficerImportDto, PresenceDto } from './directory.dto.js';
import { Directory } from './directory.js';
import { OfficerExport } from './import/officer-export.js';
import { OfficerImport } from './import/officer-import.js';
import { OfficerRegister } from './officer-register.js';
import { directoryRoles } from './officer-rights.js';

/** How the directory is kept. */
@Controller('buildings/:buildingId')
export class OfficersController {
  constructor(
    private readonly register: OfficerRegister,
    private readonly imports: OfficerImport,
    private readonly exports: OfficerExport,
    private readonly directory: Directory,
    private readonly limits: RateLimits,
  ) {}

  @Post('officers')
  @Allow({ roles: directoryRoles })
  async add(
    @Param('buildingId') buildingId: string,
    @Body() body: OfficerDto,
    @CurrentCaller() caller: Caller,
  ): Promise<OfficerEntry> {
    const officer = await this.register.add(buildingId, body, sessionOf(caller));
    return this.directory.entry(buildingId, officer);
  }

  @Put('officers/:officerId')
  @Allow({ roles: directoryRoles })
  async replace(
    @Param('buildingId') buildingId: string,
    @Param('officerId') officerId: string,
    @Body() body: OfficerDto,
    @CurrentCaller() caller: Caller,
  ): Promise<OfficerEntry> {
    const officer = await this.register.replace(buildingId, officerId, body, sessionOf(caller));
    return this.directory.entry(buildingId, officer);
  }

  @Delete('officers/:officerId')
  @HttpCode(204)
  @Allow({ roles: directoryRoles })
  remove(
    @Param('buildingId') buildingId: string,
    @Param('officerId') officerId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.register.remove(buildingId, officerId, sessionOf(caller));
  }

  @Put('officers/:officerId/presence')
  @Allow({ roles: allRoles })
  async tell(
    @Param('buildingId') buildingId: string,
    @Param('officerId') officerId: string,
    @Body() body: PresenceDto,
    @CurrentCaller() caller: Caller,
  ): Promise<OfficerEntry> {
    const officer = await this.register.tell(buildingId, officerId, body, sessionOf(caller));
    return this.directory.entry(buildingId, officer);
  }

  @Post('officers/import')
  @HttpCode(200)
  @Allow({ roles: directoryRoles })
  // Of each character in the worst spelling that JSON has for one of a file.
  @RouteConfig({ bodyLimit: longestFile + 100_000 })
  async import(
    @Param('buildingId') buildingId: string,
    @Body() body: OfficerImportDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ImportReport> {
    const session = sessionOf(caller);
    await this.limits.take('officer-import', session.staffId);
    return this.imports.take(buildingId, body, session);
  }

  @Get('officers.csv')
  @Allow({ roles: directoryRoles })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="direktori.csv"')
  csv(@Param('buildingId') buildingId: string, @CurrentCaller() caller: Caller): Promise<string> {
    return this.exports.csv(buildingId, sessionOf(caller));
  }
}
