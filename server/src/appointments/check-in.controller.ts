import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ticketRoles, type AppointmentEntry, type IssuedTicket } from '@satuatap/shared/contract';
import { get } from '@satuatap/shared/queue';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { CommandDto } from '../tickets/ticket.dto.js';
import { TicketLinks } from '../tickets/ticket-links.js';
import { TicketTokens } from '../tickets/ticket-tokens.js';
import { Appointments } from './appointments.js';
import { AppointmentsQueryDto, CheckInDto } from './appointments.dto.js';

/** What happens in the building: citizens check in at a kiosk or with staff, who see what is booked. */
@Controller('buildings/:buildingId/appointments')
export class CheckInController {
  constructor(
    private readonly appointments: Appointments,
    private readonly queues: Queues,
    private readonly tickets: TicketTokens,
    private readonly links: TicketLinks,
    private readonly limits: RateLimits,
  ) {}

  @Post('check-in')
  @Allow({ roles: ticketRoles, devices: ['kiosk'] })
  async checkIn(
    @Param('buildingId') buildingId: string,
    @Body() { commandId, code }: CheckInDto,
    @CurrentCaller() { actor, device }: Caller,
    @Req() request: FastifyRequest,
  ): Promise<IssuedTicket> {
    // Codes are short: whoever stands at a kiosk must not try all of them.
    await this.limits.take('check-in', device?.id ?? ('id' in actor ? actor.id : ''));
    const answer = await this.appointments.checkIn(buildingId, code, actor, commandId);
    const { ticketId, number, date, events } = answer;
    const day = this.queues.day(buildingId);
    const [stop] = get(day.tickets, ticketId)?.stops ?? [];
    const token = this.tickets.tokenOf({ buildingId, date, ticketId });
    return {
      commandId,
      ticketId,
      number,
      token,
      path: `/t/${token}`,
      url: this.links.urlOf(`/t/${token}`, request),
      date,
      issuedAt: stop?.appointment?.checkedInAt ?? day.at,
      seq: events.at(-1)?.seq ?? day.seq,
    };
  }

  @Get()
  @Allow({ roles: ticketRoles })
  list(
    @Param('buildingId') buildingId: string,
    @Query() { date }: AppointmentsQueryDto,
    @CurrentCaller() { session }: Caller,
  ): Promise<AppointmentEntry[]> {
    if (!session) throw problem('unauthenticated');
    return this.appointments.list(buildingId, session, date);
  }

  @Post(':appointmentId/cancel')
  @HttpCode(204)
  @Allow({ roles: ticketRoles })
  async cancel(
    @Param('buildingId') buildingId: string,
    @Param('appointmentId') id: string,
    @Body() { commandId }: CommandDto,
    @CurrentCaller() { actor }: Caller,
  ): Promise<void> {
    await this.appointments.cancel({ buildingId, id }, actor, commandId);
  }
}
