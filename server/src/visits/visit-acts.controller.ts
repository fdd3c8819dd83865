import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { allRoles, receptionRoles, type VisitEntry } from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { Database } from '../storage/database.js';
import { CommandDto } from '../tickets/ticket.dto.js';
import { known } from './known-id.js';
import { Departures } from './departures.js';
import { HostAnswers } from './host-answers.js';
import { receivingForAll } from './receiving-for-all.js';
import { UndoVisit } from './undo-visit.js';
import { VisitAnswers } from './visit-answers.js';
import { VisitDays } from './visit-days.js';
import { visitsById } from './visit-table.js';
import { DepartDto, HostAnswerDto, hostAnswerOf, VisitActDto } from './visits.dto.js';

/** What is done with those who are here. */
@Controller('buildings/:buildingId/visits')
export class VisitActsController {
  constructor(
    private readonly database: Database,
    private readonly days: VisitDays,
    private readonly hostAnswers: HostAnswers,
    private readonly departures: Departures,
    private readonly undoing: UndoVisit,
    private readonly answers: VisitAnswers,
  ) {}

  @Post(':visitId/answer')
  @HttpCode(200)
  @Allow({ roles: allRoles })
  async answer(
    @Param('buildingId') buildingId: string,
    @Param('visitId') visitId: string,
    @Body() body: HostAnswerDto,
    @CurrentCaller() caller: Caller,
  ): Promise<VisitEntry> {
    const answer = hostAnswerOf(body);
    const done = await this.hostAnswers.answer(buildingId, known(visitId), answer, sessionOf(caller));
    return this.answers.entry(buildingId, done, caller);
  }

  @Post(':visitId/leave')
  @HttpCode(200)
  @Allow({ roles: receptionRoles })
  async leave(
    @Param('buildingId') buildingId: string,
    @Param('visitId') visitId: string,
    @Body() body: VisitActDto,
    @CurrentCaller() caller: Caller,
  ): Promise<VisitEntry> {
    const done = await this.departures.atReception(buildingId, known(visitId), body, sessionOf(caller));
    return this.answers.entry(buildingId, done, caller);
  }

  @Post(':visitId/undo')
  @HttpCode(200)
  @Allow({ roles: allRoles })
  async undo(
    @Param('buildingId') buildingId: string,
    @Param('visitId') visitId: string,
    @Body() body: CommandDto,
    @CurrentCaller() caller: Caller,
  ): Promise<VisitEntry> {
    const done = await this.undoing.undo(buildingId, known(visitId), body, sessionOf(caller));
    return this.answers.entry(buildingId, done, caller);
  }

  @Post('departures')
  @HttpCode(200)
  @Allow({ roles: receptionRoles, devices: ['kiosk'] })
  async depart(
    @Param('buildingId') buildingId: string,
    @Body() body: DepartDto,
    @CurrentCaller() caller: Caller,
  ): Promise<VisitEntry> {
    const done = await this.departures.byScan(buildingId, body, caller.actor, caller.session);
    return this.answers.entry(buildingId, done, caller);
  }

  /** Gives those who never checked out. */
  @Post('close-day')
  @HttpCode(200)
  @Allow({ roles: receptionRoles })
  async closeDay(
    @Param('buildingId') buildingId: string,
    @Body() body: CommandDto,
    @CurrentCaller() caller: Caller,
  ): Promise<VisitEntry[]> {
    const session = receivingForAll(caller);
    const { visitIds } = await this.departures.closeDay(buildingId, body, caller.actor);
    const visits = await visitsById(this.database, buildingId, visitIds);
    const about = { subject: 'day', subjectId: this.days.today(buildingId).date } as const;
    return this.answers.shown(buildingId, visits, session, about);
  }
}
