import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  wardenRoles,
  type BelievedInside,
  type EvacuationState,
  type EvacuationSummary,
} from '@satuatap/shared/contract';
import { noParts, pictureOf, withParts } from '@satuatap/shared/evacuation';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { Accounts } from '../accounts/accounts.js';
import { Buildings } from '../buildings/buildings.js';
import { problem } from '../problems/problem.js';
import { floorsCsv, peopleCsv } from './evacuation-csv.js';
import { EvacuationLooks } from './evacuation-looks.js';
import { AfterDto, checkedParts, EndEvacuationDto, EvacuationPartsDto } from './evacuation.dto.js';
import { Evacuations } from './evacuations.js';

/** What wardens do and see when everybody must go out. */
@Controller('buildings/:buildingId/evacuations')
@Allow({ roles: wardenRoles })
export class EvacuationController {
  constructor(
    private readonly evacuations: Evacuations,
    private readonly looks: EvacuationLooks,
    private readonly buildings: Buildings,
    private readonly accounts: Accounts,
  ) {}

  @Get('believed')
  inside(@Param('buildingId') id: string, @CurrentCaller() { actor }: Caller): Promise<BelievedInside> {
    return this.looks.inside(this.id(id), actor);
  }

  @Get('current')
  current(@Param('buildingId') id: string, @CurrentCaller() { actor }: Caller): Promise<EvacuationState> {
    return this.looks.current(this.id(id), actor);
  }

  @Post('parts')
  @HttpCode(200)
  async parts(
    @Param('buildingId') buildingId: string,
    @Body() body: EvacuationPartsDto,
    @CurrentCaller() { actor }: Caller,
  ): Promise<EvacuationState> {
    const id = await this.evacuations.take(
      this.id(buildingId),
      { evacuationId: body.evacuationId, sentAt: body.sentAt, parts: checkedParts(body) },
      actor,
    );
    return this.looks.state(buildingId, id, body.after, actor);
  }

  @Post(':evacuationId/end')
  @HttpCode(200)
  async end(
    @Param('buildingId') buildingId: string,
    @Param('evacuationId') id: string,
    @Body() body: EndEvacuationDto,
    @CurrentCaller() { actor }: Caller,
  ): Promise<EvacuationSummary> {
    await this.evacuations.end(this.id(buildingId), id, body, actor);
    return this.looks.summary(buildingId, id);
  }

  @Get()
  list(@Param('buildingId') buildingId: string): Promise<EvacuationSummary[]> {
    return this.looks.list(this.id(buildingId));
  }

  @Get(':evacuationId')
  one(
    @Param('buildingId') buildingId: string,
    @Param('evacuationId') id: string,
    @Query() { after = '0' }: AfterDto,
    @CurrentCaller() { actor }: Caller,
  ): Promise<EvacuationState> {
    return this.looks.state(this.id(buildingId), id, Number(after), actor);
  }

  @Get(':evacuationId/report.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="evakuasi.csv"')
  async floors(@Param('buildingId') buildingId: string, @Param('evacuationId') id: string): Promise<string> {
    const { drill, report } = await this.looks.summary(this.id(buildingId), id);
    if (!report) throw problem('not-found', { detail: 'It is still under way.' });
    return floorsCsv(this.buildings.config(buildingId), drill, report);
  }

  @Get(':evacuationId/people.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="evakuasi-orang.csv"')
  async people(
    @Param('buildingId') buildingId: string,
    @Param('evacuationId') id: string,
    @CurrentCaller() { actor }: Caller,
  ): Promise<string> {
    const { parts, names } = await this.looks.state(this.id(buildingId), id, 0, actor, 'evacuation.exported');
    const picture = pictureOf(withParts(noParts, parts));
    if (!picture) throw problem('not-found', { detail: 'The list is kept no longer.' });
    const wardens = new Map((await this.accounts.names([])).map((staff) => [staff.id, staff.name]));
    return peopleCsv(this.buildings.config(buildingId), picture, names, wardens);
  }

  /** @throws ProblemException `not-found` */
  private id(buildingId: string): string {
    return this.buildings.config(buildingId).id;
  }
}
