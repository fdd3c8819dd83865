import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query } from '@nestjs/common';
import type { SurveyAsk, SurveyThanks, SurveyTicket } from '@satuatap/shared/contract';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { Buildings } from '../buildings/buildings.js';
import { problem } from '../problems/problem.js';
import { TicketTokens } from '../tickets/ticket-tokens.js';
import { ExitSurveyDto, SurveyDto, SurveyTicketQueryDto } from './survey.dto.js';
import { SurveyAnswers } from './survey-answers.js';
import { SurveyTickets } from './survey-tickets.js';

/** Where citizens answer: on the phone by the ticket's link, at the exit by its number. */
@Controller()
export class SurveyAnswersController {
  constructor(
    private readonly answers: SurveyAnswers,
    private readonly tickets: SurveyTickets,
    private readonly tokens: TicketTokens,
    private readonly buildings: Buildings,
    private readonly limits: RateLimits,
  ) {}

  @Get('tickets/:token/survey')
  async ask(@Param('token') token: string, @Ip() address: string): Promise<SurveyAsk> {
    await this.limits.take('ticket', address);
    return { state: await this.tickets.state(this.tokens.read(token)) };
  }

  @Post('tickets/:token/survey')
  @HttpCode(200)
  async byPhone(
    @Param('token') token: string,
    @Body() body: SurveyDto,
    @Ip() address: string,
  ): Promise<SurveyThanks> {
    await this.limits.take('ticket', address);
    await this.answers.ofTicket(this.tokens.read(token), body, 'phone');
    return { commandId: body.commandId };
  }

  @Get('buildings/:buildingId/survey/ticket')
  @Allow({ devices: ['survey'] })
  async ticket(
    @Param('buildingId') buildingId: string,
    @Query() { ticket }: SurveyTicketQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<SurveyTicket> {
    await this.takeTurn(caller);
    return this.tickets.mayAnswer(this.buildings.config(buildingId).id, ticket);
  }

  @Post('buildings/:buildingId/survey/answers')
  @HttpCode(200)
  @Allow({ devices: ['survey'] })
  async atExit(
    @Param('buildingId') buildingId: string,
    @Body() body: ExitSurveyDto,
    @CurrentCaller() caller: Caller,
  ): Promise<SurveyThanks> {
    await this.takeTurn(caller);
    const { id } = this.buildings.config(buildingId);
    if (body.ticket === undefined) await this.answers.ofNobody(id, body);
    else await this.answers.ofTicket(await this.tickets.named(id, body.ticket), body, 'tablet');
    return { commandId: body.commandId };
  }

  private async takeTurn({ device }: Caller): Promise<void> {
    if (!device) throw problem('unauthenticated');
    await this.limits.take('survey-device', device.id);
  }
}
