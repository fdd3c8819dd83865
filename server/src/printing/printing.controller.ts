import { Body, Controller, HttpCode, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import type { PrintAnswer, PrintBody } from '@satuatap/shared/contract';
import { ticketPaper } from '@satuatap/shared/paper';
import { get, type Language } from '@satuatap/shared/queue';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { Clock } from '../clock/clock.js';
import { Forecasts } from '../forecast/forecasts.js';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { TicketLinks } from '../tickets/ticket-links.js';
import { TicketTokens } from '../tickets/ticket-tokens.js';
import { printTo } from './network-printer.js';
import { PrinterStatus } from './printer-status.js';
import { printedTicket } from './ticket-paper.js';

class PrintDto implements PrintBody {
  @IsOptional() @IsIn(['id', 'en']) language?: Language;
}

/** Prints a ticket at the kiosk's own printer; asked again it prints the same number. */
@Controller('buildings/:buildingId/tickets/:ticketId/print')
export class PrintingController {
  constructor(
    private readonly queues: Queues,
    private readonly status: PrinterStatus,
    private readonly tokens: TicketTokens,
    private readonly links: TicketLinks,
    private readonly clock: Clock,
    private readonly forecasts: Forecasts,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow({ devices: ['kiosk'] })
  async print(
    @Param('buildingId') buildingId: string,
    @Param('ticketId', ParseIntPipe) ticketId: number,
    @Body() body: PrintDto,
    @CurrentCaller() { device }: Caller,
    @Req() request: FastifyRequest,
  ): Promise<PrintAnswer> {
    const ticket = await this.queues.find(buildingId, ({ tickets }) => get(tickets, ticketId));
    const day = this.queues.day(buildingId);
    if (!device || !ticket) throw problem('not-found');
    if (device.printer === null) throw problem('printer-none');
    const token = this.tokens.tokenOf({ buildingId, date: day.date, ticketId });
    const language = body.language ?? ticket.language;
    const known = this.forecasts.known(buildingId);
    const paper = ticketPaper(day, ticket, language, this.clock.now(), known);
    if (!paper) throw problem('not-found');
    const bytes = printedTicket(paper, this.links.urlOf(`/t/${token}`, request));
    return { printed: true, paper: await this.status.of(device.id, printTo(device.printer, bytes)) };
  }
}
