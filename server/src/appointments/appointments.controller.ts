import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query, Req } from '@nestjs/common';
import type { AppointmentPage, AppointmentSlots, BookedAppointment } from '@satuatap/shared/contract';
import type { FastifyRequest } from 'fastify';
import { RateLimits } from '../access/rate-limits.js';
import { Buildings } from '../buildings/buildings.js';
import { CommandDto } from '../tickets/ticket.dto.js';
import { TicketLinks } from '../tickets/ticket-links.js';
import type { KnownAppointment } from './appointment-table.js';
import { AppointmentTokens } from './appointment-tokens.js';
import { Appointments } from './appointments.js';
import { BookDto, MoveDto, SlotsQueryDto } from './appointments.dto.js';
import { Bookings } from './bookings.js';
import { Slots } from './slots.js';

/** What a citizen does from home: look for a time, book it, and by its link see, move or cancel it. */
@Controller()
export class AppointmentsController {
  constructor(
    private readonly slots: Slots,
    private readonly bookings: Bookings,
    private readonly appointments: Appointments,
    private readonly tokens: AppointmentTokens,
    private readonly links: TicketLinks,
    private readonly buildings: Buildings,
    private readonly limits: RateLimits,
  ) {}

  @Get('buildings/:buildingId/services/:serviceId/slots')
  async list(
    @Param('buildingId') buildingId: string,
    @Param('serviceId') serviceId: string,
    @Query() { date }: SlotsQueryDto,
    @Ip() address: string,
  ): Promise<AppointmentSlots> {
    await this.limits.take('ticket', address);
    return this.slots.list(this.buildings.config(buildingId).id, serviceId, date);
  }

  @Post('buildings/:buildingId/appointments')
  async book(
    @Param('buildingId') buildingId: string,
    @Body() { commandId, serviceId, at, language = 'id' }: BookDto,
    @Ip() address: string,
    @Req() request: FastifyRequest,
  ): Promise<BookedAppointment> {
    await this.limits.take('appointment', address);
    const { id } = this.buildings.config(buildingId);
    const row = await this.bookings.book(id, { serviceId, at, language }, commandId);
    return this.booked(row, commandId, request);
  }

  @Get('appointments/:token')
  async page(@Param('token') token: string, @Ip() address: string): Promise<AppointmentPage> {
    await this.limits.take('ticket', address);
    return this.appointments.page(this.tokens.read(token));
  }

  @Post('appointments/:token/cancel')
  @HttpCode(200)
  async cancel(
    @Param('token') token: string,
    @Body() { commandId }: CommandDto,
    @Ip() address: string,
  ): Promise<AppointmentPage> {
    await this.limits.take('ticket', address);
    return this.appointments.cancel(this.tokens.read(token), { kind: 'citizen' }, commandId);
  }

  @Post('appointments/:token/move')
  @HttpCode(200)
  async move(
    @Param('token') token: string,
    @Body() { commandId, at }: MoveDto,
    @Ip() address: string,
    @Req() request: FastifyRequest,
  ): Promise<BookedAppointment> {
    await this.limits.take('appointment', address);
    const { buildingId, id } = this.tokens.read(token);
    return this.booked(await this.bookings.move(buildingId, id, at, commandId), commandId, request);
  }

  private booked(row: KnownAppointment, commandId: string, request: FastifyRequest): BookedAppointment {
    const name = { buildingId: row.building_id, id: row.id };
    const path = this.appointments.pathOf(name);
    return {
      commandId,
      token: this.tokens.tokenOf(name),
      path,
      url: this.links.urlOf(path, request),
      appointment: this.appointments.pageOf(row),
    };
  }
}
