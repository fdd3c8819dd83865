import { Body, Controller, Get, HttpCode, Ip, Param, ParseIntPipe, Post, Query, Req } from '@nestjs/common';
import {
  ticketRoles,
  type CommandAnswer,
  type IssuedTicket,
  type TicketPage,
} from '@satuatap/shared/contract';
import { get, ticketByNumber, type QueueEvent, type Ticket } from '@satuatap/shared/queue';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { EvacuationNews } from '../evacuation/evacuation-news.js';
import { Journal } from '../journal/journal.js';
import { HallLimit } from '../occupancy/hall-limit.js';
import { problem } from '../problems/problem.js';
import type { Gate } from '../queue/decide-together.js';
import { Queues } from '../queue/queues.js';
import { Issuing } from './issuing.js';
import { AcknowledgeDto, CommandDto, IssueDto, TicketQueryDto } from './ticket.dto.js';
import { TicketTokens } from './ticket-tokens.js';

@Controller()
export class TicketsController {
  constructor(
    private readonly queues: Queues,
    private readonly journal: Journal,
    private readonly tokens: TicketTokens,
    private readonly issuing: Issuing,
    private readonly limits: RateLimits,
    private readonly hall: HallLimit,
    private readonly evacuations: EvacuationNews,
  ) {}

  @Post('buildings/:buildingId/tickets')
  @Allow({ roles: ticketRoles, devices: ['kiosk'] })
  async issue(
    @Param('buildingId') buildingId: string,
    @Body() body: IssueDto,
    @CurrentCaller() { actor, device }: Caller,
    @Req() request: FastifyRequest,
  ): Promise<IssuedTicket> {
    if (device) await this.limits.take('issue-device', device.id);
    const { channel = device ? 'kiosk' : 'desk', ...asked } = body;
    const gate = device ? this.kioskGate(buildingId, asked.serviceIds, asked.priority ?? null) : undefined;
    return this.issuing.issue(buildingId, { ...asked, channel }, actor, request, gate);
  }

  /** Nobody is let into a building that people leave, or into a full zone; what was given before is given again. */
  private kioskGate(buildingId: string, serviceIds: readonly string[], priority: string | null): Gate {
    const hall = this.hall.gate(buildingId, serviceIds, priority);
    return (day) =>
      this.evacuations.of(buildingId) === null ? (hall?.(day) ?? null) : problem('evacuation-under-way');
  }

  /** Of today, also one that ended so long ago that screens no longer hold it. */
  @Get('buildings/:buildingId/tickets')
  @Allow({ roles: ticketRoles })
  async byNumber(
    @Param('buildingId') buildingId: string,
    @Query() { number }: TicketQueryDto,
  ): Promise<Ticket> {
    const ticket = await this.queues.find(buildingId, (day) => ticketByNumber(day, number) ?? undefined);
    if (!ticket) throw problem('not-found', { detail: 'There is no such number today.' });
    return ticket;
  }

  @Post('buildings/:buildingId/announcements')
  @HttpCode(200)
  @Allow({ devices: ['board', 'sign'] })
  async acknowledge(
    @Param('buildingId') buildingId: string,
    @Body() body: AcknowledgeDto,
    @CurrentCaller() { actor }: Caller,
  ): Promise<CommandAnswer> {
    const { commandId, ticketId, callSeq, how } = body;
    const command = { type: 'acknowledgeCall', ticketId, callSeq, how } as const;
    return { commandId, ...(await this.queues.command(buildingId, command, actor, commandId)) };
  }

  @Get('buildings/:buildingId/tickets/:ticketId/events')
  @Allow({ roles: ticketRoles })
  async history(
    @Param('buildingId') buildingId: string,
    @Param('ticketId', ParseIntPipe) ticketId: number,
  ): Promise<QueueEvent[]> {
    const { date } = this.queues.day(buildingId);
    const events = await this.journal.events(buildingId, date);
    const its = events.filter((event) => concerns(event, ticketId));
    if (its.length === 0) throw problem('not-found');
    return its;
  }

  @Get('tickets/:token')
  async page(@Param('token') token: string, @Ip() address: string): Promise<TicketPage> {
    await this.limits.take('ticket', address);
    const { buildingId, date, ticketId } = this.tokens.read(token);
    const isOver = date < this.queues.day(buildingId).date;
    const ticket = isOver
      ? undefined
      : await this.queues.find(buildingId, (day) =>
          day.date === date ? get(day.tickets, ticketId) : undefined,
        );
    if (!ticket) throw problem('not-found', { detail: 'The ticket is of another day.', facts: { date } });
    return { buildingId, date, ticketId, number: ticket.number, language: ticket.language };
  }

  @Post('tickets/:token/cancel')
  @HttpCode(200)
  async cancel(
    @Param('token') token: string,
    @Body() body: CommandDto,
    @Ip() address: string,
  ): Promise<CommandAnswer> {
    await this.limits.take('ticket', address);
    const { buildingId, date, ticketId } = this.tokens.read(token);
    const answer = await this.queues.command(
      buildingId,
      { type: 'cancel', ticketId },
      { kind: 'citizen' },
      body.commandId,
      date,
    );
    // Events are for staff; whoever holds the ticket sees its state in the public view.
    return { commandId: body.commandId, date: answer.date, events: [] };
  }
}

const concerns = (event: QueueEvent, ticketId: number): boolean =>
  ('ticketId' in event && event.ticketId === ticketId) ||
  (event.type === 'action.undone' && event.tickets.some(({ id }) => id === ticketId));
