import { Body, Controller, HttpCode, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import {
  receptionRoles,
  ticketRoles,
  type Badge,
  type InvitationPage,
  type IssuedTicket,
  type SignedInVisit,
} from '@satuatap/shared/contract';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { problem } from '../problems/problem.js';
import { CommandDto, RouteDto } from '../tickets/ticket.dto.js';
import { Arrivals } from './arrivals.js';
import { Badges } from './badges.js';
import { known } from './known-id.js';
import { ArriveDto, InvitationCodeDto } from './invitations.dto.js';
import { KioskTurns } from './kiosk-turns.js';
import { VisitAnswers } from './visit-answers.js';
import { VisitPages } from './visit-pages.js';
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
    private readonly pages: VisitPages,
    private readonly turns: KioskTurns,
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
    await this.turns.take(buildingId, caller);
    const done = await this.arrivals.arrive(buildingId, body, caller.actor, caller.session);
    return this.answers.signedIn(buildingId, done, body, request);
  }

  @Post('invitations/find')
  @HttpCode(200)
  @Allow({ roles: receptionRoles, devices: ['kiosk'] })
  async find(
    @Param('buildingId') buildingId: string,
    @Body() { code }: InvitationCodeDto,
    @CurrentCaller() caller: Caller,
  ): Promise<InvitationPage> {
    await this.turns.take(buildingId, caller);
    return this.pages.invitationNamed(buildingId, code, caller.session);
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
    @Body() body: RouteDto,
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
