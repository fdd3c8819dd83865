import { Body, Controller, Get, HttpCode, Ip, Param, Post, Req } from '@nestjs/common';
import {
  allRoles,
  type InvitationEntry,
  type InvitationPage,
  type VisitPage,
} from '@satuatap/shared/contract';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { AuditLog } from '../audit/audit-log.js';
import { EvacuationNews } from '../evacuation/evacuation-news.js';
import { CommandDto } from '../tickets/ticket.dto.js';
import { TicketLinks } from '../tickets/ticket-links.js';
import { known } from './known-id.js';
import { Departures } from './departures.js';
import { InvitationCancelling } from './invitation-cancelling.js';
import { Invitations } from './invitations.js';
import { CancelInvitationDto, InviteDto } from './invitations.dto.js';
import { VisitPages } from './visit-pages.js';
import type { Visit } from './visit-table.js';

/** Invitations of officers, and the pages of those who have a link. */
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly cancelling: InvitationCancelling,
    private readonly pages: VisitPages,
    private readonly departures: Departures,
    private readonly evacuations: EvacuationNews,
    private readonly links: TicketLinks,
    private readonly limits: RateLimits,
    private readonly audit: AuditLog,
  ) {}

  @Get('buildings/:buildingId/invitations')
  @Allow({ roles: allRoles })
  async list(
    @Param('buildingId') buildingId: string,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<InvitationEntry[]> {
    const entries = await this.pages.invitations(buildingId, sessionOf(caller), (path) =>
      this.links.urlOf(path, request),
    );
    const people = entries.reduce((sum, { guests }) => sum + guests.length, 0);
    if (people > 0)
      await this.audit.saw({
        buildingId,
        by: caller.actor,
        action: 'invitations.shown',
        subject: 'invitations',
        subjectId: buildingId,
        facts: { people },
      });
    return entries;
  }

  @Post('buildings/:buildingId/invitations')
  @Allow({ roles: allRoles })
  async invite(
    @Param('buildingId') buildingId: string,
    @Body() body: InviteDto,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<InvitationEntry> {
    const id = await this.invitations.invite(buildingId, body, sessionOf(caller));
    return this.pages.invitationEntry(buildingId, id, (path) => this.links.urlOf(path, request));
  }

  /** As it stands then. */
  @Post('buildings/:buildingId/invitations/:invitationId/cancel')
  @HttpCode(200)
  @Allow({ roles: allRoles })
  async cancel(
    @Param('buildingId') buildingId: string,
    @Param('invitationId') invitationId: string,
    @Body() body: CancelInvitationDto,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<InvitationEntry> {
    const id = known(invitationId);
    await this.cancelling.cancel(buildingId, id, body, sessionOf(caller));
    return this.pages.invitationEntry(buildingId, id, (path) => this.links.urlOf(path, request));
  }

  @Post('buildings/:buildingId/invitations/:invitationId/undo')
  @HttpCode(200)
  @Allow({ roles: allRoles })
  async undo(
    @Param('buildingId') buildingId: string,
    @Param('invitationId') invitationId: string,
    @Body() body: CommandDto,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<InvitationEntry> {
    const id = known(invitationId);
    await this.cancelling.undo(buildingId, id, body, sessionOf(caller));
    return this.pages.invitationEntry(buildingId, id, (path) => this.links.urlOf(path, request));
  }

  @Get('invitations/:token')
  async invitation(@Param('token') token: string, @Ip() address: string): Promise<InvitationPage> {
    await this.limits.take('ticket', address);
    return this.pages.invitation(token);
  }

  @Get('visits/:token')
  async visit(@Param('token') token: string, @Ip() address: string): Promise<VisitPage> {
    await this.limits.take('ticket', address);
    return this.pageOf(await this.pages.visitOf(token));
  }

  @Post('visits/:token/leave')
  @HttpCode(200)
  async leave(
    @Param('token') token: string,
    @Body() body: CommandDto,
    @Ip() address: string,
  ): Promise<VisitPage> {
    await this.limits.take('ticket', address);
    const visit = await this.pages.visitOf(token);
    await this.departures.byPhone(visit, body);
    return this.pageOf(visit);
  }

  /** She does not want to be known again; what the visit itself knows goes with its retention. */
  @Post('visits/:token/forget')
  @HttpCode(204)
  async forget(
    @Param('token') token: string,
    @Body() body: CommandDto,
    @Ip() address: string,
  ): Promise<void> {
    await this.limits.take('ticket', address);
    await this.departures.forget(await this.pages.visitOf(token), body);
  }

  private async pageOf(visit: Visit): Promise<VisitPage> {
    return { ...(await this.pages.visit(visit)), evacuation: this.evacuations.of(visit.buildingId) };
  }
}
