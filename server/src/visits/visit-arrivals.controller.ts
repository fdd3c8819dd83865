import { Body, Controller, HttpCode, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import {
  receptionRoles,
  ticketRoles,
  type Badge,
  type IssuedTicket,
  type SignedInVisit,
} from '@satuatap/shared/contract';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { problem } from '../problems/problem.js';
import { CommandDto } from '../tickets/ticket.dto.js';
import { Arrivals } from './arrivals.js';
import { Badges } from './badges.js';
import { known } from './callers.js';
import { ArriveDto, VisitTicketDto } from './invitations.dto.js';
import { VisitAnswers } from './visit-answers.js';
import { VisitDays } from './visit-days.js';
import { VisitTickets } from './visit-tickets.js';
import { SignInVisitDto } from './visits.dto.js';

/** Guests who are expected, and what visitors get at the door: a badge, a ticket. */
@Controller('buildings/:buildingId')
export class VisitArrivalsController {
  constructor(
    private readonly arrivals: Arrivals,
    private readonly badges: Badges,
    private readonly tickets: VisitTickets,
    private readonly answers: VisitAnswers,
    private readonly days: VisitDays,
    private readonly limits: RateLimits,
  ) {}

  @Post('visits/arrivals')
  @HttpCode(200)
  @Allow({ roles: receptionRoles, devices: ['kiosk'] })
  async arrive(
    @Param('buildingId') buildingId: string,
    @Body() body: ArriveDto,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<SignedInVisit[]> {
    const { device } = caller;
    if (device) {
      if (!this.days.today(buildingId).rules.kiosk) throw problem('forbidden');
      await this.limits.take('visit-device', device.id);
    }
    const done = await this.arrivals.arrive(buildingId, body, caller.actor);
    return this.answers.signedIn(buildingId, done, body, request);
  }

  @Post('visits/:visitId/badge')
  @HttpCode(200)
  @Allow({ roles: receptionRoles, devices: ['kiosk'] })
  badge(
    @Param('buildingId') buildingId: string,
    @Param('visitId') visitId: string,
    @Body() body: CommandDto,
    @CurrentCaller() caller: Caller,
  ): Promise<Badge> {
    return this.badges.give(buildingId, known(visitId), body, caller);
  }

  @Post('visits/:visitId/ticket')
  @Allow({ roles: receptionRoles, devices: ['kiosk'] })
  async ticket(
    @Param('buildingId') buildingId: string,
    @Param('visitId') visitId: string,
    @Body() body: VisitTicketDto,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<IssuedTicket> {
    if (caller.device) await this.limits.take('issue-device', caller.device.id);
    return this.tickets.give(buildingId, known(visitId), body, caller, request);
  }

  @Post('tickets/:ticketId/visit')
  @Allow({ roles: ticketRoles })
  async visitOfCitizen(
    @Param('buildingId') buildingId: string,
    @Param('ticketId', ParseIntPipe) ticketId: number,
    @Body() body: SignInVisitDto,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<SignedInVisit> {
    const done = await this.tickets.signInCitizen(buildingId, ticketId, body, caller);
    const [answer] = await this.answers.signedIn(buildingId, done, body, request);
    if (!answer) throw problem('not-found');
    return answer;
  }
}
